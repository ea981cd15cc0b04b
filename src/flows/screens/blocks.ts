import type { Language } from '../../text/language.ts'
import { spokenMarkdown } from '../../text/markdown/spoken-markdown.ts'
import { wordsIn } from '../../text/words.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Block, Button, Field, Option, View } from '../model/view.ts'
import type { ActContext } from '../model/act-context.ts'
import { numberSection } from '../model/naming.ts'
import { sectionsOf } from '../../rubric/rubric.ts'

/** What a button needs to know beside its label. */
interface Pressing {
  readonly style?: Button['style']
  readonly args?: Readonly<Record<string, string>>
  readonly opens?: 'act' | 'form'
}

type Target = Pick<Proposal, 'id' | 'version'>

/** A button about a proposal, for the version it is shown for. */
export function button(target: Target, label: string, action: string, pressing: Pressing = {}): Button {
  const { style = 'plain', args = {}, opens = 'act' } = pressing
  return { label, style, press: { action, proposal: target.id, version: target.version, args, opens } }
}

/** A button about no proposal. */
export function generalButton(label: string, action: string, pressing: Pressing = {}): Button {
  return button({ id: '', version: 0 }, label, action, pressing)
}

/** A view whose top-level text is the meaning of its blocks, in order, and of its label. */
export function view(language: Language, blocks: readonly Block[], label?: View['label']): View {
  const text = blocks.map(blockText).filter(Boolean).join('\n')
  if (label === undefined) return { language, text, blocks }
  return { language, text: `${wordsIn(language).labels[label]}\n${text}`, blocks, label }
}

/** One sentence, and perhaps a few buttons. */
export function sentence(language: Language, text: string, buttons: readonly Button[] = []): View {
  return view(language, [{ type: 'text', text }, ...actions(buttons)])
}

/** The buttons as a block, or nothing where there are none. */
export function actions(buttons: readonly Button[], more: readonly Button[] = []): readonly Block[] {
  return buttons.length + more.length === 0 ? [] : [{ type: 'actions', buttons, more }]
}

/** A block for each thing that holds. */
export function optional(...blocks: readonly (Block | null | false)[]): readonly Block[] {
  return blocks.filter((block): block is Block => block !== null && block !== false)
}

/** Those whom a message is for, by their names. */
export function mentionText({ people }: Extract<Block, { type: 'mention' }>): string {
  return people.map(({ name }) => `@${name}`).join(', ')
}

/** What a block says, for people who hear it. Buttons speak for themselves. */
function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'text':
    case 'note':
    case 'progress':
    case 'picture':
    case 'page':
      return block.text
    case 'mention':
      return mentionText(block)
    case 'markdown':
      return spokenMarkdown(block.text)
    case 'quote':
      return `> ${block.text}`
    case 'list':
      return block.items.map((item, index) => `${block.style === 'number' ? `${index + 1}.` : '-'} ${item}`).join('\n')
    case 'links':
      return block.links.map(({ text }) => `- ${text}`).join('\n')
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.join(' · ')).join('\n')
    case 'document':
    case 'export':
      return block.name
    case 'actions':
      return ''
    default:
      return block satisfies never
  }
}

/** A field for a text of several lines that has to be filled in. */
export function long(name: string, label: string, hint: string, value: string): Extract<Field, { type: 'text' }> {
  return { type: 'text', name, label, hint, value, lines: 'many', need: 'required' }
}

/** The sections asked for, to choose from. */
export function sectionOptions(context: ActContext): readonly Option[] {
  const { language } = context.proposal
  return sectionsOf(context.rubric).map((number) => ({
    value: String(number),
    label: numberSection(context.rubric, number, language),
  }))
}
