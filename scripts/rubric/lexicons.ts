import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../src/rubric/lexicons')

/** One list of folded words as it is written, without what it shares with others. */
export interface LexiconList {
  /** `file/constant`, and the names of what it lies in: `families/familyWords.monitoring`. */
  readonly name: string
  readonly entries: readonly string[]
}

/** A row of words that several lists share. */
export interface SharedRow {
  readonly lists: readonly string[]
  readonly entries: readonly string[]
}

/** The lists of the lexicons, the rows that they share, and the names by which lists take their rows: read in the source itself. */
export function readLexicons(): {
  readonly lists: readonly LexiconList[]
  readonly rows: readonly SharedRow[]
  readonly taken: readonly string[]
} {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const sources = files.map((file) => [file.replace(/\.ts$/, ''), sourceOf(file)] as const)
  const shared = /const rows = `([^`]*)`/.exec(sourceOf('shared.ts'))?.[1] ?? ''
  return {
    lists: sources.flatMap(([file, source]) => (file === 'shared' || file === 'words' ? [] : listsIn(file, source))),
    rows: shared.split('\n').flatMap((row) => {
      const [lists = '', entries = ''] = row.split(':')
      return entries === '' ? [] : [{ lists: entriesOf(lists), entries: entriesOf(entries) }]
    }),
    taken: sources.flatMap(([, source]) =>
      [...source.matchAll(/withShared\(\s*'([\w-]+)'/g)].map((match) => match[1] ?? ''),
    ),
  }
}

/** How many lists and entries there are, and how many entries stand in more than one place. */
export function lexiconsReport(): string {
  const { lists, rows } = readLexicons()
  const entries = [...lists, ...rows].flatMap((one) => one.entries)
  const shared = rows.flatMap((row) => row.entries).length
  return [
    ...lists.map(({ name, entries: own }) => `${String(own.length).padStart(5)}  ${name}`),
    `${lists.length} lists, ${entries.length} entries (${shared} of them shared, each written once), ${new Set(entries).size} distinct`,
    '',
  ].join('\n')
}

function sourceOf(file: string): string {
  return readFileSync(join(folder, file), 'utf8').replace(/\/\*\*[^]*?\*\//g, '')
}

/** Constants, keys and topics name the list that follows; its entries stand between backticks. */
const token =
  /export const (\w+)|\n\s+'?([\w-]+)'?: (?=with|words|\[)|topic: '(\w+)'|(?:words\(|withShared\(\s*'[\w-]+',)\s*`([^`]*)`/g

function listsIn(file: string, source: string): readonly LexiconList[] {
  const lists: LexiconList[] = []
  let [constant, topic, key] = ['', '', '']
  for (const [, named, keyed, about, body] of source.matchAll(token)) {
    if (named !== undefined) [constant, topic, key] = [named, '', '']
    else if (about !== undefined) topic = about
    else if (keyed !== undefined) key = keyed
    else
      lists.push({
        name: `${file}/${[constant, topic, key].filter((part) => part !== '').join('.')}`,
        entries: entriesOf(body ?? ''),
      })
  }
  return lists
}

function entriesOf(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
