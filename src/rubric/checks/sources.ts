import { isData, isDataSet, isRepository, lineOf } from '../detectors/link-kind.ts'
import { type Link, linksOf } from '../detectors/link.ts'
import { hits, hitsOf, wordsPattern } from '../detectors/words-pattern.ts'
import { closedLicences, licenceWords, openLicences, scrapingWords } from '../lexicons/licences.ts'
import { madeData, notPublicWords, resourceWords } from '../lexicons/sources.ts'
import type { Span } from '../finding.ts'
import { spanOf } from '../reading/fold.ts'
import { trim } from '../reading/item.ts'
import { absence, type Evidence, firstWords, met, open, type SectionCheck, type SectionChecks } from './check.ts'
import { isSaidOfAll, questionsOn, toldLinks } from './looked-sources.ts'
import { repositoryNamed } from '../facts/repository-name.ts'
import { findSources } from '../sources/find-sources.ts'
import type { LookedLinks } from '../reading/looked-links.ts'
import type { SectionReading } from '../reading/section-reading.ts'
import { dayOf } from '../../text/format.ts'
import { denial } from '../lexicons/objective-patterns.ts'

const notPublic = wordsPattern(notPublicWords)
const resource = wordsPattern(resourceWords)
const openLicence = wordsPattern(openLicences)
const closedLicence = wordsPattern(closedLicences)
const licence = wordsPattern(licenceWords)
const scraping = wordsPattern(scrapingWords)

/** P1: a link to a repository, not a profile or a gist, on a line that does not call it private or yet to come. */
const pocLink: SectionCheck = ({ raw, looked }) => {
  const repositories = linksOf(raw).filter((link) => isRepository(link) && !isDataSet(raw, link))
  const readable = repositories.filter((link) => !hits(lineOf(raw, link), notPublic))
  const unseen = readable.map((link) => unseenAt(link, looked))
  const [one] = unseen
  // A host does not tell what is private from what is not there: both are asked about, where no other link leads further.
  if (one && unseen.every((evidence) => evidence !== null)) return { found: [one] }
  const shown = readable[unseen.indexOf(null)]
  if (shown !== undefined)
    return { found: [], strengths: [{ item: null, quote: raw.slice(shown.span.start, shown.span.end) }] }
  const first = repositories[0]
  if (first !== undefined)
    return { found: [{ item: null, span: toLineEnd(raw, first.span), values: { case: 'private' } }] }
  return absence('no repository link')
}

/** What is asked where nothing public was found behind a link; null where there was, or it was not looked at. */
function unseenAt({ span, url }: Link, { repositories }: LookedLinks): Evidence | null {
  const named = repositoryNamed(url)
  const name = named === null ? '' : `${named.owner}/${named.name}`
  const seen = repositories.find(({ asked }) => asked.toLowerCase() === name.toLowerCase())
  if (seen === undefined || (seen.standing !== 'missing' && seen.standing !== 'private')) return null
  return { item: null, span, values: { case: 'unseen', name: seen.asked, day: dayOf(seen.at) } }
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

/**
 * P3: a licence somewhere in the section, and what its hosts say of each source. Whether each has its own is for the reader, but
 * where the hosts of all of them tell.
 */
const licenceStated: SectionCheck = (reading, criterion) => {
  const stated = licenceWritten(reading, criterion)
  const told = toldLinks(reading)
  if (told.length === 0) return stated
  const isAllTold = findSources(reading.raw).length === told.length && told.length >= dataLinks(reading).length
  if (stated.found.length > 0 && !isAllTold) return stated
  const asked = questionsOn('P3', told)
  const found = isSaidOfAll(told, reading) ? asked.filter(({ values }) => values?.['case'] === 'differs') : asked
  return { found, decided: found.length > 0 || isAllTold || stated.decided !== false }
}

const licenceWritten: SectionCheck = ({ raw, text }) => {
  if (hits(text.plain, openLicence) || hits(text.plain, closedLicence))
    return { found: [], decided: linksOf(raw).length <= 2 }
  if (hits(text.plain, licence) || linksOf(raw).length === 0 || madeData.test(text.plain)) return open
  return absence('no licence stated')
}

function dataLinks({ raw }: SectionReading): readonly Link[] {
  return linksOf(raw).filter((link) => isData(raw, link) && !isRepository(link))
}

/**
 * P4: a restriction on reuse is asked about, be it the learner's word or the host's; an open licence alone is met; anything else
 * is unknown, not accused.
 */
const licenceOpen: SectionCheck = (reading) => {
  const { raw, text } = reading
  const told = toldLinks(reading)
  const asked = questionsOn('P4', told)
  const known = told
    .filter(({ link }) => asked.some(({ span }) => span === link.span))
    .flatMap(({ written }) => written)
  const own = hitsOf(text.plain, closedLicence)
    .filter(({ start }) => !isDenied(text.plain, start))
    .map(({ start, end }) => spanOf(text, start, end))
    .filter((span) => !known.some((one) => one.span.start <= span.start && span.end <= one.span.end))
    .map((span) => ({ item: null, span, values: { quote: raw.slice(span.start, span.end) } }))
  const found = [...own, ...asked]
  return { found, decided: found.length > 0 || hits(text.plain, openLicence) }
}

/** P5: data of a Kaggle competition, gathered from sites, or under conditions of their host. */
const licenceTrap: SectionCheck = (reading) => {
  const { raw, text } = reading
  const competitions = linksOf(raw).filter(
    ({ host, path }) => host === 'kaggle.com' && (path[0] === 'c' || path[0] === 'competitions'),
  )
  const gathered = hitsOf(text.plain, scraping)
    .filter(({ start }) => !isDenied(text.plain, start))
    .map(({ start, end }) => spanOf(text, start, end))
  const asked = questionsOn('P5', toldLinks(reading)).filter(
    ({ span }) => !competitions.some((link) => link.span.start === span?.start),
  )
  const found = [
    ...competitions.map(({ span }) => ({ item: null, span, values: { case: 'competition' } })),
    ...gathered.map((span) => ({ item: null, span, values: { case: 'gathered' } })),
    ...asked,
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
