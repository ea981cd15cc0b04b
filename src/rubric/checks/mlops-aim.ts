import { aimOf, type SentenceAim } from '../detectors/aim.ts'
import { isModelScore, measuresOf } from '../detectors/measure.ts'
import { observableSign } from '../detectors/observable.ts'
import type { Finding } from '../finding.ts'
import { peopleWait, shortTime, technical, trains } from '../lexicons/mlops.ts'
import { spanOf } from '../reading/fold.ts'
import type { ListEntry } from '../reading/section-reading.ts'
import type { SectionCheck } from './check.ts'

/** O5, automatic part: words of data science or business and none of MLOps. An objective without any of them is left open. */
export const mlopsAim: SectionCheck = ({ raw, entries }) => {
  const aims = entries.map((entry) => ({ entry, aim: aimOfEntry(entry) }))
  return {
    found: aims
      .filter(({ aim }) => aim === 'data-science' || aim === 'other')
      .map(({ entry, aim }) => ({
        item: entry.item.number,
        span: entry.item.span,
        values: aimValues(raw, entry, aim),
      })),
    decided: aims.every(({ aim }) => aim !== 'unknown'),
  }
}

/** A score of the model is asked about by its figure. */
function aimValues(raw: string, entry: ListEntry, aim: SentenceAim): Finding['values'] {
  const [score] = aim === 'data-science' && isScored(entry) ? measuresOf(entry.quantities) : []
  if (score === undefined) return { case: aim }
  const { start, end } = spanOf(entry.text, score.start, score.end)
  return { case: 'score', score: raw.slice(start, end) }
}

/** A measured aim without one technical word ("économiser 300 000 € à l’hôpital") is one of the business. */
function aimOfEntry(entry: ListEntry): SentenceAim {
  if (isScored(entry)) return 'data-science'
  const { plain } = entry.text
  const measures = measuresOf(entry.quantities)
  const aim = aimOf(plain)
  if (aim === 'data-science' && trains.test(plain) && measures.some(({ unit }) => shortTime.test(unit)))
    return 'unknown'
  const isBusiness = aim === 'unknown' && measures.length > 0 && !technical.test(plain.replace(peopleWait, ' '))
  return isBusiness && (plain.match(/[a-z]{3,}/g) ?? []).length >= 3 ? 'other' : aim
}

/** Every figure is a score of the model, and none is a limit that decides over its life: whatever else is named, O5 asks, not O3. */
function isScored({ text, quantities }: ListEntry): boolean {
  const measures = measuresOf(quantities)
  const isLimit = measures.some(({ role }) => role === 'threshold') || observableSign(text.plain) !== null
  return measures.length > 0 && !isLimit && measures.every((one) => isModelScore(text.plain, one))
}
