import { isBlank } from '../../../flows/model/visible.ts'
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
  const blocks: RichTextBlock[] = []
  let gap = spacing
  for (const one of text.split(/\r\n|\r|\n/)) {
    if (isBlank(one)) {
      if (blocks.length > 0) gap = 'Medium'
      continue
    }
    blocks.push(line(indent(one), look, gap))
    gap = 'None'
  }
  return blocks
}

/** Leading blanks would be swallowed; what is indented keeps its place. */
function indent(text: string): string {
  return text.replace(/^[ \t]+/, (blanks) => blanks.replaceAll('\t', '  ').replaceAll(' ', '\u00A0'))
}

/** A heading that screen readers announce as one; none without a word: they would announce it all the same. */
export function headings(text: string, size: TextBlock['size'], spacing?: Spacing): readonly TextBlock[] {
  if (isBlank(text)) return []
  const one = escapeText(text.replace(/\s+/g, ' ').trim())
  const look = { style: 'heading', weight: 'Bolder', size, wrap: true } as const
  return [{ type: 'TextBlock', text: one, ...look, ...(spacing === undefined ? {} : { spacing }) }]
}
