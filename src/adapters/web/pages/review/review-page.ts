import { html } from 'hono/html'
import type { NotedRequest, ReviewDesk } from '../../../../flows/review/desk.ts'
import type { PastRequest } from '../../../../flows/review/past-rounds.ts'
import type { ChangedSection } from '../../../../flows/review/word-difference.ts'
import type { DocumentHtml } from '../../../../ports/documents.ts'
import { wordsIn } from '../../../../text/words.ts'
import { layOutPage, type SafeHtml, trustHtml } from '../layout.ts'
import { keptTexts } from '../trouble.ts'
import type { Typed } from '../typed.ts'
import { pageWords } from '../words.ts'
import { blocksHtml } from './blocks.ts'
import { changedEvidenceHtml, evidencePart } from './evidence-part.ts'
import { type FieldFilling, fieldsHtml } from './fields.ts'

/** What a review page shows beside the desk. */
export interface Sheet {
  readonly document: DocumentHtml
  /** What is kept in this browser is kept under this name: of this person and version alone. */
  readonly draft: string
  /** The envelope's id of whatever is sent next: sent twice, it is done once. */
  readonly nonce: string
  readonly typed: Typed
  /** The form that was sent and could not be taken, with a sentence for each field. */
  readonly refused: { readonly form: string; readonly errors: Readonly<Record<string, string>> } | null
  /** What came of what was sent. */
  readonly said: readonly string[]
}

/** The document on one side, the work on the other: one form, so that whatever is typed goes along with each press. */
export function reviewPage(desk: ReviewDesk, sheet: Sheet): SafeHtml {
  const words = pageWords[desk.language]
  return layOutPage(
    { language: desk.language, title: `${desk.title} · ${desk.about}`, script: 'review.js' },
    html`<a class="skip" href="#work">${words.skip}</a>
      <header class="top">
        <strong dir="auto">${desk.title}</strong><span class="note">${desk.about}</span>
        ${desk.until === '' ? '' : html`<span class="note">${desk.until}</span>`}
      </header>
      <main class="desk">
        <article class="proposal" id="proposal" aria-label="${words.document}">
          <header>${trustHtml(sheet.document.cover)}</header>
          ${trustHtml(sheet.document.contents)} ${trustHtml(sheet.document.sections)}
          <a class="dock button" href="#work">${words.skip}</a>
        </article>
        ${workForm(desk, sheet)}
      </main>`,
  )
}

function workForm(desk: ReviewDesk, sheet: Sheet): SafeHtml {
  const words = pageWords[desk.language]
  return html`<form
    class="work"
    id="work"
    method="post"
    aria-label="${words.work}"
    data-draft="${sheet.draft}"
    data-ask="${words.ask}"
    data-typed="${sheet.typed.has('do') ? 'sent' : 'none'}"
  >
    <input type="hidden" name="nonce" value="${sheet.nonce}" />
    <button class="stay" name="do" value="stay" tabindex="-1" aria-hidden="true"></button>
    <div class="answer" role="status">${sheet.said.map((text) => html`<p class="said words">${text}</p>`)}</div>
    <p class="back"><a href="#proposal">${words.backToTop}</a></p>
    ${leftTexts(desk, sheet)} ${about(desk)} ${evidencePart(desk)} ${askPart(desk, sheet)} ${requestsPart(desk, sheet)}
    ${sendPart(desk, sheet)} ${findingsPart(desk)}
    <p class="note">${words.draft}</p>
  </form>`
}

/** What was typed for a request that is gone meanwhile. */
function leftTexts({ language, requests }: ReviewDesk, { typed, refused }: Sheet): SafeHtml {
  const known = new Set(requests.map(({ id }) => formOfEdit(id)))
  const left = new Map([...typed].filter(([name]) => isEdit(name) && !known.has(formIn(name))))
  const isLeft = refused !== null && refused.form.startsWith('edit-') && !known.has(refused.form)
  const errors = isLeft
    ? Object.values(refused.errors).map((text) => html`<p class="said wrong" role="alert">${text}</p>`)
    : ''
  return html`${errors}${keptTexts(language, left)}`
}

function isEdit(name: string): boolean {
  return name.startsWith('edit-') && !name.endsWith(':was')
}

/** The name of the form that edits a request. */
export function formOfEdit(item: string): string {
  return `edit-${item}`
}

/** `edit-1.2.request` is of the form `edit-1.2`. */
function formIn(name: string): string {
  return name.slice(0, name.lastIndexOf('.'))
}

function about(desk: ReviewDesk): SafeHtml {
  const words = pageWords[desk.language]
  const { difference } = desk
  return html`<section class="part" aria-label="${words.facts}">
    <details>
      <summary>${words.facts}</summary>
      ${blocksHtml([{ type: 'list', style: 'bullet', items: desk.facts }])}
    </details>
    ${desk.history.length === 0 ? '' : historyHtml(desk)}
    ${
      desk.notes.length === 0
        ? ''
        : html`<details open>
            <summary>${words.notes}</summary>
            ${blocksHtml(desk.notes)}
          </details>`
    }
    ${
      desk.similar.length === 0
        ? ''
        : html`<details>
            <summary>${words.similar(desk.similar.length)}</summary>
            ${blocksHtml([{ type: 'list', style: 'bullet', items: desk.similar }])}
          </details>`
    }
    ${
      difference === null
        ? ''
        : html`<details>
            <summary>${words.difference(difference.since)}</summary>
            ${difference.sections.length === 0 ? html`<p>${words.same}</p>` : difference.sections.map((one) => changedHtml(one, words))}
            ${difference.evidence === null ? '' : changedEvidenceHtml(difference.evidence, desk.language)}
          </details>`
    }
  </section>`
}

