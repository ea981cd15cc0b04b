import { firstChars } from '../../../../flows/model/visible.ts'
import type { CatalogueSearch } from '../../../../ports/catalogue.ts'
import { type Theme, themes } from '../../../../rubric/lexicons/families.ts'
import { type Language, languages } from '../../../../text/language.ts'

/** What the address of a page of the catalogue asks for. */
export interface CatalogueAsked {
  readonly search: CatalogueSearch
  /** From 1. */
  readonly page: number
  /** Only where it was chosen. */
  readonly language: Language | null
}

/** The most characters of words that an address carries on. */
const longest = 200

/** The largest page that anybody could have been led to. */
const mostPages = 100_000

/** Reads the address: what makes no sense in it is not asked for. */
export function readSearch(query: URLSearchParams): CatalogueAsked {
  const plain = (name: string) => (query.get(name) ?? '').toWellFormed().replaceAll('\0', '').trim()
  const chosen = query.getAll('theme')
  const year = Number(/^(?:19|20)\d\d$/.exec(plain('year'))?.[0] ?? 0)
  const page = Number(/^\d{1,6}$/.exec(plain('page'))?.[0] ?? 1)
  return {
    search: {
      words: firstChars(plain('q'), longest),
      themes: themes.filter((theme) => chosen.includes(theme)),
      tool: firstChars(plain('tool'), longest) || null,
      year: year === 0 ? null : year,
    },
    page: Math.min(Math.max(page, 1), mostPages),
    language: languages.find((one) => one === plain('lang')) ?? null,
  }
}

/** The address that asks for it, below the catalogue's own path. */
export function writeSearch({ search, page, language }: CatalogueAsked): string {
  const query = new URLSearchParams()
  if (search.words !== '') query.set('q', search.words)
  for (const theme of search.themes) query.append('theme', theme)
  if (search.tool !== null) query.set('tool', search.tool)
  if (search.year !== null) query.set('year', String(search.year))
  if (page > 1) query.set('page', String(page))
  if (language !== null) query.set('lang', language)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The same with this theme asked for, or no longer. */
export function toggleTheme(asked: CatalogueAsked, theme: Theme): CatalogueAsked {
  const { search } = asked
  const others = search.themes.filter((one) => one !== theme)
  const next = others.length < search.themes.length ? others : [...others, theme]
  return { ...asked, page: 1, search: { ...search, themes: themes.filter((one) => next.includes(one)) } }
}
