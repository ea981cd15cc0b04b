import type { Block, Button, View } from '../../../flows/model/view.ts'
import { codeBlock } from '../../../text/markdown/code-block.ts'
import type { Language } from '../../../text/language.ts'
import { type LinkLine, type LinkTo, linkLines, noLinks } from '../../chat/links.ts'
import { readPieces, runOf } from '../../chat/reading/pieces.ts'
import { encodePress, sayInput, sayVerb } from '../press-code.ts'
import { renderActions, renderPage } from './actions.ts'
import { limits } from '../limits.ts'
import type { CardElement, CardImage } from './adaptive-card.ts'
import { cardWords, notHere } from './card-words.ts'
import type { CardScope } from './scope.ts'
import { mentionLine } from './mention.ts'
import { renderPieces } from './pieces.ts'
import { renderTable } from './table.ts'
import { headings, line, lines, longestHeading, wordLines } from './text.ts'

/** A view's blocks as card elements, in order. Documents are no part of a card: see `document.ts`. */
export function renderBlocks(
  view: Pick<View, 'language' | 'blocks'>,
  scope: CardScope,
  linkTo: LinkTo = noLinks,
): readonly CardElement[] {
  // One input to a card: two of the same name are refused.
  const asking = view.blocks.findIndex((block) => doneIn(block) !== undefined)
  return view.blocks.flatMap((block, index) =>
    block.type === 'links'
      ? linkLines(block.links, view.language, linkTo).flatMap(linkItem)
      : renderBlock(block, index, view.language, index === asking ? scope : 'chat'),
  )
}

function renderBlock(
  block: Exclude<Block, { type: 'links' }>,
  index: number,
  language: Language,
  scope: CardScope,
): readonly CardElement[] {
  switch (block.type) {
    case 'heading':
      if (block.text.length > longestHeading) return lines(block.text, { weight: 'Bolder' }, 'Medium')
      return index === 0 ? headings(block.text, 'Large') : headings(block.text, 'Medium', 'Medium')
    case 'text':
      return lines(block.text)
    case 'mention':
      return [mentionLine(block)]
    case 'markdown':
      return renderPieces(readPieces(block.text))
    case 'note':
      return lines(block.text, { size: 'Small', isSubtle: true }, 'Small')
    case 'quote':
      return quote(lines(block.text, { italic: true }))
    case 'list':
      return block.items.flatMap((item, at) => listItem(item, block.style === 'number' ? `${at + 1}.` : '•'))
    case 'progress':
      return [...lines(block.text, { weight: 'Bolder' }), ...bar(block.done, block.total)]
    case 'table':
      return renderTable(block.columns, block.rows)
    case 'picture':
      return picture(block, language)
    case 'export':
      return lines(notHere[language](block.name), { size: 'Small', isSubtle: true }, 'Small')
    case 'page':
      return renderPage(block)
    case 'document':
      return lines(block.name, { size: 'Small', isSubtle: true }, 'Small')
    case 'actions':
      return renderRow(block, language, scope)
    default:
      return block satisfies never
  }
}

/**
 * A card shows pictures from addresses that anybody can open; what one shows is said below it. Where there is no such
 * address, the words alone stand, with the text that it was drawn from.
 */
function picture({ text, source, url }: PictureBlock, language: Language): readonly CardElement[] {
  if (url !== undefined) return [imageOf(url, text), ...lines(text, { size: 'Small', isSubtle: true }, 'Small')]
  if (source === null)
    return [...lines(text), ...lines(cardWords.noSentPicture[language], { size: 'Small', isSubtle: true }, 'Small')]
  return [
    ...lines(text),
    ...lines(cardWords.noPicture[language], { size: 'Small', isSubtle: true }, 'Small'),
    ...renderPieces(readPieces(codeBlock('mermaid', source))),
  ]
}

type PictureBlock = Extract<Block, { type: 'picture' }>

function imageOf(url: string, text: string): CardImage {
  const altText = text.slice(0, limits.altText).toWellFormed()
  return { type: 'Image', url, altText, selectAction: { type: 'Action.OpenUrl', url } }
}

function listItem(item: string, mark: string): readonly CardElement[] {
  return lines(item).map((one, index) => {
    const [run] = one.inlines
    const text = run?.text ?? ''
    return line(index === 0 ? `${mark} ${text}` : `\u00A0\u00A0${text}`, {}, index === 0 ? 'Small' : 'None')
  })
}

/** The whole line opens the place. */
function linkItem({ text, url }: LinkLine): readonly CardElement[] {
  if (url === null) return listItem(text, '•')
  return wordLines([runOf('• '), { text, looks: [], link: url }], {}, 'Small')
}

function quote(items: readonly CardElement[]): readonly CardElement[] {
  return items.length === 0 ? [] : [{ type: 'Container', style: 'emphasis', spacing: 'Small', items }]
}

/** For the eye alone: its text says the same. Coloured columns would do, were they not as high as a button in Teams. */
function bar(done: number, total: number): readonly CardElement[] {
  if (!Number.isInteger(total) || total < 1 || total > longestBar || done < 0 || done > total) return []
  const filled = Math.floor(done)
  return [line(`${'▰'.repeat(filled)}${'▱'.repeat(total - filled)}`, { color: 'Accent' }, 'None')]
}

/** What a phone shows in one line. */
const longestBar = 20

type Actions = Extract<Block, { type: 'actions' }>

function doneIn(block: Block): Button | undefined {
  return block.type === 'actions' ? block.buttons.find(({ press }) => press.action === 'done') : undefined
}

function renderRow({ buttons, more }: Actions, language: Language, scope: CardScope): readonly CardElement[] {
  const done = doneIn({ type: 'actions', buttons, more })
  if (scope !== 'thread' || done === undefined) return renderActions(buttons, more, language, 'none')
  return [
    {
      type: 'Input.Text',
      id: sayInput,
      label: cardWords.answer[language],
      placeholder: cardWords.answerHint[language],
      isMultiline: true,
    },
    // The other buttons send the words too, so that none are lost with the card that they replace.
    ...renderActions(
      [
        {
          type: 'Action.Execute',
          title: cardWords.send[language],
          ...encodePress({ ...done.press, action: sayVerb }),
          associatedInputs: 'auto',
        },
        ...buttons,
      ],
      more,
      language,
      'auto',
    ),
  ]
}
