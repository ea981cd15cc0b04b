import { firstChars, tame } from '../model/visible.ts'

const longest = 120

/** What a host or a repository calls something, as one bounded line that shows what it is. */
export function shortLine(text: string): string {
  const line = tame(text.toWellFormed())
  return line.length <= longest ? line : `${firstChars(line, longest)}…`
}
