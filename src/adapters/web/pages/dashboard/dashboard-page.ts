import { html } from 'hono/html'
import type { Dashboard } from '../../../../flows/screens/dashboard/dashboard.ts'
import type { Cell, DashboardPart, DashboardRow } from '../../../../flows/screens/dashboard/part.ts'
import { layOutPage, type SafeHtml } from '../layout.ts'
import { plotHtml } from './plot.ts'
import { boardWords } from './words.ts'

type BoardWords = (typeof boardWords)['fr']

/** What the page knows beside the figures: the id of whatever is sent next, and what came of what was sent. */
interface Board {
  readonly nonce: string
  readonly said: readonly string[]
}

/** The figures of a programme: first the lists of what somebody has to do, then plots, each with its table and its file. */
export function dashboardPage(dashboard: Dashboard, board: Board): SafeHtml {
  const { language, title, reader, parts } = dashboard
  const words = boardWords[language]
  const lists = parts.filter(({ plot }) => plot === null)
  return layOutPage(
    { language, title, style: 'dashboard.css' },
    html`<a class="skip" href="#figures">${words.skip}</a>
      <header class="top"><strong>${title}</strong><span class="note">${reader}</span></header>
      <main class="board">
        <h1 id="figures">${title}</h1>
        <div class="answer" role="status">${board.said.map((text) => html`<p class="said words">${text}</p>`)}</div>
        ${lists.map((part) => listPart(part, words, board))}
        <div class="plots">${parts.filter(({ plot }) => plot !== null).map((part) => plotPart(part, words))}</div>
      </main>`,
  )
}

function plotPart(part: DashboardPart, words: BoardWords): SafeHtml {
  const { id, heading, about, plot, rows } = part
  const drawn =
    plot === null || rows.length === 0
      ? html`<p class="note">${words.none}</p>`
      : plotHtml(plot, { id, heading, about })
  return html`<section class="part" aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    <p class="note">${about}</p>
    ${drawn}
    ${
      rows.length === 0
        ? ''
        : html`<details>
            <summary>${words.table}<span class="hidden-text"> : ${heading}</span></summary>
            ${tableHtml(part, () => null, words)}
          </details>`
    }
    ${csvLink(part, words)}
  </section>`
}

function listPart(part: DashboardPart, words: BoardWords, { nonce }: Board): SafeHtml {
  const { id, heading, rows } = part
  const acts = (row: DashboardRow) => actOf(row, nonce, words)
  return html`<section class="part" aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${rows.length === 0 ? html`<p class="note">${words.none}</p>` : tableHtml(part, acts, words)}
    <div class="row">
      ${id === 'waiting' ? sendForm(nonce, html`<button name="do" value="queue">${words.queue}</button>`) : ''}
      ${csvLink(part, words)}
    </div>
  </section>`
}

/** To read a proposal of the list, or to have a message tried again. */
function actOf({ read, retry, cells }: DashboardRow, nonce: string, words: BoardWords): SafeHtml | null {
  const about = html`<span class="hidden-text"> : ${cells[0]?.shown ?? ''}</span>`
  if (retry !== undefined)
    return sendForm(
      nonce,
      html`<input type="hidden" name="effect" value="${retry}" /><button name="do" value="retry">
          ${words.retry}${about}
        </button>`,
    )
  if (read === undefined) return null
  return sendForm(
    nonce,
    html`<input type="hidden" name="proposal" value="${read.proposal}" />
      <input type="hidden" name="version" value="${read.version}" /><button name="do" value="read">
        ${words.read}${about}
      </button>`,
  )
}

function sendForm(nonce: string, inside: SafeHtml): SafeHtml {
  return html`<form method="post"><input type="hidden" name="nonce" value="${nonce}" />${inside}</form>`
}

/** On a phone, lists become one block for each line: the roles say that it is a table all the same. */
function tableHtml(
  { heading, columns, rows }: DashboardPart,
  acts: (row: DashboardRow) => SafeHtml | null,
  words: BoardWords,
): SafeHtml {
  const lines = rows.map((row) => ({ row, act: acts(row) }))
  const hasActs = lines.some(({ act }) => act !== null)
  return html`<div class="wide" role="group" tabindex="0" aria-label="${heading}">
    <table role="table">
      <thead>
        <tr role="row">
          ${columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
          ${hasActs ? html`<th scope="col" role="columnheader"><span class="hidden-text">${words.acts}</span></th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ row, act }) =>
            html`<tr role="row">
              ${row.cells.map((cell, at) => html`<td dir="auto" role="cell" data-label="${words.label(columns[at] ?? '')}">${cellHtml(cell, words)}</td>`)}
              ${hasActs ? html`<td role="cell">${act ?? ''}</td>` : ''}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** A page of its own: the figures stay open beside the thread. */
function cellHtml({ shown, thread }: Cell, words: BoardWords): SafeHtml {
  if (thread === undefined) return html`${shown}`
  return html`<a href="?thread=${thread.proposal}" target="_blank" rel="noopener"
    >${shown}<span class="hidden-text"> (${words.thread})</span></a
  >`
}

function csvLink({ id, heading, rows }: DashboardPart, words: BoardWords): SafeHtml {
  if (rows.length === 0) return html``
  return html`<p class="note">
    <a href="?csv=${id}">${words.csv}<span class="hidden-text"> : ${heading}</span></a>
  </p>`
}
