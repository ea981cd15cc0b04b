import { isData, isDataSet, isRepository, lineOf } from '../detectors/link-kind.ts'
import { linksOf } from '../detectors/link.ts'
import { hits, hitsOf, wordsPattern } from '../detectors/words-pattern.ts'
import { closedLicences, licenceWords, openLicences, scrapingWords } from '../lexicons/licences.ts'
import { madeData, notPublicWords, resourceWords } from '../lexicons/sources.ts'
import type { Span } from '../finding.ts'
import { spanOf } from '../reading/fold.ts'
import { trim } from '../reading/item.ts'
import { absence, firstWords, met, open, type SectionCheck, type SectionChecks } from './check.ts'
import { denial } from '../lexicons/objective-patterns.ts'

const notPublic = wordsPattern(notPublicWords)
const resource = wordsPattern(resourceWords)
const openLicence = wordsPattern(openLicences)
const closedLicence = wordsPattern(closedLicences)
const licence = wordsPattern(licenceWords)
const scraping = wordsPattern(scrapingWords)

/** P1: a link to a repository, not a profile or a gist, on a line that does not call it private or yet to come. */
const pocLink: SectionCheck = ({ raw }) => {
  const repositories = linksOf(raw).filter((link) => isRepository(link) && !isDataSet(raw, link))
  const readable = repositories.find((link) => !hits(lineOf(raw, link), notPublic))
  if (readable !== undefined)
    return { found: [], strengths: [{ item: null, quote: raw.slice(readable.span.start, readable.span.end) }] }
  const first = repositories[0]
  if (first !== undefined)
    return { found: [{ item: null, span: toLineEnd(raw, first.span), values: { case: 'private' } }] }
  return absence('no repository link')
}

/** A link with what its line says of it. */
function toLineEnd(raw: string, { start, end }: Span): Span {
  const line = raw.indexOf('\n', end)
  return trim(raw, start, Math.min(line < 0 ? raw.length : line, end + 120))
}

/** P2: an address of data. A link that is neither the POC nor a tutorial may be one: then code cannot tell. */
const dataLink: SectionCheck = ({ raw, text }) => {
  if (madeData.test(text.plain)) return met
  const links = linksOf(raw)
  const source = links.find((link) => isData(raw, link))
  if (source !== undefined) return { found: [], strengths: [{ item: null, quote: firstWords(raw, source.span) }] }
  const other = links.some((link) => !isRepository(link) && !hits(lineOf(raw, link), resource))
  return other ? open : absence('no data link')
}

/** P3: a licence somewhere in the section. Whether each source has its own is for the reader. */
const licenceStated: SectionCheck = ({ raw, text }) => {
  if (hits(text.plain, openLicence) || hits(text.plain, closedLicence))
    return { found: [], decided: linksOf(raw).length <= 2 }
  if (hits(text.plain, licence) || linksOf(raw).length === 0 || madeData.test(text.plain)) return open
  return absence('no licence stated')
}

/** P4: a restriction on reuse is asked about; an open licence alone is met; anything else is unknown, not accused. */
const licenceOpen: SectionCheck = ({ raw, text }) => {
  const found = hitsOf(text.plain, closedLicence)
    .filter(({ start }) => !isDenied(text.plain, start))
    .map(({ start, end }) => spanOf(text, start, end))
    .map((span) => ({ item: null, span, values: { quote: raw.slice(span.start, span.end) } }))
  return { found, decided: found.length > 0 || hits(text.plain, openLicence) }
}

/** P5: data of a Kaggle competition, or gathered from sites. */
const licenceTrap: SectionCheck = ({ raw, text }) => {
  const competitions = linksOf(raw).filter(
    ({ host, path }) => host === 'kaggle.com' && (path[0] === 'c' || path[0] === 'competitions'),
  )
  const gathered = hitsOf(text.plain, scraping)
    .filter(({ start }) => !isDenied(text.plain, start))
    .map(({ start, end }) => spanOf(text, start, end))
  const found = [
    ...competitions.map(({ span }) => ({ item: null, span, values: { case: 'competition' } })),
    ...gathered.map((span) => ({ item: null, span, values: { case: 'gathered' } })),
  ]
  return { found, decided: found.length > 0 }
}

/** "sans scraping", "no scraped data": said in order to deny it. */
function isDenied(plain: string, start: number): boolean {
  return denial.test(plain.slice(Math.max(0, start - 32), start))
}

/** P6: a link that is neither the repository nor the data. */
const resourceLink: SectionCheck = ({ raw }) => {
  const useful = linksOf(raw).some((link) => !isRepository(link) && !isData(raw, link))
  return useful ? met : absence('no resource link')
}

/** Section 6, by criterion. */
export const sourceChecks: SectionChecks = {
  P1: pocLink,
  P2: dataLink,
  P3: licenceStated,
  P4: licenceOpen,
  P5: licenceTrap,
  P6: resourceLink,
}
