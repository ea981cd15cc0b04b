import { readLine } from './read-markdown.ts'
import { spokenWords } from './spoken-markdown.ts'

/**
 * What a passage says that was cut out of a Markdown text, to be quoted: a row of a table, or of one that was pasted with
 * tabs, as its cells, and no signs of emphasis. Signs before a line stay: `> 90 %` is a figure.
 */
export function spokenPassage(passage: string): string {
  const said = passage.split('\n').filter(isWords).map(spokenLine).join('\n').trim()
  return said === '' ? passage : said
}

function spokenLine(line: string): string {
  const words = isRow(line) ? cellsOf(line.trim()).join(' · ') : line.replace(/^ {0,3}#{1,6}\s/, '')
  return spokenWords(readLine(words))
}

/** A passage often ends within a row, so that its outer bars are missing; a bar in code is a bar. */
function isRow(line: string): boolean {
  return line.trim().startsWith('|') || pasted.test(line) || / \| /.test(line.replaceAll(/`[^`]*`/g, ''))
}

function cellsOf(row: string): readonly string[] {
  const cells = pasted.test(row) ? row.split('\t') : row.split(/(?<!\\)\|/)
  return cells.flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()]))
}

const pasted = /\S\t+\S/

/** The line under a table's headers says nothing. */
function isWords(line: string): boolean {
  return !(line.includes('-') && line.includes('|') && /^[\s|:-]*$/.test(line))
}
