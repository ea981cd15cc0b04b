import type { types } from '@slack/bolt'
import type { Form } from '../../../flows/model/view.ts'
import { noLinks } from '../../chat/links.ts'
import { limits } from '../limits.ts'
import { encodeOrigin, type Origin } from '../press-code.ts'
import { renderBlock } from './block.ts'
import { fieldBlocks, tooLong } from './field.ts'
import { oneLine } from './mrkdwn.ts'
import { plain } from './plain.ts'
import { contexts, fullBudget, type Rendering, surfaceBudget } from './unit.ts'
import { slackWords } from './words.ts'

/** The `callback_id` of every form of ours. */
const formCallback = 'form'

/**
 * The form as a modal: `block_id` is the field's name (`name#2` where a field needs several blocks), `action_id` is
 * `value`; `readFields` reads it back. A form with a text beyond 3,000 characters has no inputs, and says how to edit
 * it instead: Slack could not show all of it, and a shortened text would be saved over the whole one.
 */
export function renderForm(form: Form, origin: Omit<Origin, 'press'>): types.ModalView {
  const { language, fields, press } = form
  const notices = fields.flatMap((field) => tooLong(field, language) ?? [])
  const open = notices.length === 0
  const rendering = renderingOf(form)
  const title = oneLine(form.title)
  const blocks = [
    ...titleInFull(title, rendering),
    ...introOf(form, rendering),
    ...notices.flatMap((text) => contexts(text, fullBudget).map(({ block }) => block)),
    ...(open ? fields.flatMap((field) => fieldBlocks(field, language)) : []),
  ]
  return {
    type: 'modal',
    callback_id: formCallback,
    title: plain(title, limits.viewTitle),
    close: plain(slackWords.close[language]),
    ...(open ? { submit: plain(oneLine(form.submit), limits.viewTitle) } : {}),
    private_metadata: encodeOrigin({ press, ...placeOf(origin) }),
    blocks: cappedBlocks(blocks, language),
  }
}

/** What the modal's own bar would cut. */
function titleInFull(title: string, rendering: Rendering): types.KnownBlock[] {
  if (title.length <= limits.viewTitle) return []
  return renderBlock({ type: 'heading', text: title }, rendering).map(({ block }) => block)
}

function placeOf({ place, message, tenant }: Omit<Origin, 'press'>): Omit<Origin, 'press'> {
  return { place, message, tenant }
}

function renderingOf({ language }: Form): Rendering {
  let ids = 0
  return { language, budget: surfaceBudget, files: 'attached', linkTo: noLinks, nextId: () => (ids += 1) }
}

/** A form's introduction holds neither buttons nor files. */
function introOf({ intro }: Form, rendering: Rendering): types.KnownBlock[] {
  return intro
    .filter(({ type }) => type !== 'actions' && type !== 'document' && type !== 'export')
    .flatMap((block) => renderBlock(block, rendering).map((unit) => unit.block))
}

/** Slack takes a hundred blocks: what is before the inputs gives way, and says so. */
export function cappedBlocks(blocks: readonly types.KnownBlock[], language: Form['language']): types.KnownBlock[] {
  const surplus = blocks.length - limits.viewBlocks
  if (surplus <= 0) return [...blocks]
  const inputs = blocks.filter(({ type }) => type === 'input' || type === 'actions').slice(0, limits.viewBlocks - 1)
  const others = blocks.filter(({ type }) => type !== 'input' && type !== 'actions')
  const note = contexts(slackWords.more[language], fullBudget).map(({ block }) => block)
  return [...others.slice(0, limits.viewBlocks - 1 - inputs.length), ...note, ...inputs]
}
