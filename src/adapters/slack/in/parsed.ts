import type { z } from 'zod'

/** Thrown for a payload that is not as Slack documents it: sending it again would not mend it. */
export class Misshapen extends Error {
  override readonly name = 'Misshapen'
  /** Where it is wrong. What it holds there is nobody's business. */
  readonly at: readonly string[]

  constructor(at: readonly string[]) {
    super('a payload has another shape than Slack documents')
    this.at = at
  }
}

/** The part of the payload that the schema names. Throws `Misshapen`. */
export function parseWith<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.output<Schema> {
  const result = schema.safeParse(payload)
  if (result.success) return result.data
  throw new Misshapen(result.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`))
}

/** What a payload says it is; a slash command has no type of its own, and is `command`. Empty for anything else. */
export function kindOf(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return ''
  if ('command' in payload && typeof payload.command === 'string') return 'command'
  return 'type' in payload && typeof payload.type === 'string' ? payload.type : ''
}
