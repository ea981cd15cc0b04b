import { isData, isRepository, lineOf } from '../detectors/link-kind.ts'
import { linksOf } from '../detectors/link.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { notPublicWords, resourceWords } from '../lexicons/sources.ts'
import { type Check, firstWords } from './check.ts'

const notPublic = wordsPattern(notPublicWords)
const resource = wordsPattern(resourceWords)

/** P1: a link to a repository, not a profile or a gist, on a line that does not call it private or yet to come. */
export const pocLink: Check = ({ raw }) => {
  const repositories = linksOf(raw).filter((link) => isRepository(link))
  const open = repositories.find((link) => !hits(lineOf(raw, link), notPublic))
  if (open !== undefined)
    return { found: [], strengths: [{ item: null, quote: raw.slice(open.span.start, open.span.end) }] }
  const first = repositories[0]
  if (first !== undefined) return { found: [{ item: null, span: first.span }] }
  return { found: [{ item: null, span: null, about: 'no repository link' }] }
}

/** P2: an address of data. A link that is neither the POC nor a tutorial may be one: then code cannot tell. */
export const dataLink: Check = ({ raw }) => {
  const links = linksOf(raw)
  const source = links.find((link) => isData(raw, link))
  if (source !== undefined) return { found: [], strengths: [{ item: null, quote: firstWords(raw, source.span) }] }
  const other = links.some((link) => !isRepository(link) && !hits(lineOf(raw, link), resource))
  return other ? { found: [], decided: false } : { found: [{ item: null, span: null, about: 'no data link' }] }
}
