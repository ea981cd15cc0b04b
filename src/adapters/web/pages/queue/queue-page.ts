import { html } from 'hono/html'
import type { QueueRow, QueueSheet, QueueTurn } from '../../../../flows/review/queue-sheet.ts'
import { layOutPage, type SafeHtml } from '../layout.ts'
import { queueWords } from './words.ts'

/** What came of a press, and the proposal whose review it leads to. */
export interface PressOutcome {
  readonly texts: readonly string[]
  readonly review: string | null
}

/** What both pages of the queue know beside what they show. */
export interface QueueShowing {
  readonly id: string
  /** The envelope's id of whatever is sent next: sent twice, it is done once. */
  readonly nonce: string
  readonly turn: QueueTurn
  readonly said: PressOutcome | null
}

/** The queue: its parts as links, and a card for each proposal. */
export function queuePageHtml(sheet: QueueSheet, showing: QueueShowing): SafeHtml {
  const { language, heading, total, rows } = sheet
  const words = queueWords[language]
  return layOutPage(
    { language, title: `${words.title} · ${heading}`, style: 'queue.css' },
    html`<a class="skip" href="#proposals">${words.skip}</a>
      <header class="top"><strong>${words.title}</strong><span class="note">${sheet.reader}</span></header>
      <main class="list-page">
        <nav aria-label="${words.parts}">
          <ul class="parts">
            ${sheet.parts.map(({ filter, label }) => partLink({ filter, label }, sheet.of))}
          </ul>
        </nav>
        ${saidHtml(showing, words)}
        <h1 id="proposals">${heading}</h1>
        ${
          rows.length === 0
            ? html`<p class="note">${sheet.none}</p>`
            : html`<p class="note">${words.total(total)}</p>
                <ol class="cards">
                  ${rows.map((row) => rowHtml(row, sheet, showing))}
                </ol>`
        }
        <p class="row">
          ${sheet.next === null ? '' : html`<a class="button" rel="next" href="${queueAddress({ of: sheet.of, after: sheet.next })}">${words.next}</a>`}
          ${sheet.after === null ? '' : html`<a class="button" href="${queueAddress({ of: sheet.of, after: null })}">${words.first}</a>`}
        </p>
      </main>`,
  )
}

function partLink({ filter, label }: QueueSheet['parts'][number], of: QueueTurn['of']): SafeHtml {
  const current = filter === of ? html`aria-current="page"` : ''
  return html`<li><a class="part-link" href="${queueAddress({ of: filter, after: null })}" ${current}>${label}</a></li>`
}

/** The address of a part of the queue, seen from any page of it. */
export function queueAddress({ of, after }: QueueTurn): string {
  return `?${new URLSearchParams({ part: of, ...(after === null ? {} : { after }) }).toString()}`
}

/** What came of the press, and the way on from there. */
export function saidHtml(showing: QueueShowing, words: (typeof queueWords)['fr']): SafeHtml {
  const { texts = [], review = null } = showing.said ?? {}
  return html`<div class="answer" role="status">
    ${texts.map((text) => html`<p class="said words">${text}</p>`)}
    ${review === null ? '' : pressForm({ id: review, version: 0 }, showing, html`<button class="primary" name="do" value="review">${words.review}${about(review)}</button>`)}
  </div>`
}

function rowHtml(row: QueueRow, sheet: QueueSheet, showing: QueueShowing): SafeHtml {
  const words = queueWords[sheet.language]
  return html`<li class="card-row">
    <h2 dir="auto">${row.title}</h2>
    <p class="note">
      ${[row.id, words.by(row.author), ...row.standing].join(' · ')}${row.late === null ? '' : html` <span class="badge">${row.late}</span>`}
    </p>
    <div class="row">
      <a class="button" href="${readAddress(row, showing.turn)}">${words.read}${about(row.title)}</a>
      ${wayHtml(row, sheet.language, showing)} ${assignHtml(row, sheet, showing)}
    </div>
  </li>`
}

function readAddress({ id, version }: QueueRow, { of, after }: QueueTurn): string {
  return `${queueAddress({ of, after })}&${new URLSearchParams({ read: id, version: String(version) }).toString()}`
}

/** To claim it, or to go on with it. */
export function wayHtml(row: QueueRow, language: QueueSheet['language'], showing: QueueShowing): SafeHtml {
  const words = queueWords[language]
  switch (row.way) {
    case 'claim':
      return pressForm(row, showing, html`<button name="do" value="claim">${words.claim}${about(row.title)}</button>`)
    case 'review':
      return pressForm(
        row,
        showing,
        html`<button class="primary" name="do" value="review">${words.review}${about(row.title)}</button>`,
      )
    case 'none':
      return html``
    default:
      return row.way satisfies never
  }
}

function assignHtml(row: QueueRow, { language, team }: QueueSheet, showing: QueueShowing): SafeHtml {
  const words = queueWords[language]
  if (team.length === 0) return html``
  const inside = html`<label
      ><span class="hidden-text">${words.choose}${about(row.title)}</span
      ><select name="person">
        <option value="">${words.choose}</option>
        ${team.map(({ id, name, inHand }) => html`<option value="${id}">${words.inHand(name, inHand)}</option>`)}
      </select></label
    ><button name="do" value="assign">${words.entrust}${about(row.title)}</button>`
  return html`<details class="assign">
    <summary>${words.assign}${about(row.title)}</summary>
    ${pressForm(row, showing, inside)}
  </details>`
}

/** Which of the proposals a button is about, for who hears it alone. */
function about(title: string): SafeHtml {
  return html`<span class="hidden-text"> : ${title}</span>`
}

function pressForm(row: Pick<QueueRow, 'id' | 'version'>, { nonce }: QueueShowing, inside: SafeHtml): SafeHtml {
  return html`<form method="post" class="press">
    <input type="hidden" name="nonce" value="${nonce}" />
    <input type="hidden" name="proposal" value="${row.id}" />
    <input type="hidden" name="version" value="${row.version}" />
    ${inside}
  </form>`
}
