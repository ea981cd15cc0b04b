import type { Wording } from '../../text/language.ts'
import { fold } from '../../text/fold.ts'
import type { Programme } from '../model/act-context.ts'
import { beganBefore } from '../model/calendar.ts'
import type { QueueFilter } from '../model/known.ts'

interface FilterRow {
  readonly filter: QueueFilter
  /** What can be typed behind `queue`, without accents. */
  readonly words: readonly string[]
  /** What help and hints say to type. */
  readonly usage: Wording
}

/** The filters of the queue, in the order in which they are offered. */
export const queueFilters: readonly FilterRow[] = [
  { filter: 'all', words: ['all', 'tout', 'toutes', 'tous'], usage: { fr: 'toutes', en: 'all' } },
  {
    filter: 'mine',
    words: ['mine', 'my', 'moi', 'mes', 'miennes', 'les miennes', 'mes relectures', 'my reviews'],
    usage: { fr: 'miennes', en: 'mine' },
  },
  {
    filter: 'waiting',
    words: ['waiting', 'free', 'attente', 'en attente', 'libre', 'libres'],
    usage: { fr: 'libres', en: 'waiting' },
  },
  {
    filter: 'resubmitted',
    words: ['resubmitted', 'again', 'back', 'revenues', 'revenue', 'renvoyees', 'a nouveau', 'de retour'],
    usage: { fr: 'revenues', en: 'resubmitted' },
  },
  {
    filter: 'overdue',
    words: ['overdue', 'late', 'retard', 'en retard', 'retards'],
    usage: { fr: 'retard', en: 'overdue' },
  },
]

/** The filter that a button names or a person typed; null for words that are none. No words are the whole queue. */
export function readFilter(typed: string): QueueFilter | null {
  const words = fold(typed).trim().replace(/\s+/g, ' ')
  if (words === '') return 'all'
  return queueFilters.find((row) => row.filter === words || row.words.includes(words))?.filter ?? null
}

/** What was submitted before this moment has waited longer than a review may take. */
export function overdueBefore(
  { calendar, limits }: Pick<Programme, 'calendar' | 'limits'>,
  at: string,
  timeZone: string,
): string {
  return beganBefore(at, longestReview(limits), calendar, timeZone)
}

/** The working days that a review may take, from the submission on. */
export function longestReview({ claim }: Programme['limits']): number {
  return Math.ceil(claim.workingDays)
}
