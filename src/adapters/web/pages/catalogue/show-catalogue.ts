import type { Context } from 'hono'
import { answer, type PageEnv } from '../answer.ts'
import type { PagesDeps } from '../deps.ts'
import { grantOf } from '../page-cookie.ts'
import { pagePath } from '../page-path.ts'
import { readSearch } from './read-search.ts'
import { serveCatalogue } from './serve-catalogue.ts'

/** A page of the catalogue, for whoever has its cookie. */
export async function showCatalogue(deps: PagesDeps, c: Context<PageEnv>): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const grant = await grantOf(deps, c)
  if (typeof grant === 'string') return answer(c, grant)
  if (deps.catalogue === null) return answer(c, 'unknown')
  const { tenant, actor } = grant
  const asked = readSearch(new URL(c.req.url).searchParams)
  const visit = {
    tenant,
    asked,
    base: pagePath(grant, id),
    language: asked.language ?? actor.language,
    timeZone: actor.timeZone,
    reach: 'members',
  } as const
  const below = c.req.param('below')
  return serveCatalogue(c, { ...deps, ...deps.catalogue }, visit, below === undefined ? '' : `/${below}`)
}
