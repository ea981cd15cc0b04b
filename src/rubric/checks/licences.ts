import { hitsOf, hits, wordsPattern } from '../detectors/words-pattern.ts'
import { spanOf } from '../reading/fold.ts'
import { closedLicences, licenceWords, openLicences, scrapingWords } from '../lexicons/licences.ts'
import { linksOf } from '../detectors/link.ts'
import type { Check } from './check.ts'

const open = wordsPattern(openLicences)
const closed = wordsPattern(closedLicences)
const spoken = wordsPattern(licenceWords)
const scraping = wordsPattern(scrapingWords)

/** P3: a licence somewhere in the section. Whether each source has its own is for the reader. */
export const licenceStated: Check = ({ raw, text }) => {
  if (hits(text.plain, open) || hits(text.plain, closed)) return { found: [], decided: linksOf(raw).length <= 2 }
  if (hits(text.plain, spoken) || linksOf(raw).length === 0) return { found: [], decided: false }
  return { found: [{ item: null, span: null, about: 'no licence stated' }] }
}

/** P4: a restriction on reuse is asked about; an open licence alone is met; anything else is unknown, not accused. */
export const licenceOpen: Check = ({ raw, text }) => {
  const found = hitsOf(text.plain, closed)
    .filter(({ start }) => !isDenied(text.plain, start))
    .map(({ start, end }) => spanOf(text, start, end))
    .map((span) => ({ item: null, span, values: { quote: raw.slice(span.start, span.end) } }))
  return { found, decided: found.length > 0 || hits(text.plain, open) }
}

/** P5: data of a Kaggle competition, or gathered from sites. */
export const licenceTrap: Check = ({ raw, text }) => {
  const competitions = linksOf(raw).filter(
    ({ host, path }) => host === 'kaggle.com' && (path[0] === 'c' || path[0] === 'competitions'),
  )
  const gathered = hitsOf(text.plain, scraping)
    .filter(({ start }) => !isDenied(text.plain, start))
    .map(({ start, end }) => spanOf(text, start, end))
  const spans = [...competitions.map(({ span }) => span), ...gathered]
  return { found: spans.map((span) => ({ item: null, span })), decided: spans.length > 0 }
}

/** "sans scraping", "no scraped data": said in order to deny it. */
function isDenied(plain: string, start: number): boolean {
  return /(?:^|[^a-z])(?:sans|aucune?|pas de|ni|no|not|without|never|jamais)\s(?:[a-z'-]{1,12}\s){0,2}$/.test(
    plain.slice(Math.max(0, start - 32), start),
  )
}
