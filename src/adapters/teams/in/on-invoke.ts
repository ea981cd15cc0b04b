import type { Form, Press, View } from '../../../flows/model/view.ts'
import type { ReceivedPress } from '../../../ports/inbox.ts'
import { inTime } from '../../../timing/in-time.ts'
import type { AdaptiveCard } from '../render/adaptive-card.ts'
import { renderCard } from '../render/card.ts'
import { renderForm } from '../render/form.ts'
import { scopeOf } from '../render/scope.ts'
import type { Arrival } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { cardAnswer, errorAnswer, type InvokeBody, messageAnswer } from './invoke-answer.ts'
import { act, type CardPress, noteAnswered, opensForm, pressedIn, readPressing } from './on-press.ts'
import { isOutage } from '../../chat/is-outage.ts'
import { bytesOf } from '../render/split.ts'
import { limits } from '../limits.ts'
import { placeAt } from './place.ts'
import { words } from './words.ts'
import { UnreadableProposal } from '../../../ports/unreadable-proposal.ts'
import { wordsIn } from '../../../text/words.ts'

/** Invokes are given up after some 5 s by some clients, and look broken long before. */
const answerWithin = 2_400

/** The verb of a form's way back. It is no act: nothing is stored. */
const cancelVerb = 'cancel-form'

/** Runs an act after those of the same person before it; `isFirst` is false where one of those still waits after a second. */
export type InOrder = <T>(act: (isFirst: boolean) => Promise<T>) => Promise<T>

/** The place of an invoke among all that its person did. */
export interface InvokeOrder {
  readonly inOrder: InOrder
  /** Stores it behind what waits: it is worked on then, and what comes of it is told. */
  readonly keep: () => Promise<void>
}

/** Answers an `Action.Execute`, within 2.5 s whatever the core does: with a card or a sentence, never with nothing. */
export async function onInvoke(deps: TeamsDeps, arrival: Arrival, order: InvokeOrder): Promise<InvokeBody> {
  const { language } = arrival.actor
  const onTime = performance.now() + answerWithin
  const answer = answerTo(deps, arrival, order, onTime).catch((error: unknown) => {
    if (isOutage(error)) return messageAnswer(words.away[language])
    if (error instanceof UnreadableProposal)
      return messageAnswer(wordsIn(language).refusals.unreadable.again(error.proposal))
    deps.log.error({ tenant: arrival.tenant, error }, 'a press in Teams could not be answered')
    return messageAnswer(words.failed[language])
  })
  return inTime(answer, answerWithin, () => messageAnswer(words.slow[language]))
}

async function answerTo(
  deps: TeamsDeps,
  arrival: Arrival,
  { inOrder, keep }: InvokeOrder,
  onTime: number,
): Promise<InvokeBody> {
  const { language } = arrival.actor
  if (verbOf(arrival) === cancelVerb) return lastCard(deps, arrival) ?? messageAnswer(words.cancelled[language])
  const pressed = await inOrder(async (isFirst) => {
    if (isFirst || !mayWait(arrival)) return press(deps, arrival)
    await keep()
    return 'kept'
  })
  if (pressed === null) return errorAnswer(words.unreadable[language])
  if (pressed === 'kept') return messageAnswer(words.afterEarlier[language])
  const { pressing, received, changed } = pressed
  if (received.type === 'invalid') return formAnswer(deps, arrival, pressing, received.errors)
  if (opensForm(pressing)) return formAnswer(deps, arrival, pressing)
  const answer = sayOutcome(arrival, received) ?? (await changed) ?? settle(deps, arrival, pressing)
  // A late one is sent again by Teams: that is no press of its own.
  if (performance.now() < onTime) await noteAnswered(deps, arrival, pressing, received)
  return answer
}

/** What came of a press; `changed` is the card that it leads to, once that is shown. */
interface Done {
  readonly pressing: CardPress
  readonly received: ReceivedPress
  readonly changed: Promise<InvokeBody | null>
}

async function press(deps: TeamsDeps, arrival: Arrival): Promise<Done | null> {
  const pressing = await readPressing(deps, arrival)
  if (pressing === null) return null
  const changed = nextCard(deps, arrival)
  return { pressing, changed, received: await act(deps, arrival, pressing) }
}

