import { html } from 'hono/html'
import { type CatalogueSheet, catalogueFormats } from '../../../../ports/catalogue.ts'
import type { DocumentHtml } from '../../../../ports/documents.ts'
import { longDate } from '../../../../text/format.ts'
import { wordsIn } from '../../../../text/words.ts'
import { type SafeHtml, trustHtml } from '../layout.ts'
import { type CatalogueVisit, frame, otherLanguage, pathOf } from './frame.ts'
import { catalogueWords } from './words.ts'

type PublishedSheet = Extract<CatalogueSheet, { type: 'published' }>

/** A published proposal: the document, and beside it its files, its skills and what is like it. */
export function sheetPage(visit: CatalogueVisit, sheet: PublishedSheet, drawn: DocumentHtml): SafeHtml {
  const { language } = visit
  const words = catalogueWords[language]
  const { document } = sheet
  const here = `${visit.base}/${document.reference}${otherLanguage({ ...visit, asked: keepLanguage(visit) })}`
  return frame(
    visit,
    { title: `${document.title} · ${document.reference}`, here, skip: 'proposal' },
    html`<main class="sheet">
      <article class="proposal" id="proposal" lang="${document.language}" tabindex="-1">
        <header>${trustHtml(drawn.cover)} ${filesHtml(visit, document.reference, document.version)}</header>
        ${trustHtml(drawn.contents)} ${trustHtml(drawn.sections)}
      </article>
      <aside aria-label="${words.more}">
        <p><a href="${pathOf(visit)}">← ${words.back}</a></p>
        <p class="note">${words.published(longDate(sheet.publishedAt, language, visit.timeZone))}</p>
        ${similarHtml(visit, sheet)}
      </aside>
    </main>`,
  )
}

/** The language alone: a proposal's page is found by no words. */
function keepLanguage({ asked }: CatalogueVisit): CatalogueVisit['asked'] {
  return { ...asked, page: 1, search: { words: '', themes: [], tool: null, year: null } }
}

function filesHtml(visit: CatalogueVisit, id: string, version: number): SafeHtml {
  const words = catalogueWords[visit.language]
  const links = catalogueFormats.map((format) => {
    const name = `${id}-v${version}.${format}`
    const href = `${visit.base}/${id}/${name}`
    return html`<li>
      <a class="button" download href="${href}">${words.formats[format]}<span class="hidden-text"> (${name})</span></a>
    </li>`
  })
  return html`<nav class="downloads" aria-label="${words.files}">
    <span aria-hidden="true">${words.files}</span>
    <ul class="files">
      ${links}
    </ul>
  </nav>`
}

function similarHtml(visit: CatalogueVisit, { similar }: PublishedSheet): SafeHtml {
  if (similar.length === 0) return html``
  const { language } = visit
  return html`<section class="part" aria-labelledby="similar-heading">
    <h2 id="similar-heading">${catalogueWords[language].similar}</h2>
    <ul class="similar">
      ${similar.map(
        (one) =>
          html`<li>
            <a href="${pathOf(visit, `/${one.id}`)}" dir="auto" lang="${one.language}"
              >${one.title || wordsIn(language).untitled}</a
            >
            <span class="note">${one.id} · ${one.credits}</span>
          </li>`,
      )}
    </ul>
  </section>`
}

/** What is said where there is nothing to show, with the way back to the list. */
export function sayPage(
  visit: CatalogueVisit,
  { title, text, list = 'there' }: { readonly title: string; readonly text: string; readonly list?: 'there' | 'none' },
): SafeHtml {
  const words = catalogueWords[visit.language]
  return frame(
    visit,
    { title, here: otherLanguage({ ...visit, asked: keepLanguage(visit) }), skip: 'said' },
    html`<main class="narrow" id="said" tabindex="-1">
      <h1>${title}</h1>
      <p>${text}</p>
      ${list === 'there' ? html`<p><a class="button" href="${pathOf(visit)}">${words.back}</a></p>` : ''}
    </main>`,
  )
}
