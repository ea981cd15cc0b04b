import { isBlank } from '../../../flows/model/visible.ts'
import type { MarkdownRun, MarkdownWords } from '../../../text/markdown/document.ts'
import { runOf } from '../../chat/reading/pieces.ts'
import type { RichTextBlock, Spacing, TextBlock, TextRun } from './adaptive-card.ts'

/** Invisible and no word's border: breaks up what Teams would read as markup, and is not seen. */
const joiner = '\u2060'

/** What JSON can carry and Teams cannot show. */
const unshowable = /(?![\t\n\r])\p{Cc}/gu

/** Without what even a text run is read for: mentions, and the date and time functions of cards. */
export function tame(text: string): string {
  return text
    .toWellFormed()
    .replace(unshowable, '')
    .replace(/<(?=\/?at\b)/gi, `<${joiner}`)
    .replace(/\{(?=\{(?:DATE|TIME)\()/g, `{${joiner}`)
}

/**
 * A text for the few places that Teams reads as Markdown (headings, `fallbackText`): every sign of it is escaped, and
 * the lines of lists and headings are as well.
 */
export function escapeText(text: string): string {
  return tame(text)
    .replace(/[\\`*_~[\]()<>&|#]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+(?=[.)]))/gm, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
}

/** How a line looks. */
export type LineLook = Omit<TextRun, 'type' | 'text'>

/** What stands on a button, an input or an option: `instead` where the label has nothing to see. */
export function labelOf(label: string, instead: string): string {
  return [label, instead].map((text) => tame(text).trim()).find((text) => !isBlank(text)) ?? '–'
}

/** One line of text. A text run is never read as Markdown, on any client, so that what people typed stands as typed. */
export function line(text: string, look: LineLook = {}, spacing?: Spacing): RichTextBlock {
  const run: TextRun = { type: 'TextRun', text: tame(text), ...look }
  return { type: 'RichTextBlock', inlines: [run], ...(spacing === undefined ? {} : { spacing }) }
}

/** A text as its lines, since a text run shows no line breaks everywhere; empty lines become space. */
export function lines(text: string, look: LineLook = {}, spacing?: Spacing): readonly RichTextBlock[] {
  return wordLines([runOf(text)], look, spacing)
}

/** Words in several looks as their lines. */
export function wordLines(words: MarkdownWords, look: LineLook = {}, spacing?: Spacing): readonly RichTextBlock[] {
  const blocks: RichTextBlock[] = []
  let gap = spacing
  for (const one of splitLines(words)) {
    if (one.every(({ text }) => isBlank(text))) {
      if (blocks.length > 0) gap = 'Medium'
      continue
    }
    blocks.push(lineOf(one, look, gap))
    gap = 'None'
  }
  return blocks
}

/** The words of each line. */
export function splitLines(words: MarkdownWords): readonly MarkdownWords[] {
  const all: MarkdownRun[][] = [[]]
  for (const run of words) {
    for (const [index, text] of run.text.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) all.push([])
      if (text !== '') all.at(-1)?.push({ ...run, text })
    }
  }
  return all
}

/** One line of words in several looks; a link opens what it leads to, and no client reads a run as Markdown. */
function lineOf(words: MarkdownWords, look: LineLook, spacing?: Spacing): RichTextBlock {
  const inlines = words.map((run, index): TextRun => {
    const text = tame(index === 0 ? indent(run.text) : run.text)
    return { type: 'TextRun', text, ...look, ...looksOf(run) }
  })
  return { type: 'RichTextBlock', inlines, ...(spacing === undefined ? {} : { spacing }) }
}

function looksOf({ looks, link }: MarkdownRun): LineLook {
  const look = {
    bold: { weight: 'Bolder' },
    italic: { italic: true },
    struck: { strikethrough: true },
    code: { fontType: 'Monospace' },
  } as const
  const opens = link === null ? {} : ({ selectAction: { type: 'Action.OpenUrl', url: link } } as const)
  return Object.assign({}, ...looks.map((one) => look[one]), opens)
}

/** Leading blanks would be swallowed; what is indented keeps its place. */
function indent(text: string): string {
  return text.replace(/^[ \t]+/, (blanks) => blanks.replaceAll('\t', '  ').replaceAll(' ', '\u00A0'))
}

/** Longer ones are no headings to anybody, and a heading cannot be divided between two cards. */
export const longestHeading = 300

/** A heading that screen readers announce as one; none without a word: they would announce it all the same. */
export function headings(text: string, size: TextBlock['size'], spacing?: Spacing): readonly TextBlock[] {
  if (isBlank(text)) return []
  const one = escapeText(text.replace(/\s+/g, ' ').trim())
  const look = { style: 'heading', weight: 'Bolder', size, wrap: true } as const
  return [{ type: 'TextBlock', text: one, ...look, ...(spacing === undefined ? {} : { spacing }) }]
}
