import type { Block } from '../../../flows/model/view.ts'
import { type LinkLine, linkLines } from '../../chat/links.ts'
import { cleanText, mrkdwn, oneLine } from './mrkdwn.ts'
import { isVisible, type Rendering, sections, type Unit } from './unit.ts'

/** Longer words are no link's to anybody: they stand above its address. */
const longest = 300

/** Lines that lead to other messages. Rich text, since nothing in a person's words is read as markup there. */
export function linkUnits(
  { links }: Extract<Block, { type: 'links' }>,
  { language, budget, linkTo }: Rendering,
): readonly Unit[] {
  return linkLines(links, language, linkTo).flatMap(({ text, url }) => {
    if (url === null) return sections(`• ${text}`, budget)
    const line = oneLine(cleanText(text))
    if (isVisible(line) && line.length <= longest) return [unitOf({ text: line, url })]
    return [...sections(text, budget), unitOf({ text: url, url })]
  })
}

function unitOf({ text, url }: LinkLine & { readonly url: string }): Unit {
  const elements = [
    { type: 'text', text: '• ' },
    { type: 'link', url, text },
  ] as const
  return {
    block: { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [...elements] }] },
    spoken: `• ${mrkdwn(text)}`,
    stays: 'anywhere',
  }
}
