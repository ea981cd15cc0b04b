import { shinglesOf } from '../detectors/shingles.ts'
import { spanOf } from '../reading/fold.ts'
import { guideShingles } from '../lexicons/guide-shingles.ts'
import { type Check, firstWords, limit } from './check.ts'

/** X11: runs of `words` words that are the guide's own. Runs that touch are one passage. */
export const copiedGuide: Check = ({ raw, text }, criterion) => {
  const runs: { start: number; end: number }[] = []
  for (const { start, end, hash } of shinglesOf(text.plain, limit(criterion, 'words'))) {
    if (!guideShingles.has(hash)) continue
    const last = runs.at(-1)
    if (last !== undefined && start <= last.end) last.end = end
    else runs.push({ start, end })
  }
  return {
    found: runs.map(({ start, end }) => {
      const span = spanOf(text, start, end)
      return { item: null, span, values: { quote: firstWords(raw, span, 80) } }
    }),
  }
}
