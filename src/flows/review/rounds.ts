import type { ActContext } from '../model/act-context.ts'
import type { Proposal } from '../model/proposal.ts'
import type { ChangeItem, PastReading, Review, ReviewRound } from '../model/review.ts'

/** Beyond so many rounds or readers the oldest go: a proposal that is loaded with each message stays small. */
const most = 30

/** The proposal with what its reviewer has just sent among its rounds. */
export function withRound(
  { envelope }: ActContext,
  proposal: Proposal,
  { decision, comment, items }: Pick<ReviewRound, 'decision' | 'comment' | 'items'>,
): Proposal {
  const { id, name } = envelope.actor
  const round = { version: proposal.version, reviewer: { id, name }, at: envelope.at, decision, comment, items }
  return { ...proposal, rounds: [...(proposal.rounds ?? []), round].slice(-most) }
}

/** The proposal whose rounds hold what the author answered: with the next submission, the requests themselves may go. */
export function withAnswers(proposal: Proposal): Proposal {
  const { rounds, changes } = proposal
  if (rounds === undefined) return proposal
  const answers = new Map(changes.map((change) => [change.id, change]))
  const answered = (item: ChangeItem) => answers.get(item.id) ?? item
  return { ...proposal, rounds: rounds.map((round) => ({ ...round, items: round.items.map(answered) })) }
}

/** Who had which version before them last, once the next one is sent. */
export function readingsSoFar(review: Review | null): readonly PastReading[] {
  if (review === null) return []
  const { version, reviewer, lapsed, readers = [], earlier = [], previous } = review
  const here = [reviewer?.id, lapsed?.id, ...readers].filter((id) => id !== undefined)
  const before = previous === null ? earlier : [{ id: previous.id, version: previous.version }, ...earlier]
  const latest = new Map(before.map((one) => [one.id, one.version]))
  for (const id of here) {
    // The last one noted is the last one to go.
    latest.delete(id)
    latest.set(id, version)
  }
  return [...latest].map(([id, seen]) => ({ id, version: seen })).slice(-most)
}

/** The last version that this person had before them before this one; null for none. */
export function versionReadBefore({ review }: Proposal, person: string): number | null {
  const noted = review?.earlier?.find(({ id }) => id === person)
  const previous = review?.previous
  return noted?.version ?? (previous?.id === person ? previous.version : null)
}
