import { type Context, Hono } from 'hono'
import type { Language } from '../../../../text/language.ts'
import { protect } from '../guard.ts'
import type { CatalogueVisit } from './frame.ts'
import { readSearch } from './read-search.ts'
import { type CataloguePagesParts, serveCatalogue } from './serve-catalogue.ts'
import { sayPage } from './sheet-page.ts'
import { catalogueWords } from './words.ts'

/** The path of a tenant's catalogue where everybody may read it. */
export function publicCataloguePath(tenant: string): string {
  return `/catalogue/${encodeURIComponent(tenant)}`
}

/** Names that lead to this machine alone, whoever else's they may be made to look like. */
const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * The catalogues for everybody: each tenant's at an address of its own. Where nobody but this machine is to reach them, a
 * name that was made to point here (DNS rebinding) reads nothing; `hosts` are names that may.
 */
export function publicCatalogue(parts: CataloguePagesParts & { readonly hosts: readonly string[] }): Hono {
  const app = new Hono()
  app.use('/catalogue/*', protect)
  app.use('/catalogue/*', async (c, next) => (isOurs(parts, c) ? next() : c.text('', 421)))
  app.get('/catalogue', (c) => leadOn(parts, c))
  app.get('/catalogue/:tenant', (c) => serveCatalogue(c, parts, visitOf(parts, c, c.req.param('tenant')), ''))
  app.get('/catalogue/:tenant/*', (c) => {
    const tenant = c.req.param('tenant')
    const below = /^\/catalogue\/[^/]*(\/.*)$/.exec(c.req.path)?.[1] ?? ''
    return serveCatalogue(c, parts, visitOf(parts, c, tenant), below)
  })
  return app
}

/** To the one catalogue that there is; of several, each programme's people know where theirs is. */
async function leadOn(parts: CataloguePagesParts, c: Context): Promise<Response> {
  const visit = visitOf(parts, c, '')
  const words = catalogueWords[visit.language]
  const tenants = await parts.desk.tenants(2).catch(() => null)
  const [first, ...others] = tenants ?? []
  if (tenants === null) return c.html(sayPage(visit, { title: words.awayTitle, text: words.away, list: 'none' }), 503)
  if (first === undefined) return c.html(sayPage(visit, { title: words.title, text: words.empty, list: 'none' }))
  if (others.length === 0) return c.redirect(`${publicCataloguePath(first)}${new URL(c.req.url).search}`, 302)
  return c.html(sayPage(visit, { title: words.closedTitle, text: words.several, list: 'none' }), 404)
}

function visitOf({ timeZone }: CataloguePagesParts, c: Context, tenant: string): CatalogueVisit {
  const asked = readSearch(new URL(c.req.url).searchParams)
  const base = tenant === '' ? '/catalogue' : publicCataloguePath(tenant)
  return { tenant, base, language: asked.language ?? languageOf(c), timeZone, asked, reach: 'everybody' }
}

function languageOf(c: Context): Language {
  return (c.req.header('accept-language') ?? '').toLowerCase().startsWith('en') ? 'en' : 'fr'
}

function isOurs({ publicUrl, hosts }: Parameters<typeof publicCatalogue>[0], c: Context): boolean {
  if (publicUrl !== null) return true
  const name = (c.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase()
  return [...loopback, ...hosts].includes(name)
}
