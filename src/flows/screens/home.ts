import { sectionsOf } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Page, Summary } from '../model/known.ts'
import type { Block, Button, View } from '../model/view.ts'
import { actions, button, generalButton, optional, view } from './blocks.ts'
import { everybodysPage, lineOf, noRows, waysToMore } from './lists.ts'
import { queueList } from './queue.ts'
import { sayTurnOf } from './turn.ts'

/** So many of a person's proposals are looked up for their own page: a line for each fits beside the queue. */
export const mostOwn = 40

/** So many of them, those touched last, stand with their progress and the way on; the others with a line each. */
const inFull = 8

/** A person's own page: their proposals, how far each has come, whose turn it is and the next step; for reviewers, what waits. */
export function homeView(context: StepContext): View {
  const { language } = context.envelope.actor
  const mine = ownBlocks(context, context.known.open ?? noRows)
  if (context.known.queue === undefined) return view(language, mine)
  return view(language, [...mine, ...queueList(context, { of: 'all', after: null, unknown: null }).blocks])
}

function ownBlocks(context: StepContext, page: Page): readonly Block[] {
  const words = wordsIn(context.envelope.actor.language)
  const others = page.rows.slice(inFull)
  const left = page.total - page.rows.length
  return [
    { type: 'heading', text: words.lists.open },
    ...optional(page.rows.length === 0 && { type: 'text', text: words.lists.noneOpen }),
    ...page.rows.slice(0, inFull).flatMap((row, index) => ownRow(context, row, index === 0 ? 'primary' : 'plain')),
    ...optional(
      others.length > 0 && { type: 'note', text: words.lists.others },
      others.length > 0 && { type: 'links', links: others.map((row) => lineOf(context, row, stateOf(context, row))) },
      left > 0 && { type: 'note', text: words.count.more(left) },
    ),
    ...actions(waysToMore(context, page), [generalButton(words.buttons.privacy, 'privacy')]),
    ...everybodysPage(context),
  ]
}

function ownRow(context: StepContext, row: Summary, style: Button['style']): readonly Block[] {
  const total = sectionsOf(context.rubric).length
  const text = stateOf(context, row).join(' · ')
  return [
    { type: 'links', links: [lineOf(context, row, [])] },
    isWritten(row) ? { type: 'progress', done: Math.min(row.done, total), total, text } : { type: 'note', text },
    ...actions(nextSteps(context, row, style)),
  ]
}

/** `3/10` while it is written; then whose turn it is, and when it moves by itself. */
function stateOf({ rubric, envelope }: StepContext, row: Summary): readonly string[] {
  const total = sectionsOf(rubric).length
  return [...(isWritten(row) ? [`${Math.min(row.done, total)}/${total}`] : []), ...sayTurnOf(row, envelope.actor)]
}

function isWritten({ state }: Summary): boolean {
  return state === 'drafting' || state === 'changes-requested'
}

/** What its author does next, by its name, since several stand on the page. */
function nextSteps({ envelope }: StepContext, row: Summary, style: Button['style']): readonly Button[] {
  const { buttons } = wordsIn(envelope.actor.language)
  const outlined = button(row, `${buttons.outline} · ${row.id}`, 'outline')
  switch (row.state) {
    case 'drafting':
      return [button(row, buttons.resumeOne(row.id), 'open', { style }), outlined]
    case 'changes-requested':
      return [button(row, buttons.answerRequests(row.id), 'open', { style }), outlined]
    default:
      return [button(row, buttons.open(row.id), 'open')]
  }
}
