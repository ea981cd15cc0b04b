import { html } from 'hono/html'
import type { CatalogueEntry, CatalogueList } from '../../../../ports/catalogue.ts'
import { themeNames } from '../../../../rubric/lexicons/families.ts'
import { amount, longDate } from '../../../../text/format.ts'
import type { Language } from '../../../../text/language.ts'
import { spokenMarkdown } from '../../../../text/markdown/spoken-markdown.ts'
import { wordsIn } from '../../../../text/words.ts'
import type { SafeHtml } from '../layout.ts'
import { type CatalogueVisit, frame, otherLanguage, pathOf } from './frame.ts'
import { markWords } from './mark-words.ts'
import { toggleTheme, writeSearch } from './read-search.ts'
import { catalogueWords } from './words.ts'

/** Characters of a summary that the list shows. */
const excerptLength = 260

/** Tools of a proposal that the list shows. */
const shownTools = 5

/** The list: a search that works without a script, and what it found. */
export function listPage(visit: CatalogueVisit, list: CatalogueList): SafeHtml {
  const words = catalogueWords[visit.language]
  const title = list.page > 1 ? `${words.title} · ${words.page(list.page, list.pages)}` : words.title
  return frame(
    visit,
    { title, here: `${visit.base}${otherLanguage(visit)}`, skip: 'results' },
    html`<main class="catalogue">
      <h1>${words.title}</h1>
      <p class="note">${words.intro}</p>
      ${searchForm(visit, list)}
      <section id="results" aria-labelledby="results-heading" tabindex="-1">
        <h2 id="results-heading">${heading(visit, list)}</h2>
        ${
          list.entries.length === 0
            ? nothing(visit)
            : html`<ol class="entries">
                ${list.entries.map((one) => entryHtml(visit, one))}
              </ol>`
        }
        ${pagesHtml(visit, list)}
      </section>
      ${takenDownHtml(visit, list)}
      ${visit.reach === 'everybody' ? html`<p class="note feed"><a href="${visit.base}/feed.atom">${words.feed}</a></p>` : ''}
    </main>`,
  )
}

function heading({ language, asked }: CatalogueVisit, { total }: CatalogueList): string {
  const words = catalogueWords[language]
  const found = `${amount(total, language)} ${words.found(total)}`
  return asked.search.words === '' ? found : `${found} ${words.for(asked.search.words)}`
}

function isNarrowed({ asked: { search } }: CatalogueVisit): boolean {
  return search.words !== '' || search.themes.length > 0 || search.tool !== null || search.year !== null
}

function nothing(visit: CatalogueVisit): SafeHtml {
  const words = catalogueWords[visit.language]
  if (!isNarrowed(visit)) return html`<p>${words.empty}</p>`
  return html`<p>${words.none} ${words.noneHint}</p>
    <p><a class="button" href="${pathOf(visit)}">${words.clear}</a></p>`
}

function searchForm(visit: CatalogueVisit, { facets }: CatalogueList): SafeHtml {
  const { language, asked, base } = visit
  const words = catalogueWords[language]
  const { search } = asked
  return html`<form class="search" method="get" action="${base}" role="search" aria-label="${words.search}">
    <p class="field query">
      <label for="q">${words.search}</label>
      <input id="q" name="q" type="search" value="${search.words}" maxlength="200" aria-describedby="q-hint" />
      <span class="hint" id="q-hint">${words.searchHint}</span>
    </p>
    ${choice(
      'tool',
      words.tool,
      words.anyTool,
      facets.tools.map(({ name, count }) => [name, count]),
      search.tool,
    )}
    ${choice(
      'year',
      words.year,
      words.anyYear,
      facets.years.map(({ name, count }) => [String(name), count]),
      search.year === null ? null : String(search.year),
    )}
    ${search.themes.map((theme) => html`<input type="hidden" name="theme" value="${theme}" />`)}
    ${asked.language === null ? '' : html`<input type="hidden" name="lang" value="${asked.language}" />`}
    <p class="row">
      <button class="primary">${words.filter}</button>
      ${isNarrowed(visit) ? html`<a class="button" href="${pathOf(visit)}">${words.clear}</a>` : ''}
    </p>
    ${themesHtml(visit, facets)}
  </form>`
}