/** Whether it can be done later: whoever opens a form, or sends one back, has to see at once what comes of it. */
function mayWait({ activity }: Arrival): boolean {
  const pressed = pressedIn(activity.value)
  return pressed !== null && pressed.fields === null && pressed.press.opens !== 'form'
}

/** The answer in words, where the press changed nothing: no card follows it. Null where one does, or something was stored. */
function sayOutcome({ actor }: Arrival, received: ReceivedPress): InvokeBody | null {
  if (received.type !== 'stored') return null
  if (received.said !== null) return messageAnswer(received.said)
  if (received.changes === 'proposal' || received.leads === 'to-cards') return null
  return messageAnswer(words[received.leads === 'nowhere' ? 'unchanged' : 'below'][actor.language])
}

/** Nothing was shown yet: after a form, whose card took the place of the pressed one, that one comes back. */
function settle(deps: TeamsDeps, arrival: Arrival, { fields }: CardPress): InvokeBody {
  const { language } = arrival.actor
  const text = words.noted[language]
  if (fields === null) return messageAnswer(text)
  return lastCard(deps, arrival) ?? cardAnswer(renderCard({ language, text, blocks: [{ type: 'text', text }] }))
}

async function formAnswer(
  deps: TeamsDeps,
  arrival: Arrival,
  { press, fields, thread }: CardPress,
  errors: Readonly<Record<string, string>> = {},
): Promise<InvokeBody> {
  const { tenant, actor, spot } = arrival
  const asked: Press = { ...press, opens: 'form' }
  const answer = await deps.inbox.form({ tenant, place: placeAt(spot, thread), actor, press: asked })
  if ('refusal' in answer) return messageAnswer(answer.refusal.text)
  const card = withCancel(renderForm(answer.form, { errors, filled: fields ?? {} }), answer.form)
  if (bytesOf(card) <= limits.cardBytes) return cardAnswer(card)
  // What was typed still stands in the card that was sent.
  const sentences = Object.values(errors)
  return messageAnswer(sentences.length > 0 ? sentences.join(' ') : words.tooLongToEdit[actor.language])
}

/**
 * The form stands where the card was: without a way back, somebody who changes their mind is stuck. It takes the inputs
 * along, which nobody reads: iOS keeps to no other wish, so that no input of a form is required by its client.
 */
function withCancel(card: AdaptiveCard, { language }: Form): AdaptiveCard {
  const title = words.cancel[language]
  const action = { type: 'Action.Execute', title, verb: cancelVerb, data: {} } as const
  return { ...card, body: [...card.body, { type: 'ActionSet', actions: [action] }] }
}

function verbOf({ activity }: Arrival): unknown {
  const { value } = activity
  if (typeof value !== 'object' || value === null || !('action' in value)) return undefined
  return typeof value.action === 'object' && value.action !== null && 'verb' in value.action
    ? value.action.verb
    : undefined
}

function lastCard({ shown }: TeamsDeps, arrival: Arrival): InvokeBody | null {
  const message = cardOf(arrival)
  const view = message === null ? null : shown.last(message)
  return view === null ? null : viewAnswer(view, arrival)
}

async function nextCard({ shown }: TeamsDeps, arrival: Arrival): Promise<InvokeBody | null> {
  const message = cardOf(arrival)
  const view = message === null ? null : await shown.next(message)
  return view === null ? null : viewAnswer(view, arrival)
}

/** As the chat renders it: cards in a channel's thread and in a group have an input, except the thread's root. */
function viewAnswer(view: View, { spot, activity }: Arrival): InvokeBody {
  const inThread = spot.thread !== null && spot.thread !== activity.replyToId
  return cardAnswer(renderCard(view, { scope: scopeOf(spot.kind, inThread) }))
}

/** The message that holds the pressed card. */
function cardOf({ activity, spot }: Arrival): { readonly channel: string; readonly id: string } | null {
  return activity.replyToId === undefined ? null : { channel: spot.channel, id: activity.replyToId }
}
