import { clockTime } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { Proposal } from '../model/proposal.ts'
import type { AiReading } from '../model/ai-reading.ts'
import type { Block } from '../model/view.ts'
import { optional } from './blocks.ts'

/** Where the AI coach's reading stands, in a sentence; without one, that there is none. */
export function readingNotes(proposal: Proposal, reading: AiReading | null): readonly Block[] {
  const { coach } = wordsIn(proposal.language)
  if (reading === null) return [{ type: 'note', text: coach.limits }]
  const left = reading.status === 'read' ? reading.notAssessed.length : 0
  const unconfirmed = reading.status === 'read' ? (reading.unconfirmed ?? null) : null
  return optional(
    { type: 'note', text: standing(proposal, reading) },
    left > 0 && { type: 'note', text: coach.notAssessed(left) },
    unconfirmed !== null && {
      type: 'note',
      text: `${coach.unconfirmed(unconfirmed.count)} ${coach.troubles[unconfirmed.trouble]}`,
    },
  )
}

function standing({ language, timeZone }: Proposal, { status, at, trouble }: AiReading): string {
  const { coach } = wordsIn(language)
  switch (status) {
    case 'asked':
      return coach.reading
    case 'read':
      return coach.read(clockTime(at, language, timeZone))
    case 'outdated':
      return coach.outdated
    case 'failed':
      return `${coach.troubles[trouble ?? 'unavailable']} ${coach.checksStand}`
    default:
      return status satisfies never
  }
}

/** What is said where nothing was found. While the AI coach reads, nobody can say yet that there is nothing to change. */
export function nothingToChange(language: Language, reading: AiReading | null): string {
  const { coach } = wordsIn(language)
  if (reading === null || reading.status === 'failed' || isUnconfirmed(reading)) return coach.nothing
  return reading.status === 'read' ? coach.nothingRead : coach.nothingYet
}

/** Whether another reading of the same text may say more. */
export function isUnfinished(reading: AiReading | null): boolean {
  if (reading === null || reading.status === 'asked') return false
  return reading.status !== 'read' || reading.notAssessed.length > 0 || isUnconfirmed(reading)
}

/** Whether the AI coach has found something that is not shown because nobody confirmed it. */
function isUnconfirmed({ unconfirmed }: AiReading): boolean {
  return (unconfirmed ?? null) !== null
}
