import { isPrivate } from '../authors/is-private.ts'
import type { ActContext } from '../model/act-context.ts'
import type { Place } from '../model/event.ts'
import type { Proposal } from '../model/proposal.ts'
import { wordsOf } from '../screens/replies.ts'
import { isWrittenTogether } from './closed-place.ts'
import { movingWords } from './moving-words.ts'

/** Whether the place is where the proposal lives. */
export function livesIn({ home }: Pick<Proposal, 'home'>, { platform, channel }: Place): boolean {
  return home.platform === platform && home.channel === channel
}

/** Why the proposal cannot go there now; null where it can. */
export function whyNotMoved(context: ActContext): string | null {
  const { proposal, envelope } = context
  const words = movingWords[proposal.language]
  if (proposal.state === 'withdrawn' || proposal.state === 'archived')
    return words.notMoved(proposal.id, wordsOf(context).stands[proposal.state])
  return isPrivate(envelope.place) && isWrittenTogether(proposal, envelope.at) ? words.othersWrite : null
}
