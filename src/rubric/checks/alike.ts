import { distance } from 'fastest-levenshtein'
import { riskExamples } from '../lexicons/guide-examples.ts'
import { type Check, type Evidence, limit } from './check.ts'

/** Beyond this many entries a section is not a list of objectives, and comparing each with each would be slow. */
const compared = 40

/** O10: two objectives of nearly the same words. */
export const alike: Check = ({ entries }, criterion) => {
  const bags = entries
    .slice(0, compared)
    .map(({ item, text }) => ({ item, words: new Set(text.plain.match(/[a-z]{4,}/g)) }))
  const found = bags.flatMap(({ item, words }, index): readonly Evidence[] => {
    const twin = bags.slice(0, index).find((other) => jaccard(words, other.words) > limit(criterion, 'similarity'))
    if (twin === undefined) return []
    return [{ item: item.number, span: item.span, values: { item: item.number, other: twin.item.number } }]
  })
  return { found }
}

function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length
  const all = left.size + right.size - shared
  return shared < 3 || all === 0 ? 0 : shared / all
}

/** K9: a risk that is, but for a few letters, the guide's example. */
export const copiedRisk: Check = ({ raw, risks }, criterion) => ({
  found: risks
    .filter(({ span }) =>
      isExample(raw.slice(span.start, Math.min(span.end, span.start + 160)), limit(criterion, 'similarity')),
    )
    .map(({ number, span }) => ({ item: number, span, values: { item: number } })),
})

function isExample(text: string, similarity: number): boolean {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const first = (plain.split(/[\n.;]/, 1)[0] ?? '').replace(/^[^a-z]*(?:risque?|risk)\s*:\s*/, '').trim()
  return riskExamples.some(
    (example) => 1 - distance(first, example) / Math.max(first.length, example.length) > similarity,
  )
}
