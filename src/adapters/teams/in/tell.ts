import type { Block, Button, View } from '../../../flows/model/view.ts'
import type { Post } from '../../../ports/chat.ts'
import type { Language, Wording } from '../../../text/language.ts'
import type { Arrival } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { placeAt } from './place.ts'

/** A sentence as a view, with a few buttons perhaps. */
export function sentenceView(language: Language, text: string, buttons: readonly Button[] = []): View {
  const actions: readonly Block[] = buttons.length === 0 ? [] : [{ type: 'actions', buttons, more: [] }]
  return { language, text, blocks: [{ type: 'text', text }, ...actions] }
}

/** A button that starts a proposal where it is pressed. */
export function startButton(label: string): Button {
  return { label, style: 'primary', press: { action: 'start', proposal: '', version: 0, args: {}, opens: 'act' } }
}

/**
 * Says something to the person alone, unless it is for all, on the adapter's own account. It is no effect of a step: nobody waits for it, and one
 * that fails is noted and gone.
 */
export function tell(deps: TeamsDeps, arrival: Arrival, view: View, how: HowTold = {}): void {
  const { tenant, spot, actor, activity } = arrival
  const { thread = spot.thread, inOwnChat } = how
  const only = spot.kind === 'personal' || how.to === 'everybody' ? null : actor.id
  const key = `teams tell ${spot.channel} ${activity.id}`
  const apart = inOwnChat === undefined ? {} : { inOwnChat }
  deps.chat
    .show({ tenant, key, proposal: null, slot: null, to: placeAt(spot, thread), only, edits: null, view, ...apart })
    .catch((error: unknown) => deps.log.warn({ tenant, error: String(error) }, 'a sentence could not be told in Teams'))
}

/** The thread that it is told in, if that is not where the person acted, what their own chat says in its place, and whether it is for all who are there. */
interface HowTold extends Pick<Post, 'inOwnChat'> {
  readonly thread?: string | null
  readonly to?: 'everybody'
}

/** The same for one of the adapter's own sentences. */
export function tellWords(deps: TeamsDeps, arrival: Arrival, wording: Wording, how?: HowTold): void {
  const { language } = arrival.actor
  tell(deps, arrival, sentenceView(language, wording[language]), how)
}
