import type { ActContext } from '../model/act-context.ts'
import type { Effect, OpenWords } from '../model/effect.ts'
import type { Person } from '../model/event.ts'
import type { Proposal } from '../model/proposal.ts'
import type { View } from '../model/view.ts'
import { sentence } from '../screens/blocks.ts'
import { post, say } from '../screens/replies.ts'
import { isPrivate } from './is-private.ts'

/**
 * What somebody who writes, wrote or may write the proposal has to hear wherever they are. A private chat is nobody's way
 * to somebody else: from there it goes by the coordinators' room. Whoever takes no private words hears it in the thread.
 */
export function tellAuthor(proposal: Pick<Proposal, 'id' | 'home'>, { id, name }: Person, shown: View): Effect {
  const to = isPrivate(proposal.home) ? 'coordinators' : 'home'
  const openly = { who: { id, name }, said: inThread(proposal) }
  return { type: 'tell', person: id, to, view: shown, direct: { notice: null, openly } }
}

/** Where the proposal's people read what one of them takes no private words about: nowhere, where its thread is private. */
export function inThread({ id, home }: Pick<Proposal, 'id' | 'home'>, shown?: View): readonly OpenWords[] {
  if (isPrivate(home)) return []
  return [{ proposal: id, to: 'thread', ...(shown === undefined ? {} : { view: shown }) }]
}

/** Said in the thread for everybody, and to the actor where they acted elsewhere. */
export function announce(context: ActContext, text: string): readonly Effect[] {
  const { proposal, envelope } = context
  const { channel, thread } = envelope.place
  const isThere = thread !== null && channel === proposal.home.channel
  return [post(sentence(proposal.language, text)), ...(isThere ? [] : [say(context, text)])]
}
