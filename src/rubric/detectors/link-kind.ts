import { fold } from '../reading/fold.ts'
import { codeWords, dataHosts, dataName, dataWords } from '../lexicons/sources.ts'
import type { Link } from './link.ts'
import { hits, wordsPattern } from './words-pattern.ts'

const data = wordsPattern(dataWords)

/** A link to a repository on GitHub: `github.com/owner/repository`. */
export function isRepository({ host, path }: Link): boolean {
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

/** A link to data: by its host, or by the words on its line. */
export function isData(raw: string, link: Link): boolean {
  const path = link.path.join('/').toLowerCase()
  return (
    dataHosts.some(([host, part]) => (link.host === host || link.host.endsWith(`.${host}`)) && path.includes(part)) ||
    hits(lineOf(raw, link), data)
  )
}

/** "Données : https://github.com/o/o-data" is where the data are, not the code. */
export function isDataSet(raw: string, link: Link): boolean {
  if (codeWords.test(lineOf(raw, link))) return false
  return isData(raw, link) && dataName.test(link.path.join('/').toLowerCase())
}

/** The folded line that a link stands on, without the link. */
export function lineOf(raw: string, { span }: Link): string {
  const start = raw.lastIndexOf('\n', span.start - 1) + 1
  const end = raw.indexOf('\n', span.end)
  const before = fold(raw, Math.max(start, span.start - 300), span.start).plain
  return `${before} ${fold(raw, span.end, Math.min(end < 0 ? raw.length : end, span.end + 300)).plain}`
}
