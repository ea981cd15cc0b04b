import type { Rubric } from '../../rubric/rubric.ts'
import { longDate } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import { numberSection } from '../model/naming.ts'
import type { Proposal } from '../model/proposal.ts'
import type { ChangeItem } from '../model/review.ts'

/** An earlier review as its successor reads it. */
export interface PastRound {
  /** `v1 · 24 November 2026 · Nadia Benali asked for changes` */
  readonly heading: string
  /** Empty for none. */
  readonly comment: string
  readonly items: readonly PastRequest[]
}

/** A request of an earlier review, with what became of it. */
export interface PastRequest extends ChangeItem {
  readonly heading: string
  /** `done`, or `explained`. */
  readonly fate: string
}

/** The rounds of earlier versions, the latest first. */
export function pastRounds(proposal: Proposal, rubric: Rubric): readonly PastRound[] {
  const { language, rounds = [], version, timeZone } = proposal
  const { desk, review } = wordsIn(language)
  return rounds
    .filter((round) => round.version < version)
    .toReversed()
    .map((round) => ({
      heading: desk.rounds[round.decision](round.version, round.reviewer.name, longDate(round.at, language, timeZone)),
      comment: round.comment,
      items: round.items.map((item) => ({
        ...item,
        heading: numberSection(rubric, item.section, language),
        fate: review.statuses[item.status],
      })),
    }))
}
