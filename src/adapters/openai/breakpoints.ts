/**
 * Whether a cached prefix must be marked for this model. From gpt-5.6 on, OpenAI matches the cache at a mark alone, and
 * without one of ours sets it behind the newest message: our prefix would never be found again. Older models find the
 * longest prefix by themselves and know no marks (https://developers.openai.com/api/docs/guides/prompt-caching).
 */
export function needsBreakpoint(model: string): boolean {
  const version = /^gpt-(\d+)(?:\.(\d+))?(?:-|$)/.exec(model)
  if (!version) return false
  const [major, minor] = [Number(version[1]), Number(version[2] ?? 0)]
  return major > 5 || (major === 5 && minor >= 6)
}
