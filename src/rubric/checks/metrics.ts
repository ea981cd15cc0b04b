import { aimOf } from '../detectors/aim.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { metricFamilies } from '../lexicons/families.ts'
import { windowWords } from '../lexicons/registers.ts'
import { hasBaseline, hasTarget } from '../reading/target.ts'
import { spanOf } from '../reading/fold.ts'
import { saysRole } from '../reading/section-reading.ts'
import { absence, evidenceAt, firstWords, met, open, type SectionCheck, type SectionChecks } from './check.ts'
import { countVerdict, mentionOfGroups } from './common.ts'
import { absolutePromise, increase } from '../lexicons/figure-patterns.ts'

const window = wordsPattern(windowWords)

/** M1: at least `min` indicators. */
const metricCount: SectionCheck = ({ raw, entries }, criterion) =>
  countVerdict(criterion, { raw, heads: entries.map(({ item }) => item.head), what: 'indicators' })

/** M3, automatic part: an indicator with a value to reach is met; one without any is asked about. */
const targeted: SectionCheck = ({ raw, entries }) => {
  const judged = entries.map((entry) => ({ item: entry.item, has: hasTarget(raw, entry) }))
  return {
    found: judged.filter(({ has }) => !has).map(({ item }) => evidenceAt(item)),
    strengths: judged
      .filter(({ has }) => has)
      .map(({ item }) => ({ item: item.number, quote: firstWords(raw, item.span) })),
  }
}

/** M4: met where today's value stands beside the target; otherwise code cannot tell. */
const baselineGiven: SectionCheck = ({ raw, entries }) =>
  entries.some((entry) => hasBaseline(raw, entry)) ? met : open

/** M6: no indicator at all about MLOps, and some about the model or the business. One of those beside others is left open. */
const mlopsMetrics: SectionCheck = ({ entries }) => {
  const aims = entries.map(({ text }) => aimOf(text.plain))
  const elsewhere = aims.filter((aim) => aim === 'data-science' || aim === 'other').length
  if (aims.includes('mlops')) return elsewhere === 0 ? met : open
  if (entries.length === 0 || elsewhere * 3 < entries.length * 2) return open
  return absence(`${elsewhere} indicators, none about MLOps`)
}

/** M7: one indicator with a period or a quantile. */
const windowGiven: SectionCheck = (reading) => {
  const { text, entries } = reading
  const told = hits(text.plain, window) || saysRole(reading, 'window')
  const counted = entries.some(({ quantities }) => quantities.some(({ role }) => role === 'window'))
  return entries.length === 0 || told || counted ? met : absence('no window')
}

/** M8: a share above 100 % that is not an increase, or a promise that nothing will ever fail. */
const plausible: SectionCheck = ({ raw, entries }) => {
  const found = entries.flatMap(({ item, text, quantities }) => {
    const over = quantities.filter(
      ({ dimension, value, unit }) =>
        dimension === 'ratio' && unit.startsWith('%') && (value ?? 0) > 100 && !increase.test(text.plain),
    )
    const never = [...text.plain.matchAll(absolutePromise)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
    return [...over.map((one) => ({ ...one, case: 'share' })), ...never.map((one) => ({ ...one, case: 'never' }))].map(
      ({ start, end, case: special }) => {
        const span = spanOf(text, start, end)
        return { item: item.number, span, values: { case: special, quote: raw.slice(span.start, span.end) } }
      },
    )
  })
  return { found }
}

/** Section 8, by criterion. */
export const metricChecks: SectionChecks = {
  M1: metricCount,
  M2: mentionOfGroups(metricFamilies),
  M3: targeted,
  M4: baselineGiven,
  M6: mlopsMetrics,
  M7: windowGiven,
  M8: plausible,
}