/** Each is a link that asks for it, too, or no longer. */
function themesHtml(visit: CatalogueVisit, { themes }: CatalogueList['facets']): SafeHtml {
  const { language, asked, base } = visit
  const shown = themes.map(({ name, count }) => {
    const isOn = asked.search.themes.includes(name)
    const href = `${base}${writeSearch(toggleTheme(asked, name))}`
    return html`<li>
      <a class="chip" href="${href}" ${isOn ? html`aria-current="true"` : ''}
        >${themeNames[name][language]} <span class="note">${amount(count, language)}</span></a
      >
    </li>`
  })
  if (shown.length === 0) return html``
  return html`<nav class="themes" aria-label="${catalogueWords[language].themes}">
    <ul>
      ${shown}
    </ul>
  </nav>`
}

function choice(
  name: string,
  label: string,
  any: string,
  options: readonly (readonly [name: string, count: number])[],
  chosen: string | null,
): SafeHtml {
  const known = options.some(([one]) => one === chosen)
  const all = chosen === null || known ? options : [[chosen, 0] as const, ...options]
  if (all.length === 0) return html``
  return html`<p class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      <option value="">${any}</option>
      ${all.map(([one, count]) => html`<option value="${one}" ${one === chosen ? html`selected` : ''}>${one} (${count})</option>`)}
    </select>
  </p>`
}

function entryHtml(visit: CatalogueVisit, entry: CatalogueEntry): SafeHtml {
  const { language, asked } = visit
  const words = catalogueWords[language]
  const date = longDate(entry.publishedAt, language, visit.timeZone)
  const lang = entry.language === language ? '' : html`lang="${entry.language}"`
  return html`<li class="entry">
    <h3 dir="auto" ${lang}>
      <a href="${pathOf(visit, `/${entry.id}`)}"
        >${markWords(entry.title || wordsIn(language).untitled, asked.search.words)}</a
      >
    </h3>
    <p class="note">${words.by(entry.credits)} · ${entry.id} · ${words.published(date)}</p>
    <p dir="auto" ${lang}>${markWords(excerptOf(entry.summary), asked.search.words)}</p>
    ${tagsHtml(entry, language)}
  </li>`
}

/** Its themes, then its tools: words, to be read and not to be pressed. */
function tagsHtml({ themes, tools }: Pick<CatalogueEntry, 'themes' | 'tools'>, language: Language): SafeHtml {
  const named = [...themes.map((theme) => themeNames[theme][language]), ...tools.slice(0, shownTools)]
  if (named.length === 0) return html``
  return html`<ul class="tags" aria-label="${catalogueWords[language].skills}">
    ${named.map((name) => html`<li>${name}</li>`)}
  </ul>`
}

/** As much of a summary as ends with a whole word. */
function excerptOf(summary: string): string {
  const text = spokenMarkdown(summary.slice(0, 4_000)).replaceAll(/\s+/g, ' ').trim()
  if (text.length <= excerptLength) return text
  return `${text
    .slice(0, excerptLength)
    .toWellFormed()
    .replace(/\s+\S*$/, '')} …`
}

function pagesHtml(visit: CatalogueVisit, { page, pages }: CatalogueList): SafeHtml {
  if (pages === 1) return html``
  const words = catalogueWords[visit.language]
  const to = (number: number) => `${visit.base}${writeSearch({ ...visit.asked, page: number })}`
  return html`<nav class="pages" aria-label="${words.pages}">
    ${page > 1 ? html`<a class="button" rel="prev" href="${to(page - 1)}">${words.before}</a>` : ''}
    <span>${words.page(page, pages)}</span>
    ${page < pages ? html`<a class="button" rel="next" href="${to(page + 1)}">${words.after}</a>` : ''}
  </nav>`
}

function takenDownHtml(visit: CatalogueVisit, { takenDown }: CatalogueList): SafeHtml {
  if (takenDown.length === 0) return html``
  const { language } = visit
  const words = catalogueWords[language]
  return html`<section class="gone" aria-labelledby="gone-heading">
    <h2 id="gone-heading">${words.gone}</h2>
    <ul>
      ${takenDown.map(({ id, at }) => html`<li><a href="${pathOf(visit, `/${id}`)}">${words.goneOn(id, longDate(at, language, visit.timeZone))}</a></li>`)}
    </ul>
  </section>`
}
