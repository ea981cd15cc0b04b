import type { Press } from '../../../flows/model/view.ts'
import type { Language, Wording } from '../../../text/language.ts'
import { inTime } from '../../../timing/in-time.ts'
import { isOutage } from '../../chat/is-outage.ts'
import { limits } from '../limits.ts'
import { decodeFields, decodeForm } from '../press-code.ts'
import { renderDialog } from '../render/dialog.ts'
import { bytesOf } from '../render/split.ts'
import type { Arrival } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { type DialogBody, dialogCard, dialogMessage } from './dialog-answer.ts'
import { giveBack, giveTextBack } from './give-back.ts'
import type { InOrder } from './on-invoke.ts'
import { act, type CardPress, noteAnswered, opensForm, readPressing } from './on-press.ts'
import { placeAt } from './place.ts'
import { words } from './words.ts'
import { UnreadableProposal } from '../../../ports/unreadable-proposal.ts'
import { wordsIn } from '../../../text/words.ts'

/** Teams gives up after 5 s and asks again. */
const answerWithin = 2_400

/**
 * Answers what opens a dialog or sends one back, within 2.5 s whatever the core does; null closes it. A filled form is taken
 * as one on a card is. What cannot be taken, or may not have been, comes back with the text that was typed.
 */
export async function onDialog(deps: TeamsDeps, arrival: Arrival, inOrder: InOrder): Promise<DialogBody | null> {
  const onTime = performance.now() + answerWithin
  const answer = answerTo(deps, arrival, inOrder, onTime).catch((error: unknown) => {
    if (isOutage(error)) return fail(deps, arrival, words.notSaved)
    if (error instanceof UnreadableProposal) return fail(deps, arrival, unreadableWords(error))
    deps.log.error({ tenant: arrival.tenant, error }, 'a dialog in Teams could not be answered')
    return fail(deps, arrival, words.failed)
  })
  return inTime(answer, answerWithin, () => fail(deps, arrival, words.slow))
}

function unreadableWords({ proposal }: UnreadableProposal): Wording {
  const inLanguage = (language: Language) => wordsIn(language).refusals.unreadable.again(proposal)
  return { fr: inLanguage('fr'), en: inLanguage('en') }
}

/** What was typed stays in the dialog, to be sent again: it counts once. */
function fail(deps: TeamsDeps, arrival: Arrival, why: Wording): DialogBody {
  const { value } = arrival.activity
  const [code, fields] = [decodeForm(value), decodeFields(value)]
  const sentence = why[arrival.actor.language]
  return code === null || fields === null
    ? dialogMessage(sentence)
    : giveBack(deps, arrival, sentence, { code, fields })
}

async function answerTo(
  deps: TeamsDeps,
  arrival: Arrival,
  inOrder: InOrder,
  onTime: number,
): Promise<DialogBody | null> {
  const { language } = arrival.actor
  const pressed = await inOrder(async () => {
    const pressing = await readPressing(deps, arrival)
    return pressing === null ? null : { pressing, received: await act(deps, arrival, pressing) }
  })
  if (pressed === null) return dialogMessage(words.unreadable[language])
  const { pressing, received } = pressed
  if (received.type === 'invalid') return showForm(deps, arrival, pressing, received.errors)
  if (opensForm(pressing)) return showForm(deps, arrival, pressing)
  if (performance.now() < onTime) await noteAnswered(deps, arrival, pressing, received)
  if (received.type !== 'stored' || received.said === null) return null
  return giveTextBack(deps, arrival, received.said)
}

async function showForm(
  deps: TeamsDeps,
  arrival: Arrival,
  { press, fields, thread }: CardPress,
  errors: Readonly<Record<string, string>> = {},
): Promise<DialogBody> {
  const { tenant, actor, spot } = arrival
  const asked: Press = { ...press, opens: 'form' }
  const answer = await deps.inbox.form({ tenant, place: placeAt(spot, thread), actor, press: asked })
  if ('refusal' in answer) return giveTextBack(deps, arrival, answer.refusal.text)
  const dialog = dialogCard(answer.form.title, renderDialog(answer.form, { errors, filled: fields ?? {} }))
  if (bytesOf(dialog) <= limits.cardBytes) return dialog
  const sentences = Object.values(errors)
  if (sentences.length > 0) return giveTextBack(deps, arrival, sentences.join(' '))
  return dialogMessage(words.tooLongToEdit[actor.language])
}
