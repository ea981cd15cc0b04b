import type { FormContent } from './act.ts'
import { type ActContext, invalid, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { long } from '../screens/blocks.ts'
import { wordsOf } from '../screens/replies.ts'
import { isWho, mayTry } from '../states/guards.ts'

/** A form that asks for a reason and nothing else. */
export function reasonForm(words: { title: string; label: string; hint: string; save: string }): FormContent {
  return { title: words.title, intro: [], fields: [long('reason', words.label, words.hint, '')], submit: words.save }
}

/** A form that came back without the reason that is asked of everybody but the owner; null where nothing is amiss. */
export function missesReason(context: ActContext, move: 'withdraw' | 'restore'): Step | null {
  if (isWho(context, 'owner') || textField(context, 'reason') !== '' || mayTry(context, move) !== null) return null
  return invalid(context, { reason: wordsOf(context).forms.errors.empty })
}
