import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { PageGrant } from '../../../ports/links.ts'
import { answer, orAway, type PageEnv, sentWith } from './answer.ts'
import { showCatalogue } from './catalogue/show-catalogue.ts'
import type { PageMade, PagesDeps, PagesOptions, PageVisit } from './deps.ts'
import { isOwnForm, protect } from './guard.ts'
import { exchange, leadTo, offer } from './link-routes.ts'
import { enterWith, grantOf } from './page-cookie.ts'
import { openPage, pictureOn, sendTo } from './page-kinds.ts'
import { readBody } from './read-body.ts'
import { sendLook } from './send-look.ts'
import { sendPicture } from './send-picture.ts'
import { readTyped } from './typed.ts'

/**
 * The pages out of the chat. A link is opened by a press on the page that it leads to, since previews of chats open links,
 * too; then a cookie of this page alone opens it. What may be done is asked again at each act.
 */
export function webPages(options: PagesOptions): Hono<PageEnv> {
  const deps: PagesDeps = { newId: randomUUID, ...options }
  const app = new Hono<PageEnv>()
  app.use('/pages/*', protect)
  app.get('/pages/look/:name', sendLook)
  app.get('/pages/:purpose{catalogue}/:id', (c) => orAway(deps, c, () => showCatalogue(deps, c)))
  app.get('/pages/:purpose{catalogue}/:id/:below{MLP-.+}', (c) => orAway(deps, c, () => showCatalogue(deps, c)))
  app.get(`${anyPage}/:token`, (c) => orAway(deps, c, () => offer(deps, c)))
  app.post(`${anyPage}/:token`, (c) => orAway(deps, c, () => exchange(deps, c)))
  app.get(anyPage, (c) => orAway(deps, c, () => withGrant(deps, c, (grant) => openPage(deps, grant, visitOf(c)))))
  app.get(`${anyPage}/figures/:hash`, (c) =>
    orAway(deps, c, async () => {
      const grant = await enterWith(deps, c, c.req.param('id') ?? '')
      return sendPicture(c, grant && (await pictureOn(deps, grant, visitOf(c), c.req.param('hash') ?? '')))
    }),
  )
  app.post(anyPage, async (c) => {
    if (!isOwnForm(c, deps.publicUrl)) return answer(c, 'foreign')
    const body = await readBody(c)
    if (body === null) return answer(c, 'too-large')
    c.set('typed', readTyped(body))
    return orAway(deps, c, () => withGrant(deps, c, (grant) => sendTo(deps, grant, visitOf(c))))
  })
  app.all('/pages/*', (c) => answer(c, 'unknown'))
  return app
}

/** A page of any kind, by its link's id. */
const anyPage = '/pages/:purpose/:id'

async function withGrant(
  deps: PagesDeps,
  c: Context<PageEnv>,
  work: (grant: PageGrant) => Promise<PageMade>,
): Promise<Response> {
  const grant = await grantOf(deps, c)
  if (typeof grant === 'string') return answer(c, grant)
  const made = await work(grant)
  if ('page' in made) return c.html(made.page, made.status)
  if ('leads' in made) return leadTo(deps, c, made)
  if ('away' in made) return c.redirect(made.away, 303)
  if ('csv' in made) return sendTable(c, made)
  c.set('language', made.language)
  return answer(c, made.trouble, made.excuse)
}

function visitOf(c: Context<PageEnv>): PageVisit {
  return { id: c.req.param('id') ?? '', query: new URL(c.req.url).searchParams, typed: sentWith(c) }
}

/** A table as a file for a spreadsheet, with the mark by which those know UTF-8. */
function sendTable(c: Context<PageEnv>, { csv, name }: Extract<PageMade, { csv: string }>): Response {
  return c.body(`\u{FEFF}${csv}`, 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}"`,
  })
}
