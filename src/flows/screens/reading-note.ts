import { clockTime } from '../../text/format.ts'
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

/** Whether another reading of the same text may say more. */
export function isUnfinished(reading: AiReading | null): boolean {
  if (reading === null || reading.status === 'asked') return false
  return reading.status !== 'read' || reading.notAssessed.length > 0 || isUnconfirmed(reading)
}

/** Whether the AI coach has found something that is not shown because nobody confirmed it. */
export function isUnconfirmed({ unconfirmed }: AiReading): boolean {
  return (unconfirmed ?? null) !== null
}
