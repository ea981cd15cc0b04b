import { asideSign } from '../messages/aside-sign.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import { button, view } from './blocks.ts'
import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import { importButton } from './import.ts'

/** The first words in the thread: what is speaking, and how to go about it. */
export function welcome(proposal: Proposal, rubric: Rubric): Effect {
  const words = wordsIn(proposal.language)
  const other = button(proposal, words.buttons.otherLanguage, 'language', {
    args: { to: proposal.language === 'fr' ? 'en' : 'fr' },
  })
  const shown = view(proposal.language, [
    { type: 'heading', text: words.welcome.title },
    { type: 'text', text: words.welcome.text(sectionsOf(rubric).length) },
    { type: 'list', style: 'bullet', items: words.welcome.how(asideSign(proposal.home, proposal.language)) },
    { type: 'actions', buttons: [...(isDrafting(proposal) ? [importButton(proposal)] : []), other], more: [] },
  ])
  return { type: 'show', to: 'thread', slot: 'welcome', view: shown }
}
