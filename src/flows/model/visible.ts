/** Space, control and format characters (zero-width ones among them), and letters that are drawn as nothing. */
const unseen = /[\s\p{Cc}\p{Cf}\u2800\u3164\uFFA0\u115F\u1160]/gu

/** Whether a text holds nothing that a person could see. */
export function isBlank(text: string): boolean {
  return text.replace(unseen, '') === ''
}

/** Control characters, and those that would reorder or hide the text around a name in a list. */
const disturbing = /[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** One line that can stand among others: no control characters, no forced direction. */
export function tame(line: string): string {
  return line.replace(disturbing, ' ').replace(/\s+/g, ' ').trim()
}

/** The first characters of a text, never half of one. */
export function firstChars(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')
}