/** The latest review is open: what became of its requests is what the next one begins with. */
function historyHtml({ language, history }: ReviewDesk): SafeHtml {
  const words = pageWords[language]
  return html`<details open>
    <summary>${words.history(history.length)}</summary>
    ${history.map(
      ({ heading, comment, items }, index) =>
        html`<details class="round" ${index === 0 ? html`open` : ''}>
          <summary>${heading}</summary>
          ${comment === '' ? '' : html`<blockquote class="words" dir="auto">${comment}</blockquote>`}
          ${
            items.length === 0
              ? ''
              : html`<ol class="requests">
                  ${items.map((item) => pastHtml(item, words.reply))}
                </ol>`
          }
        </details>`,
    )}
  </details>`
}

function pastHtml({ heading, request, quote, fate, explanation }: PastRequest, reply: string): SafeHtml {
  return html`<li class="request">
    <p class="note">${heading} · <strong>${fate}</strong></p>
    <p class="words" dir="auto">${request}</p>
    ${quote === '' ? '' : html`<blockquote class="note words" dir="auto">${quote}</blockquote>`}
    ${explanation === null ? '' : html`<p class="words" dir="auto">${reply}${explanation}</p>`}
  </li>`
}

/** In words for who hears the page, in colour and line for who sees it. */
function changedHtml(
  { heading, stretches }: ChangedSection,
  words: { readonly gone: string; readonly came: string },
): SafeHtml {
  const changed = stretches.map(({ what, text }) => {
    if (what === 'same') return html`${text}`
    return what === 'gone'
      ? html`<del><span class="hidden-text">${words.gone}</span>${text}</del>`
      : html`<ins><span class="hidden-text">${words.came}</span>${text}</ins>`
  })
  // Blanks count in it: none that are not of the text.
  return html`<h3>${heading}</h3>
    <p class="words" dir="auto">${changed}</p>`
}

function askPart(desk: ReviewDesk, sheet: Sheet): SafeHtml {
  const words = pageWords[desk.language]
  const criterion = desk.sections.map(({ number, heading, criteria }) => ({
    value: String(number),
    label: heading,
    options: criteria,
  }))
  const filling = { ...fillingOf(desk, sheet, 'add-item'), groups: { criterion } }
  return html`<section class="part" id="ask" aria-labelledby="ask-heading">
    <h2 id="ask-heading">${words.ask}</h2>
    <p class="hint">${words.askHint}</p>
    ${fieldsHtml(desk.newRequest.fields, filling)}
    <div class="row">
      <button class="primary" name="do" value="add-item">${desk.newRequest.submit}</button>
      <button type="button" id="close-ask" class="only-asking">${words.close}</button>
    </div>
  </section>`
}

function requestsPart(desk: ReviewDesk, sheet: Sheet): SafeHtml {
  const words = pageWords[desk.language]
  const { requests } = desk
  return html`<section class="part" id="requests" aria-labelledby="requests-heading">
    <h2 id="requests-heading">${words.requests(requests.length)}</h2>
    ${
      requests.length === 0
        ? html`<p class="note">${words.none}</p>`
        : html`<ol class="requests">
            ${requests.map((item, index) => requestHtml(item, { desk, sheet, index }))}
          </ol>`
    }
  </section>`
}

function requestHtml(
  item: NotedRequest,
  { desk, sheet, index }: { readonly desk: ReviewDesk; readonly sheet: Sheet; readonly index: number },
): SafeHtml {
  const words = pageWords[desk.language]
  const form = formOfEdit(item.id)
  const isOpen = sheet.refused?.form === form
  const press = (action: string, label: string) =>
    html`<button name="do" value="${action}">
      ${label}<span class="hidden-text"> : ${item.request.slice(0, 60)}</span>
    </button>`
  return html`<li class="request">
    <p class="note">${item.heading}</p>
    <p class="words" dir="auto">${item.request}</p>
    ${item.quote === '' ? '' : html`<blockquote class="note words" dir="auto">${item.quote}</blockquote>`}
    <details ${isOpen ? html`open` : ''}>
      <summary>${words.edit}<span class="hidden-text"> : ${item.request.slice(0, 60)}</span></summary>
      ${fieldsHtml(item.edit.fields, fillingOf(desk, sheet, form))}
      <div class="row"><button name="do" value="edit-request ${item.id}">${words.save}</button></div>
    </details>
    <div class="row">
      ${index > 0 ? press(`move-request ${item.id} up`, words.up) : ''}
      ${index < desk.requests.length - 1 ? press(`move-request ${item.id} down`, words.down) : ''}
      ${press(`remove-request ${item.id}`, words.remove)}
    </div>
  </li>`
}

function sendPart(desk: ReviewDesk, sheet: Sheet): SafeHtml {
  const words = pageWords[desk.language]
  return html`<section class="part" id="send" aria-labelledby="send-heading">
    <h2 id="send-heading">${words.send}</h2>
    ${fieldsHtml(desk.send.fields, fillingOf(desk, sheet, 'review'))}
    <div class="row"><button class="primary" name="do" value="review">${desk.send.submit}</button></div>
  </section>`
}

function findingsPart({ language, findings }: ReviewDesk): SafeHtml {
  const { buttons, review } = wordsIn(language)
  return html`<section class="part" id="findings" aria-labelledby="findings-heading">
    <h2 id="findings-heading">${buttons.findings}</h2>
    ${findings === null ? html`<p class="note">${review.firstMarks}</p>` : blocksHtml(findings.blocks)}
  </section>`
}

function fillingOf({ language }: ReviewDesk, { typed, refused }: Sheet, form: string): FieldFilling {
  const words = pageWords[language]
  return { form, typed, words, errors: refused?.form === form ? refused.errors : {} }
}
