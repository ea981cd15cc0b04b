/** Names that were found to be time zones: to ask takes half a millisecond, and a programme has a few. */
const known = new Set<string>()
const most = 500

/** Whether it is the name of a time zone, such as `Europe/Paris`. */
export function isTimeZone(name: string): boolean {
  if (known.has(name)) return true
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    return false
  }
  if (known.size < most) known.add(name)
  return true
}
