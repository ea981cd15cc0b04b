import { drawTabbed } from '../../text/markdown/draw-tabbed.ts'
import { writersOf } from '../authors/writers-of.ts'
import { unsavedWords } from '../history/unsaved-words.ts'
import type { ActContext } from '../model/act-context.ts'
import { nameInPlace } from '../model/naming.ts'
import { type Section, sectionText } from '../model/section-text.ts'
import type { SectionRevision } from '../model/text-change.ts'
import type { Block, Button, View } from '../model/view.ts'
import { actions, button, view } from './blocks.ts'
import { historyButton } from './history.ts'
import { wordsOf } from './replies.ts'

/** A form's text beside the one that took its place meanwhile, with a button for each way to go on. */
export function bothTextsView(
  context: ActContext,
  kept: SectionRevision,
  why: 'changed' | 'changedAgain' = 'changed',
): View {
  const { proposal, rubric } = context
  const { language } = proposal
  const words = unsavedWords[language]
  const section = proposal.sections[kept.section]
  return view(language, [
    { type: 'text', text: words[why](...nameInPlace(rubric, kept.section, language)) },
    ...standing(context, section),
    ...showTyped(context, kept),
    { type: 'note', text: words.kept },
    ...actions(ways(context, section, kept), [historyButton(proposal, kept.section)]),
  ])
}

/** A form's text that came once nothing could be written any more. */
export function tooLateView(context: ActContext, kept: SectionRevision): View {
  const { id, language, state } = context.proposal
  return view(language, [
    { type: 'text', text: unsavedWords[language].tooLate(id, wordsOf(context).stands[state]) },
    ...showTyped(context, kept),
    ...actions([historyButton(context.proposal, kept.section)]),
  ])
}

function standing({ proposal }: ActContext, section: Section): readonly Block[] {
  const words = unsavedWords[proposal.language]
  if (section.pieces.length === 0) return [{ type: 'text', text: words.empty }]
  const writers = writersOf(proposal, section.pieces)
  return [
    { type: 'heading', text: writers === '' ? words.stands : words.standsBy(writers) },
    { type: 'markdown', text: drawTabbed(sectionText(section)) },
  ]
}

function showTyped({ proposal }: ActContext, kept: SectionRevision): readonly Block[] {
  return [
    { type: 'heading', text: unsavedWords[proposal.language].yours },
    { type: 'markdown', text: drawTabbed(sectionText(kept)) },
  ]
}

function ways({ proposal }: ActContext, section: Section, kept: SectionRevision): readonly Button[] {
  const { buttons } = unsavedWords[proposal.language]
  const way = (how: string, label: string, style: Button['style'] = 'plain') => {
    const args = {
      section: String(kept.section),
      revision: String(kept.revision),
      how,
      stands: String(section.revision),
    }
    return button(proposal, label, 'keep-text', { args, style })
  }
  if (section.pieces.length === 0) return [way('mine', buttons.mineAlone, 'primary'), way('theirs', buttons.nothing)]
  return [way('both', buttons.both, 'primary'), way('mine', buttons.mine), way('theirs', buttons.theirs)]
}
