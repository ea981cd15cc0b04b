import { html } from 'hono/html'
import type { Language } from '../../../../text/language.ts'
import { layOutPage, type SafeHtml } from '../layout.ts'
import { frontWords } from './words.ts'

/** The pages for whoever comes from outside: their paths are what the app's package and listings link to. */
export const frontPaths = { home: '/', privacy: '/privacy', terms: '/terms', support: '/support' } as const

/** One of them. */
export type FrontPage = keyof typeof frontPaths

/** Who visits which of them. */
export interface FrontVisit {
  readonly page: FrontPage
  readonly language: Language
  /** Whether the language was chosen: links then keep it. */
  readonly isChosen: boolean
}

/** A page with its head, a way to the other language, and links to the others. */
export function frameFront(visit: FrontVisit, title: string, body: SafeHtml): SafeHtml {
  const { language, page } = visit
  const words = frontWords[language]
  const other = language === 'fr' ? 'en' : 'fr'
  return layOutPage(
    { language, title: page === 'home' ? title : `${title} · ${words.name}`, style: 'front.css' },
    html`<a class="skip" href="#content">${words.skip}</a>
      <header class="top">
        <a class="home" href="${linkTo(visit, 'home')}">${words.name}</a>
        <a href="${frontPaths[page]}?lang=${other}" hreflang="${other}" lang="${other}">${words.language}</a>
      </header>
      <main class="front" id="content" tabindex="-1">${body}</main>
      <footer class="foot">
        <nav aria-label="${words.pages}">
          <ul>
            ${(['home', 'privacy', 'terms', 'support'] as const).map((name) => {
              const isHere = name === page ? html` aria-current="page"` : ''
              return html`<li><a href="${linkTo(visit, name)}" ${isHere}>${words[name]}</a></li>`
            })}
          </ul>
        </nav>
      </footer>`,
  )
}

/** Where a link to a page leads, in the language that was chosen. */
export function linkTo({ language, isChosen }: FrontVisit, page: FrontPage): string {
  return `${frontPaths[page]}${isChosen ? `?lang=${language}` : ''}`
}
