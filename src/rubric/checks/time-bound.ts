import { hasDeadline } from '../detectors/deadline.ts'
import { fold } from '../reading/fold.ts'
import { saysRole, type SectionReading } from '../reading/section-reading.ts'
import { absence, met, type SectionCheck } from './check.ts'

/** O7: one objective that says by when: a date, a stage of the project, or the time that it is given (not the value to reach). */
export const timeBound: SectionCheck = (reading) => {
  const { entries } = reading
  const told = entries.some(
    ({ text, quantities }) => hasDeadline(text.plain) || quantities.some(({ role }) => role === 'date'),
  )
  return told || saysRole(reading, 'deadline') || isBoundAsAWhole(reading) ? met : absence('no time limit')
}

/** Without an entry, or where the lines around the list say by when for all of it: "Our goals for the ten weeks of the course:". */
function isBoundAsAWhole({ raw, entries }: SectionReading): boolean {
  const [first, last] = [entries[0], entries.at(-1)]
  if (first === undefined || last === undefined) return true
  const around = [fold(raw, 0, first.item.span.start), fold(raw, last.item.span.end, raw.length)]
  return around.some(({ plain }) => hasDeadline(plain))
}
