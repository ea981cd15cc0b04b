import { isDeepStrictEqual } from 'node:util'
import type { Envelope } from '../flows/model/event.ts'
import type { Effect, Step } from '../flows/model/effect.ts'
import type { Proposal } from '../flows/model/proposal.ts'
import type { View } from '../flows/model/view.ts'
import type { ReceivedPress } from '../ports/inbox.ts'

/** What a step that was stored means for whoever pressed. */
export type PressAnswer = Omit<Extract<ReceivedPress, { type: 'stored' }>, 'type'>

/** The longest sentence that is an answer by itself, in characters: it is shown for a moment, on the card. */
const longest = 300

/** What a press comes to, by its step. */
export function pressAnswer({ proposal, effects }: Step, before: Proposal | null, envelope: Envelope): PressAnswer {
  const isChanged = proposal !== before && !isDeepStrictEqual(proposal, before)
  const changes = isChanged ? 'proposal' : 'nothing'
  const [only, ...more] = effects
  const said = isChanged || only === undefined || more.length > 0 ? null : sentenceTo(envelope, only)
  return { said, leads: said === null ? leadsOf(effects) : 'nowhere', changes }
}

/** The sentence that an effect says to who acted, where they acted; null for any other effect. */
function sentenceTo({ actor }: Envelope, effect: Effect): string | null {
  if (effect.type !== 'tell' || effect.person !== actor.id) return null
  if (typeof effect.to === 'string' || effect.direct !== undefined) return null
  return sentenceOf(effect.view)
}

function sentenceOf({ text, blocks }: View): string | null {
  const isPlain = blocks.every(({ type }) => type === 'text') && text.trim() !== ''
  return isPlain && text.length <= longest ? text : null
}

function leadsOf(effects: readonly Effect[]): PressAnswer['leads'] {
  if (effects.some(({ type }) => type === 'show' || type === 'remove')) return 'to-cards'
  return effects.some(({ type }) => type === 'tell' || type === 'post' || type === 'redeliver')
    ? 'to-messages'
    : 'nowhere'
}
