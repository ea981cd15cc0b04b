import { toolsOf } from '../detectors/tool.ts'
import { hitsOf, wordsPattern } from '../detectors/words-pattern.ts'
import { claimWords, type ClaimWords } from '../lexicons/claim-words.ts'
import type { ClaimFactId } from './claim-rules.ts'

/** A thing that a folded text names, by the fact that bears it out. */
export interface NamedThing {
  readonly fact: ClaimFactId
  readonly start: number
  readonly end: number
}

type WordedFactId = keyof typeof claimWords

const rows = Object.keys(claimWords).filter(isWorded).map(rowOf)
const byTool = new Map(rows.flatMap(({ fact, tools }) => tools.map((name): [string, WordedFactId] => [name, fact])))
const patterns = rows
  .filter(({ words }) => words.length > 0)
  .map(({ fact, words }) => ({ fact, words: wordsPattern(words) }))

function isWorded(id: string): id is WordedFactId {
  return Object.hasOwn(claimWords, id)
}

function rowOf(fact: WordedFactId): ClaimWords & { readonly fact: WordedFactId } {
  return { fact, ...claimWords[fact] }
}

/** What a folded text names that a repository can show, in order. An address names nothing. */
export function findNamed(plain: string): readonly NamedThing[] {
  const text = withoutAddresses(plain)
  const tools = toolsOf(text).flatMap(({ name, start, end }) => {
    const fact = byTool.get(name)
    return fact === undefined ? [] : [{ fact, start, end }]
  })
  const worded = patterns.flatMap(({ fact, words }) =>
    hitsOf(text, words).flatMap(({ start, end }) => (isJoined(text, start, end) ? [] : [{ fact, start, end }])),
  )
  return [...tools, ...worded].toSorted((a, b) => a.start - b.start)
}

/** A folded text with spaces in the place of its addresses. */
export function withoutAddresses(plain: string): string {
  return plain.replace(/(?:https?:\/\/|www\.)[^\s()]{1,2000}/g, (address) => ' '.repeat(address.length))
}

/** "celui-ci", "ci-dessous": two letters that are joined to a word are no name. */
function isJoined(plain: string, start: number, end: number): boolean {
  return end - start === 2 && (/[-%] ?$/.test(plain.slice(Math.max(0, start - 2), start)) || plain[end] === '-')
}
