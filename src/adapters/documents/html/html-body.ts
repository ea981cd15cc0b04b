import type { CoverLine, DocumentSection, ProposalDocument } from '../../../flows/review/document.ts'
import type { DocumentHtml } from '../../../ports/documents.ts'
import { wordsIn } from '../../../text/words.ts'
import { type HtmlContext, htmlParts } from './html-parts.ts'
import { escapeHtml } from './html-words.ts'

/** The document as HTML in its three pieces, to stand in a page. No script, no handler, nothing from elsewhere. */
export function htmlBody(document: ProposalDocument, addressOf: (hash: string) => string): DocumentHtml {
  const words = wordsIn(document.language).compile
  const context = { words, addressOf }
  const sections = [...document.sections, ...document.annexes]
  return {
    cover: `<h1 dir="auto">${escapeHtml(document.title)}</h1><dl>${document.cover.map(coverLine).join('')}</dl>`,
    contents: `<ol class="contents">${sections.map(entry).join('')}</ol>`,
    sections: sections.map((section) => htmlSection(section, context)).join('\n'),
  }
}

function coverLine({ name, value }: CoverLine): string {
  return `<div><dt>${escapeHtml(name)}</dt><dd dir="auto">${escapeHtml(value)}</dd></div>`
}

/** The headings bring their own numbers. */
function entry({ anchor, heading }: DocumentSection): string {
  return `<li><a href="#${anchor}">${escapeHtml(heading)}</a></li>`
}

function htmlSection({ anchor, heading, parts }: DocumentSection, context: HtmlContext): string {
  return `<section id="${anchor}" aria-labelledby="${anchor}-heading"><h2 id="${anchor}-heading">${escapeHtml(heading)}</h2>\n${htmlParts(parts, context)}</section>`
}
