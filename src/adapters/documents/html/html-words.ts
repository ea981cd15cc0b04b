import type { MarkdownLook, MarkdownRun, MarkdownWords } from '../../../text/markdown/document.ts'
import { linkGroups } from '../../../text/markdown/link-groups.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const tags: Readonly<Record<MarkdownLook, string>> = { bold: 'strong', italic: 'em', struck: 'del', code: 'code' }

/** The text as text of a page or as an attribute's value: there is no other way into one. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '')
}

/** A person's words with their looks and links. Where a link leads is not told who follows it, nor where from. */
export function htmlWords(words: MarkdownWords): string {
  return linkGroups(words)
    .map(({ link, runs }) => {
      const inside = runs.map(htmlRun).join('')
      if (link === null) return inside
      return `<a href="${escapeHtml(link)}" rel="noopener noreferrer nofollow ugc">${inside}</a>`
    })
    .join('')
}

function htmlRun({ text, looks }: MarkdownRun): string {
  const inside = escapeHtml(text).replaceAll('\n', '<br>')
  return looks.reduceRight((shown, look) => `<${tags[look]}>${shown}</${tags[look]}>`, inside)
}
