import type { View } from '../../../flows/model/view.ts'
import { limits } from '../limits.ts'
import { decodeFields, decodeForm, type SentFields, type FormCode } from '../press-code.ts'
import { cardWords } from '../render/card-words.ts'
import { renderGivenBack, textsIn } from '../render/dialog.ts'
import { bytesOf } from '../render/split.ts'
import type { Arrival } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { type DialogBody, dialogCard, dialogMessage } from './dialog-answer.ts'
import { tell } from './tell.ts'
import { words } from './words.ts'

interface SentForm {
  readonly code: FormCode
  readonly fields: SentFields
}

/** What was typed, in the dialog, with the reason and a button that sends it again. */
export function giveBack(deps: TeamsDeps, arrival: Arrival, why: string, sent: SentForm): DialogBody {
  return showText(deps, arrival, why, sent, 'again')
}

/** The same where it can be taken no more: there is nothing to press. Without a text to give back, the reason alone. */
export function giveTextBack(deps: TeamsDeps, arrival: Arrival, why: string): DialogBody {
  const { value } = arrival.activity
  const [code, fields] = [decodeForm(value), decodeFields(value)]
  return code === null || fields === null ? dialogMessage(why) : showText(deps, arrival, why, { code, fields }, 'over')
}

function showText(deps: TeamsDeps, arrival: Arrival, why: string, sent: SentForm, again: 'again' | 'over'): DialogBody {
  const { language } = arrival.actor
  const texts = textsIn(sent.code, sent.fields)
  if (texts.length === 0 && again === 'over') return dialogMessage(why)
  const dialog = dialogCard(cardWords.yourText[language], renderGivenBack(language, why, sent, again))
  if (bytesOf(dialog) <= limits.cardBytes) return dialog
  // More than a dialog may hold: it comes as messages, in parts.
  const blocks = texts.map(([, text]) => ({ type: 'quote', text }) as const)
  const view: View = { language, text: why, blocks: [{ type: 'text', text: why }, ...blocks] }
  tell(deps, arrival, view)
  return dialogMessage(`${why} ${words.textFollows[language]}`)
}
