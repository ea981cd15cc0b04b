import { type Link, linksOf } from '../detectors/link.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { fold } from '../fold.ts'
import { dataHosts, dataWords, notPublicWords, resourceWords } from '../lexicons/sources.ts'
import { type Check, firstWords } from './check.ts'

const notPublic = wordsPattern(notPublicWords)
const data = wordsPattern(dataWords)
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

function isRepository({ host, path }: Link): boolean {
  const [owner, name] = path
  return host === 'github.com' && owner !== undefined && name !== undefined && !reserved.has(owner.toLowerCase())
}

/** First parts of GitHub paths that are not people or organisations. */
const reserved = new Set([
  'features',
  'topics',
  'orgs',
  'settings',
  'marketplace',
  'explore',
  'search',
  'sponsors',
  'about',
  'login',
  'collections',
])

function isData(raw: string, link: Link): boolean {
  const path = link.path.join('/').toLowerCase()
  return (
    dataHosts.some(([host, part]) => (link.host === host || link.host.endsWith(`.${host}`)) && path.includes(part)) ||
    hits(lineOf(raw, link), data)
  )
}

/** The folded line that a link stands on, without the link. */
function lineOf(raw: string, { span }: Link): string {
  const start = raw.lastIndexOf('\n', span.start - 1) + 1
  const end = raw.indexOf('\n', span.end)
  const before = fold(raw, Math.max(start, span.start - 300), span.start).plain
  return `${before} ${fold(raw, span.end, Math.min(end < 0 ? raw.length : end, span.end + 300)).plain}`
}
