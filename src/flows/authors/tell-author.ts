import type { ActContext } from '../model/act-context.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import type { View } from '../model/view.ts'
import { sentence } from '../screens/blocks.ts'
import { post, say } from '../screens/replies.ts'
import { isPrivate } from './is-private.ts'

/**
 * What somebody who writes, wrote or may write the proposal has to hear wherever they are. A private chat is nobody's way
 * to somebody else: from there it goes by the coordinators' room.
 */
export function tellAuthor({ home }: Pick<Proposal, 'home'>, person: string, shown: View): Effect {
  return { type: 'tell', person, to: isPrivate(home) ? 'coordinators' : 'home', view: shown, direct: { notice: null } }
}

/** Said in the thread for everybody, and to the actor where they acted elsewhere. */
export function announce(context: ActContext, text: string): readonly Effect[] {
  const { proposal, envelope } = context
  const { channel, thread } = envelope.place
  const isThere = thread !== null && channel === proposal.home.channel
  return [post(sentence(proposal.language, text)), ...(isThere ? [] : [say(context, text)])]
}
