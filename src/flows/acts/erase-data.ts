import type { GeneralAct } from './act.ts'
import { type ActContext, leaveProposal, type StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { confirmationOf, eraseForm, fateOf, isConfirmed } from '../privacy/erase-form.ts'
import { generalButton, sentence } from '../screens/blocks.ts'
import { answerAlone } from '../screens/replies.ts'
import { wordsIn } from '../../text/words.ts'

/** *Erase my data*: what goes and what stays, and once it is confirmed, the erasure. */
export const eraseData: GeneralAct = {
  name: 'erase-data',
  offer: 'button',
  general: {
    words: ['donnees effacer', 'privacy erase'],
    argument: 'none',
    lines: [],
    needs: () => [{ type: 'held' }],
    form: eraseForm,
    run: eraseConfirmed,
  },
}

/** Nothing goes before its word was typed; typed as a command it offers the form, which a message cannot open. */
function eraseConfirmed(context: StepContext, _args: unknown, fields: ActContext['fields'] = {}): Step {
  const { actor, place } = context.envelope
  const { language } = actor
  const { erase } = wordsIn(language)
  if (context.envelope.event.type !== 'filled')
    return answerAlone(
      context,
      sentence(language, erase.offered, [
        generalButton(erase.button, 'erase-data', { style: 'danger', opens: 'form' }),
      ]),
    )
  const expected = confirmationOf(context.known.held ?? { counts: {}, proposals: [] }, language)
  const { confirm = '' } = fields
  if (typeof confirm !== 'string' || !isConfirmed(confirm, expected))
    return { proposal: null, effects: [], frozen: null, errors: { confirm: erase.unconfirmed(expected) } }
  const published = fateOf(context.erased ?? 'choice', fields['published'])
  return leaveProposal(
    null,
    { type: 'tell', person: actor.id, to: place, view: sentence(language, erase.begun) },
    { type: 'erase', person: actor.id, published, receipt: { language, place: { ...place, thread: null } } },
  )
}
