import { html } from 'hono/html'
import type { QueueRow } from '../../../../flows/review/queue-sheet.ts'
import type { DocumentHtml } from '../../../../ports/documents.ts'
import type { Language } from '../../../../text/language.ts'
import { layOutPage, type SafeHtml, trustHtml } from '../layout.ts'
import { queueAddress, type QueueShowing, saidHtml, wayHtml } from './queue-page.ts'
import { queueWords } from './words.ts'

interface ReadingShown extends QueueShowing {
  readonly row: QueueRow
  readonly document: DocumentHtml
}

/** A version as a document, to be read before anybody claims it, and the way to claim it, or on to its review: once is enough. */
export function readingPage(language: Language, reading: ReadingShown): SafeHtml {
  const { row, document, turn } = reading
  const words = queueWords[language]
  return layOutPage(
    { language, title: `${row.title} · ${row.id}`, style: 'queue.css' },
    html`<header class="top">
        <strong dir="auto">${row.title}</strong><span class="note">${[row.id, ...row.standing].join(' · ')}</span>
      </header>
      <main class="list-page">
        ${saidHtml({ ...reading, said: reading.said && { ...reading.said, review: null } }, words)}
        <div class="row">
          <a class="button" href="${queueAddress(turn)}">${words.back}</a> ${wayHtml(row, language, reading)}
        </div>
        <article class="proposal" aria-label="${words.document}">
          <header>${trustHtml(document.cover)}</header>
          ${trustHtml(document.contents)} ${trustHtml(document.sections)}
        </article>
        <div class="row">${wayHtml(row, language, reading)}</div>
      </main>`,
  )
}
