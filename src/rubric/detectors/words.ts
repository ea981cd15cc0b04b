/**
 * How many words a text has: whitespace-separated tokens that hold a letter or a digit, as Word and Google Docs count.
 * ("CI/CD" and "l’objectif" are one word each.)
 */
export function countWords(text: string): number {
  let words = 0
  let counted = false
  for (const char of text) {
    if (isSpace(char)) counted = false
    else if (!counted && isWordChar(char)) {
      words += 1
      counted = true
    }
  }
  return words
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\n' || (char.charCodeAt(0) < 128 ? /\s/.test(char) : /\s/u.test(char))
}

function isWordChar(char: string): boolean {
  const code = char.charCodeAt(0)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return /[\p{L}\p{N}]/u.test(char)
}
