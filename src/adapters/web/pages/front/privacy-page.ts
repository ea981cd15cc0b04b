import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html } from 'hono/html'
import markdownIt from 'markdown-it'
import type { Language } from '../../../../text/language.ts'
import { type SafeHtml, trustHtml } from '../layout.ts'
import { frameFront, type FrontVisit } from './front-frame.ts'
import { frontWords } from './words.ts'

const files: Readonly<Record<Language, string>> = { fr: 'privacy.fr.md', en: 'privacy.md' }

const folder = join(import.meta.dirname, '../../../../../docs')

/** The document on privacy, as HTML by language: read once, when the program starts. */
export function readPrivacy(): Readonly<Record<Language, string>> {
  const draw = (language: Language) => drawDocument(readFileSync(join(folder, files[language]), 'utf8'), language)
  return { fr: draw('fr'), en: draw('en') }
}

/** The document's own Markdown. Its tables scroll where they are too wide, by the keyboard too. */
function drawDocument(text: string, language: Language): string {
  const markdown = markdownIt({ html: false })
  const { table } = frontWords[language]
  markdown.renderer.rules['table_open'] = () =>
    `<div class="wide" role="group" tabindex="0" aria-label="${markdown.utils.escapeHtml(table)}"><table>`
  markdown.renderer.rules['table_close'] = () => '</table></div>'
  return markdown.render(text)
}

/** What is stored, what is sent, and how to switch it off: the document, in its own words. */
export function privacyPage(visit: FrontVisit, documents: ReturnType<typeof readPrivacy>): SafeHtml {
  return frameFront(visit, frontWords[visit.language].privacy, html`${trustHtml(documents[visit.language])}`)
}
