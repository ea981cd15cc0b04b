import { linksOf } from '../../rubric/detectors/link.ts'
import { type RepositoryName, repositoryNamed } from '../../rubric/facts/repository-name.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/section-text.ts'

/** The section that the guide asks links in. */
export const linkSection: SectionNumber = 6

/** So many repositories of one proposal are looked at: the code may lie in two or three. */
const mostRepositories = 3

/** First parts of addresses on github.com that are pages and nobody's account. */
const pages: ReadonlySet<string> = new Set([
  'about',
  'apps',
  'collections',
  'enterprise',
  'explore',
  'features',
  'login',
  'marketplace',
  'notifications',
  'orgs',
  'pricing',
  'search',
  'settings',
  'sponsors',
  'topics',
  'trending',
])

/** The repositories that its section of links names, in order, each once. Their names alone are ever used. */
export function linkedRepositories({ sections }: Pick<Proposal, 'sections'>): readonly RepositoryName[] {
  const named = linksOf(sectionText(sections[linkSection])).flatMap(({ url }) => repositoryNamed(url) ?? [])
  const own = named.filter(({ owner }) => !pages.has(owner.toLowerCase()))
  const keys = own.map((one) => writeName(one).toLowerCase())
  return own.filter((_, index) => keys.indexOf(keys[index] ?? '') === index).slice(0, mostRepositories)
}

/** `owner/name` */
export function writeName({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`
}

/** Changes whenever the links do, and with no other word of their section. */
export function inspectionStamp({ sections }: Pick<Proposal, 'sections'>): string {
  return [...new Set(linksOf(sectionText(sections[linkSection])).map(({ url }) => url))].join('\n')
}
