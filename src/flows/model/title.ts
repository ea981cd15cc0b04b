import { firstChars, isBlank, tame } from './visible.ts'

/** The longest title, in characters. */
const longest = 150

/** Of a text that may be very long, only its beginning can hold a title. */
const searched = 2_000

/**
 * The title that a text begins with: its first line with something to see, without Markdown marks and invisible
 * characters; empty where there is none. Cards, lists, files and the database all read it here.
 */
export function findTitle(text: string): string {
  for (const line of firstChars(text.replace(invisibleStart, ''), searched).split(/\r\n|\r|\n/)) {
    const title = tame(withoutMarks(withoutCells(line)))
    if (isBlank(title)) continue
    return title.length > longest ? `${firstChars(title, longest - 1).trimEnd()}…` : title
  }
  return ''
}

/** The words of a table's row, without the signs between them; a row of dashes says nothing. */
function withoutCells(line: string): string {
  if (!/^\s*\|/.test(line)) return line
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
  return cells.filter((cell) => !/^[:\s-]*$/.test(cell)).join(' – ')
}

const invisibleStart = /^[\s\p{Cc}\p{Cf}]+/u

/** The words of a line of Markdown: no rule, heading, quotation or list mark, none of emphasis, code or a link. */
function withoutMarks(line: string): string {
  return line
    .replaceAll(zeroWidth, '')
    .replace(/^\s*([-*_])(?:\s*\1){2,}\s*$/, '')
    .replace(/^\s*(?:[#\s]+|>\s*|[-*+]\s+)*/, '')
    .replace(/\s#+\s*$/, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|__|~~|`/g, '')
    .replaceAll(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_]+)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
}

const zeroWidth = /[\u00AD\u200B\u2060\uFEFF]/g
