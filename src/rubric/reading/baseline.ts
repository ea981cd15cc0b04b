import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { comparisonWords } from '../lexicons/conditions.ts'
import { currentColumns } from '../lexicons/targets.ts'
import { fold } from './fold.ts'
import type { ListEntry } from './section-reading.ts'
import { fromTo } from '../lexicons/figure-patterns.ts'

const current = wordsPattern([...currentColumns, ...comparisonWords])

/** Whether an entry says where it starts from: two quantities of one dimension, with a word or column that sets today against tomorrow. */
export function hasBaseline(raw: string, { item, text, quantities }: ListEntry): boolean {
  const columns = item.header.map((header) => fold(raw, header.start, header.end).plain)
  const pair = quantities.some((one, index) =>
    quantities.slice(0, index).some((other) => other.dimension === one.dimension && other.value !== one.value),
  )
  const told = hits(text.plain, current) || columns.some((name) => hits(name, current))
  const range = fromTo.test(text.plain)
  return pair ? told || range : columns.some((name) => hits(name, current)) && quantities.length > 0
}
