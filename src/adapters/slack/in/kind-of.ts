/** What a payload says it is; a slash command has no type of its own, and is `command`. Empty for anything else. */
export function kindOf(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return ''
  if ('command' in payload && typeof payload.command === 'string') return 'command'
  return 'type' in payload && typeof payload.type === 'string' ? payload.type : ''
}
