import type { Block } from '../../../flows/model/view.ts'
import { codeBlock } from '../../../text/markdown/code-block.ts'
import { limits } from '../limits.ts'
import { splitText } from './split-text.ts'
import { actionUnits, pageUnits } from './actions.ts'
import { linkUnits } from './links.ts'
import { markdownUnits } from './markdown.ts'
import { cleanText, mrkdwn, oneLine } from './mrkdwn.ts'
import { tableUnits } from './table.ts'
import type { Budget, Rendering, Unit } from './unit.ts'
import { contexts, header, isVisible, pack, sections } from './unit.ts'
import { slackWords } from './words.ts'

/** One block of a view as blocks of Slack, none too long; nothing is left out. */
export function renderBlock(block: Block, rendering: Rendering): readonly Unit[] {
  const { language, budget } = rendering
  switch (block.type) {
    case 'heading':
      return headingUnits(block.text, budget)
    case 'text':
      return sections(block.text, budget)
    case 'mention':
      return mentionUnits(block)
    case 'markdown':
      return markdownUnits(block.text, rendering)
    case 'note':
      return contexts(block.text, budget)
    case 'quote':
      return sections(block.text, budget, 'quote')
    case 'list':
      return listUnits(block, budget)
    case 'links':
      return linkUnits(block, rendering)
    case 'progress':
      return sections(`${bar(block.done, block.total)}${block.text}`, budget)
    case 'table':
      return tableUnits(block, language, budget)
    case 'picture':
      return pictureUnits(block, rendering)
    case 'page':
      return pageUnits(block, rendering)
    case 'document':
      return documentUnits(block, rendering)
    case 'export':
      return exportUnits(block, rendering)
    case 'actions':
      return actionUnits(block, rendering)
    default:
      return block satisfies never
  }
}

/** Slack notifies those whom a message mentions; who has no id of Slack's, as whose data were erased, stands there by name. */
function mentionUnits({ people }: Extract<Block, { type: 'mention' }>): readonly Unit[] {
  const text = people
    .map(({ id, name }) => (/^[UW][A-Z0-9]+$/.test(id) ? `<@${id}>` : mrkdwn(oneLine(name))))
    .join(', ')
  return [
    { block: { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }, spoken: text, stays: 'with-next' },
  ]
}

/** A file's name and where it is; its text where there are no files. */
function documentUnits(
  { name, content }: Extract<Block, { type: 'document' }>,
  { language, budget, files }: Rendering,
): readonly Unit[] {
  const named = contexts(slackWords.file[language](name), budget)
  switch (files) {
    case 'attached':
      return named
    case 'apart':
      return contexts(slackWords.sentByMessage[language](name), budget)
    case 'off':
      return [...named, ...sections(content, budget)]
    default:
      return files satisfies never
  }
}

/** What a picture shows; the picture itself is a file in the thread, and its source where there are no files. */
function pictureUnits({ text, source }: Extract<Block, { type: 'picture' }>, rendering: Rendering): readonly Unit[] {
  const said = contexts(text, rendering.budget)
  if (source === null || rendering.files === 'attached') return said
  return [...said, ...markdownUnits(codeBlock('mermaid', source), rendering)]
}

/** The same of a file that is written only when it is sent. */
function exportUnits({ name }: { readonly name: string }, { language, budget, files }: Rendering): readonly Unit[] {
  const way = { attached: slackWords.fileSoon, apart: slackWords.fileSoonApart, off: slackWords.noFiles }[files]
  return contexts(way[language](name), budget)
}

/** Slack's headline holds one line of 150 characters; a longer one is a bold text. */
function headingUnits(text: string, budget: Budget): readonly Unit[] {
  const line = oneLine(text)
  if (line.length <= limits.headerText) return isVisible(line) ? [header(line)] : []
  return sections(text, budget, 'bold')
}

/** Items one under the other; the lines of one item stay together by an indent. */
function listUnits({ style, items }: Extract<Block, { type: 'list' }>, budget: Budget): readonly Unit[] {
  const lines = items.flatMap((item, index) => {
    const sign = style === 'number' ? `${index + 1}. ` : '• '
    const indented = (piece: string) => piece.replaceAll('\n', '\n    ')
    const pieces = splitText(cleanText(item), budget.section - 16, (piece) => mrkdwn(indented(piece))).filter(isVisible)
    return pieces.map(
      (piece, part) => ({ text: (part === 0 ? sign : '    ') + indented(piece), look: 'plain' }) as const,
    )
  })
  return pack(lines, budget)
}

/** A bar beside the figures; the text says the same, so that nobody needs to see it. */
function bar(done: number, total: number): string {
  if (!Number.isInteger(total) || total < 1 || total > 20 || done < 0 || done > total) return ''
  return `${'▰'.repeat(Math.floor(done))}${'▱'.repeat(total - Math.floor(done))}  `
}
