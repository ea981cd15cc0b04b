import { isCourtesy } from './courtesy.ts'

/** Words by which people ask something of one another, and the first words of a request. */
const asking =
  /(?:^|[^\p{L}])(?:tu|toi|te|t['’]|peux|pourrais|pouvez|pourriez|veux|voulez|merci|stp|svp|s['’]il (?:te|vous) pla[iî]t|you|your|please|pls|thanks|thx|wdyt)(?=[^\p{L}]|$)|^(?:regarde|relis|vois|dis|check|look|see|ask|demande)[zr]?(?=[^\p{L}]|$)/iu

/** A name after an at sign, with the capitalised words that go on with it. */
const mention = /@[\p{L}\p{N}._-]+(?:[ \u00A0]\p{Lu}[\p{L}'’-]+){0,2}/gu

/** What may stand before the one who is spoken to. */
const opening = /^(?:(?:bonjour|salut|coucou|hello|hi|hey|cc|fyi|pour info|pi|ok|merci|dis|et|and|thanks)[\s,:!-]*)*/iu

/** So many words, or lines, and a message says something of its own, whomever it names. */
const own = { words: 40, lines: 3 }

/**
 * Whether a message that names somebody speaks to them, and says nothing of the project: “@Karim can you read this?”. One
 * where the name is part of what is said, as in “- Owner: @Karim”, is an answer like any other.
 */
export function isAddress(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const rest = text.replaceAll(mention, ' ').trim()
  if (rest.split(/\s+/).length >= own.words || lines.length >= own.lines) return false
  if (rest === '' || /[?？]\s*$/.test(rest) || isCourtesy(rest) || isAllOpening(rest)) return true
  if (lines.every(isStructured)) return false
  if (asking.test(rest)) return true
  return isSpokenTo(text)
}

function isAllOpening(rest: string): boolean {
  return rest.replace(opening, '').replaceAll(/[^\p{L}\p{N}]/gu, '') === ''
}

/** An item, a row, a heading, or a label with what it stands for: `Owner: @Karim`, `@Karim : le déploiement`. */
function isStructured(line: string): boolean {
  if (/^\s*(?:[-*•+–]|\d+[.)]|\||#{1,6})\s/.test(line)) return true
  return /^\s*[\p{L}][^@:?!]{1,60}[:=]\s*\S/u.test(line) || /^\s*@[^:?!,]{2,40}\s*(?:[:=(]|–|—|->)\s*\S/u.test(line)
}

function isSpokenTo(text: string): boolean {
  return text.trim().replace(opening, '').startsWith('@')
}
