import type { CatalogueEntry } from '../../../../ports/catalogue.ts'
import { themeNames } from '../../../../rubric/lexicons/families.ts'
import { spokenMarkdown } from '../../../../text/markdown/spoken-markdown.ts'
import { wordsIn } from '../../../../text/words.ts'
import type { CatalogueVisit } from './frame.ts'
import { catalogueWords } from './words.ts'

/** Characters that XML holds in no way, escaped or not. */
// oxlint-disable-next-line no-control-regex -- these are they
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(unwritable, '')
    .replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '')
}

/** The latest proposals as an Atom feed (RFC 4287); `origin` is where this program is reached. */
export function atomFeed(visit: CatalogueVisit, entries: readonly CatalogueEntry[], origin: string): string {
  const { base, language } = visit
  const words = catalogueWords[language]
  const home = new URL(base, origin).href
  const [latest] = entries
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escapeXml(home)}</id>
<title>${escapeXml(words.title)}</title>
<subtitle>${escapeXml(words.intro)}</subtitle>
<updated>${latest?.publishedAt ?? '1970-01-01T00:00:00.000Z'}</updated>
<link rel="self" type="application/atom+xml" href="${escapeXml(`${home}/feed.atom`)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>
${entries.map((entry) => entryXml(entry, home)).join('\n')}
</feed>
`
}

function entryXml(entry: CatalogueEntry, home: string): string {
  const { id, language, themes } = entry
  const address = escapeXml(`${home}/${id}`)
  return `<entry xml:lang="${language}">
<id>${address}</id>
<title>${escapeXml(entry.title || wordsIn(language).untitled)}</title>
<author><name>${escapeXml(entry.credits)}</name></author>
<published>${entry.publishedAt}</published>
<updated>${entry.publishedAt}</updated>
<link rel="alternate" type="text/html" href="${address}"/>
${themes.map((theme) => `<category term="${theme}" label="${escapeXml(themeNames[theme][language])}"/>`).join('')}
<summary type="text">${escapeXml(spokenMarkdown(entry.summary))}</summary>
</entry>`
}
