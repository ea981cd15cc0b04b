import { html } from 'hono/html'
import type { SafeHtml } from '../layout.ts'
import { frameFront, type FrontVisit, linkTo } from './front-frame.ts'
import { frontWords } from './words.ts'

/** What there is of the program to tell whoever comes from outside. */
export interface FrontFacts {
  /** Where one can begin. */
  readonly platforms: readonly ('slack' | 'teams')[]
  readonly catalogue: 'public' | 'members' | 'off'
}

/** What this is, and how to begin. */
export function homePage(visit: FrontVisit, { platforms, catalogue }: FrontFacts): SafeHtml {
  const words = frontWords[visit.language]
  return frameFront(
    visit,
    words.name,
    html`<h1>${words.name}</h1>
      <p class="lead">${words.lead}</p>
      ${words.how.map((text) => html`<p>${text}</p>`)}
      <h2>${words.begin}</h2>
      ${
        platforms.length === 0
          ? html`<p>${words.noPlatform}</p>`
          : platforms.map(
              (name) =>
                html`<h3>${words.platforms[name].name}</h3>
                  <p>${words.platforms[name].text}</p>`,
            )
      }
      ${platforms.length === 0 ? '' : html`<p>${words.goOn}</p>`} ${catalogueLine(visit, catalogue)}`,
  )
}

function catalogueLine({ language, isChosen }: FrontVisit, catalogue: FrontFacts['catalogue']): SafeHtml {
  const words = frontWords[language]
  if (catalogue === 'off') return html``
  const href = `/catalogue${isChosen ? `?lang=${language}` : ''}`
  const text = words.catalogueText[catalogue]
  return html`<h2>${words.catalogue}</h2>
    <p>${catalogue === 'public' ? html`<a href="${href}">${text}</a>` : text}</p>`
}

/** The terms of use, or where help is to be had: a heading and a few sentences. */
export function plainPage(visit: FrontVisit & { readonly page: 'terms' | 'support' }): SafeHtml {
  const words = frontWords[visit.language]
  const [title, texts] =
    visit.page === 'terms' ? [words.termsTitle, words.termsText] : [words.supportTitle, words.supportText]
  return frameFront(
    visit,
    title,
    html`<h1>${title}</h1>
      ${texts.map((text) => html`<p>${text}</p>`)}
      ${visit.page === 'terms' ? html`<p><a href="${linkTo(visit, 'privacy')}">${words.privacy}</a></p>` : ''}`,
  )
}
