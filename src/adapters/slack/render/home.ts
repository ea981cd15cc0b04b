import type { types } from '@slack/bolt'
import type { View } from '../../../flows/model/view.ts'
import { type LinkTo, noLinks } from '../../chat/links.ts'
import { renderBlock } from './block.ts'
import { cappedBlocks } from './form.ts'
import { fullBudget, type Rendering, sections, surfaceBudget } from './unit.ts'
import { slackWords } from './words.ts'

/** The view as the app's Home tab; its threads lead where `linkTo` says. */
export function renderHome(view: View, linkTo: LinkTo = noLinks): types.HomeView {
  const { language } = view
  let ids = 0
  const rendering: Rendering = {
    language,
    budget: surfaceBudget,
    files: 'attached',
    linkTo,
    nextId: () => (ids += 1),
  }
  const units = view.blocks.flatMap((block) => renderBlock(block, rendering))
  const said = units.length > 0 ? units : sections(view.text, fullBudget)
  const shown = said.length > 0 ? said : sections(slackWords.empty[language], fullBudget)
  return {
    type: 'home',
    blocks: cappedBlocks(
      shown.map(({ block }) => block),
      language,
    ),
  }
}
