/** The signs by which people set an answer apart from its risk on one line. */
export const separators = ['arrow', 'dash', 'bracket', 'colon', 'equals', 'line', 'semicolon', 'stop', 'comma'] as const

/** One kind of sign in `separators`. */
export type Separator = (typeof separators)[number]

const signs: Readonly<Record<Separator, RegExp>> = {
  arrow: /\s?(?:->|→|=>|⇒|➔|➜)\s?/,
  dash: /\s[-–—]{1,2}\s/,
  bracket: /\s\((?=[^]{2,900}\)\W{0,3}$)/,
  colon: /\s?:\s/,
  equals: /\s=\s/,
  line: /\n\s*/,
  semicolon: /\s?;\s/,
  stop: /[.!]\s/,
  comma: /,\s/,
}

/** Signs that set an answer apart wherever they stand; a full stop or a comma may stand anywhere. */
export const strongSeparators: ReadonlySet<Separator> = new Set(['arrow', 'dash', 'bracket', 'colon', 'equals', 'line'])

/** What stands behind the first sign of a kind in a folded risk; null where there is none or nothing before it. */
export function behind(plain: string, separator: Separator): string | null {
  const match = signs[separator].exec(plain)
  if (match === null || match.index < 3) return null
  const rest = plain.slice(match.index + match[0].length)
  return /[a-z0-9?-]/.test(rest) ? rest : null
}
