import type { ProposalText } from '../flows/model/view.ts'
import { titleFrom } from '../flows/model/standing.ts'
import type { FrozenVersion } from '../flows/model/known.ts'
import type { Proposal } from '../flows/model/proposal.ts'
import { imprintOf } from '../flows/review/compile.ts'
import type {
  Catalogue,
  CatalogueDesk,
  CatalogueFacets,
  CatalogueFind,
  CatalogueList,
  CatalogueSearch,
} from '../ports/catalogue.ts'
import type { Documents } from '../ports/documents.ts'
import type { Figures } from '../ports/figures.ts'
import { Unavailable } from '../ports/inbox.ts'
import type { Proposals } from '../ports/proposals.ts'
import type { Rubric } from '../rubric/rubric.ts'
import { compiledVersions, type CompileVersion } from './compiled-versions.ts'
import { similarLimit } from './look-up.ts'

/** What reading the catalogue takes. */
export interface CatalogueParts {
  readonly catalogue: Catalogue
  readonly proposals: Pick<Proposals, 'findById' | 'similar'>
  readonly documents: Pick<Documents, 'write'>
  readonly figures: Figures
  readonly rubric: Rubric
  /** The time now, as ISO 8601 in UTC. */
  readonly now: () => string
}

/** Proposals on one page of the list. */
const onePage = 20

/** The most lines about proposals that are no longer there. */
const mostTakenDown = 50

/** What is in the catalogue is read from what is stored now; what is not there any more is shown nowhere. */
export function catalogueDesk(parts: CatalogueParts): CatalogueDesk {
  const facetsOf = rememberFacets(parts)
  const compile = compiledVersions(parts.rubric)
  return {
    list: (tenant, search, page) => orAway(list(parts, facetsOf, { tenant, search, page })),
    sheet: (tenant, id) => orAway(sheet({ ...parts, compile }, tenant, id)),
    file: (tenant, id, format) =>
      orAway(
        readListed(parts, tenant, id).then((found) =>
          found?.type !== 'published' ? null : parts.documents.write(found.text, format, tenant),
        ),
      ),
    picture: (tenant, id, hash) =>
      orAway(
        readListed(parts, tenant, id).then((found) =>
          found?.type !== 'published' ? null : parts.figures.take({ tenant, ...found }, hash),
        ),
      ),
    tenants: (limit) => orAway(parts.catalogue.tenants(limit)),
  }
}

async function orAway<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new Unavailable('the catalogue could not be read', { cause: error })
  }
}

type FacetsOf = (tenant: string) => Promise<CatalogueFacets>

/** How long counts may be behind what is published, in ms. */
const facetsMs = 30_000

/** Counting is dearer than searching, and nobody minds that a count is a little old. */
function rememberFacets({ catalogue, now }: Pick<CatalogueParts, 'catalogue' | 'now'>): FacetsOf {
  const known = new Map<string, { readonly until: number; readonly facets: Promise<CatalogueFacets> }>()
  return (tenant) => {
    const [at, old] = [Date.parse(now()), known.get(tenant)]
    if (old !== undefined && old.until > at) return old.facets
    for (const [name, { until }] of known) if (until <= at) known.delete(name)
    const facets = catalogue.facets(tenant)
    known.set(tenant, { until: at + facetsMs, facets })
    facets.catch(() => known.delete(tenant))
    return facets
  }
}

interface ListAsked {
  readonly tenant: string
  readonly search: CatalogueSearch
  readonly page: number
}

async function list({ catalogue }: CatalogueParts, facetsOf: FacetsOf, asked: ListAsked): Promise<CatalogueList> {
  const { tenant, search } = asked
  const read = (page: number) => catalogue.search(tenant, search, { from: (page - 1) * onePage, limit: onePage })
  const [wanted, facets] = await Promise.all([read(asked.page), facetsOf(tenant)])
  const isBeyond = wanted.entries.length === 0 && asked.page > 1
  const total = isBeyond ? (await read(1)).total : wanted.total
  const pages = Math.max(1, Math.ceil(total / onePage))
  const page = Math.min(asked.page, pages)
  const { entries } = isBeyond ? await read(page) : wanted
  const isEnd = page === pages && isEverything(search)
  return {
    entries,
    total,
    page,
    pages,
    facets,
    takenDown: isEnd ? await catalogue.takenDown(tenant, mostTakenDown) : [],
  }
}

function isEverything({ words, themes, tool, year }: CatalogueSearch): boolean {
  return words.trim() === '' && themes.length === 0 && tool === null && year === null
}

interface PublishedProposal {
  readonly type: 'published'
  readonly publishedAt: string
  readonly proposal: Proposal
  readonly version: FrozenVersion
  readonly text: ProposalText
}

async function readListed(
  { catalogue, proposals }: CatalogueParts,
  tenant: string,
  id: string,
): Promise<PublishedProposal | Extract<CatalogueFind, { readonly type: 'taken-down' }> | null> {
  const [found, loaded] = await Promise.all([catalogue.find(tenant, id), proposals.findById(tenant, id)])
  if (found?.type === 'taken-down') return found
  if (found === null || loaded === null) return null
  const { proposal } = loaded
  const { version, publishedAt } = found
  const imprint = imprintOf(proposal, titleFrom(version.sections[1], version.language))
  return { type: 'published', proposal, version, publishedAt, text: { version, imprint, standing: 'final' } }
}

async function sheet(
  parts: CatalogueParts & { readonly compile: CompileVersion },
  tenant: string,
  id: string,
): ReturnType<CatalogueDesk['sheet']> {
  const { proposals, figures, compile } = parts
  const found = await readListed(parts, tenant, id)
  if (found?.type !== 'published') return found
  const { proposal, version, text, publishedAt } = found
  const [document, similar] = await Promise.all([
    figures.place({ tenant, proposal, version }, compile(tenant, version, text.imprint)),
    proposals.similar(
      tenant,
      { proposal: id, title: version.sections[1], summary: version.sections[2], for: 'author' },
      similarLimit,
    ),
  ])
  return { type: 'published', document, publishedAt, similar }
}
