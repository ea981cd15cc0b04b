import type { GeneralAct } from './act.ts'
import { leaveProposal, type StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { dataFile } from '../privacy/my-data.ts'
import { sentence, view } from '../screens/blocks.ts'
import { forNobodyElse } from '../screens/replies.ts'
import { wordsIn } from '../../text/words.ts'

/** *Receive my data*: all that is stored of whoever asks, as a file in their own messages. */
export const receiveData: GeneralAct = {
  name: 'receive-data',
  offer: 'button',
  general: { words: ['donnees recevoir', 'privacy receive'], argument: 'none', lines: [], run: sendArchive },
}

function sendArchive({ envelope }: StepContext): Step {
  const { actor, place } = envelope
  const { language } = actor
  const words = wordsIn(language).privacy.receive
  const shown = view(language, [{ type: 'text', text: words.text }, dataFile(actor.id, language)])
  const direct = { notice: sentence(language, words.notice), openly: forNobodyElse(actor) }
  return leaveProposal(null, { type: 'tell', person: actor.id, to: place, view: shown, direct })
}
