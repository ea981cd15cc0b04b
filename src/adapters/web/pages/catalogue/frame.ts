import { html } from 'hono/html'
import type { Language } from '../../../../text/language.ts'
import { layOutPage, type SafeHtml } from '../layout.ts'
import type { CatalogueAsked } from './read-search.ts'
import { writeSearch } from './read-search.ts'
import { catalogueWords } from './words.ts'

/** Where a catalogue is shown, and to whom. */
export interface CatalogueVisit {
  readonly tenant: string
  /** The path of the list; everything else lies below it. */
  readonly base: string
  readonly language: Language
  /** On which clock days are told. */
  readonly timeZone: string
  readonly asked: CatalogueAsked
  /** Who may follow it by a feed: readers of feeds have no cookie. */
  readonly reach: 'everybody' | 'members'
}

/** Where links lead: the same language, if it was chosen. */
export function pathOf({ base, asked }: CatalogueVisit, below = ''): string {
  return `${base}${below}${asked.language === null ? '' : `?lang=${asked.language}`}`
}

/** A page of the catalogue: its head, and a way to the other language. */
export function frame(
  visit: CatalogueVisit,
  { title, here, skip }: { readonly title: string; readonly here: string; readonly skip: string },
  body: SafeHtml,
): SafeHtml {
  const { language } = visit
  const words = catalogueWords[language]
  const other = language === 'fr' ? 'en' : 'fr'
  const feed = visit.reach === 'everybody' ? `${visit.base}/feed.atom` : null
  return layOutPage(
    { language, title, style: 'catalogue.css', ...(feed === null ? {} : { feed: { href: feed, title: words.title } }) },
    html`<a class="skip" href="#${skip}">${words.skip}</a>
      <header class="top">
        <a class="home" href="${pathOf(visit)}">${words.title}</a>
        <a href="${here}" hreflang="${other}" lang="${other}">${words.language}</a>
      </header>
      ${body}`,
  )
}

/** The same page in the other language. */
export function otherLanguage({ asked, language }: CatalogueVisit): string {
  return writeSearch({ ...asked, language: language === 'fr' ? 'en' : 'fr' })
}
