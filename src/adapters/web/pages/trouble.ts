import { html } from 'hono/html'
import type { Language } from '../../../text/language.ts'
import { layOutPage, type SafeHtml } from './layout.ts'
import { lastOf, textsIn, type Typed, untyped } from './typed.ts'
import { pageWords, type Trouble } from './words.ts'

/** The status of each answer. */
export const troubleStatus = {
  used: 410,
  expired: 410,
  'timed-out': 410,
  revoked: 410,
  unknown: 404,
  'no-cookie': 401,
  closed: 410,
  away: 503,
  foreign: 403,
  'too-large': 413,
} as const satisfies Record<Trouble, number>

/** What is said where no page is shown, beside the trouble itself. */
export interface Excuse {
  /** What holds now, in the core's words; else the trouble's own sentence. */
  readonly sentence?: string
  readonly typed?: Typed
  /** What the address says that the page is for. */
  readonly purpose?: string
  /** What the reviewer may still read. */
  readonly below?: SafeHtml
  /** How it goes on: by another link, or in the chat alone. */
  readonly next?: 'link' | 'chat'
}

/** A page that says why there is none, how to get one, and holds what was typed. */
export function troublePage(language: Language, trouble: Trouble, excuse: Excuse = {}): SafeHtml {
  const words = pageWords[language]
  const { sentence = words.troubles[trouble], typed = untyped, purpose = '', below = html``, next = 'link' } = excuse
  const isOver = trouble !== 'away' && trouble !== 'too-large' && trouble !== 'foreign'
  return layOutPage(
    { language, title: trouble === 'closed' ? sentence : words.heading },
    html`<main class="narrow">
      <h1>${trouble === 'closed' ? sentence : words.heading}</h1>
      ${trouble === 'closed' ? '' : html`<p role="alert">${sentence}</p>`}
      ${isOver ? html`<p>${next === 'link' ? another(words, purpose) : words.goOn}</p>` : ''}
      ${trouble === 'away' ? retryForm(language, typed) : ''} ${trouble === 'away' ? '' : keptTexts(language, typed)}
      ${below}
    </main>`,
  )
}

/** How to get another link to the same kind of page. */
function another({ another: ways }: (typeof pageWords)[Language], purpose: string): string {
  return Object.entries(ways).find(([name]) => name === purpose)?.[1] ?? ways.review
}

/** What was typed and could not be taken, to copy. */
export function keptTexts(language: Language, typed: Typed): SafeHtml {
  const words = pageWords[language]
  const texts = textsIn(typed)
  if (texts.length === 0) return html``
  return html`<section class="kept" aria-labelledby="kept">
    <h2 id="kept">${words.kept}</h2>
    <p class="note">${words.keptText}</p>
    ${texts.map(
      ([name, text]) =>
        html`<textarea readonly rows="4" aria-label="${words.kept}" data-kept="${name}">${text}</textarea>`,
    )}
  </section>`
}

/** The same form once more: its texts to be seen and changed, the rest along with it. */
function retryForm(language: Language, typed: Typed): SafeHtml {
  const words = pageWords[language]
  const texts = new Set(textsIn(typed).map(([name]) => name))
  if (lastOf(typed, 'do') === '') return html`<p><a class="button primary" href="">${words.retry}</a></p>`
  return html`<form method="post" class="kept">
    ${[...typed].flatMap(([name, values]) =>
      texts.has(name)
        ? [html`<textarea name="${name}" rows="4" aria-label="${words.kept}">${values.at(-1) ?? ''}</textarea>`]
        : values.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`),
    )}
    <button class="primary">${words.retry}</button>
  </form>`
}
