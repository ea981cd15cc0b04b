import { randomUUID } from 'node:crypto'
import { type Context, type Env, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import type { Language } from '../../../text/language.ts'
import type { PagePicture } from '../../../ports/figures.ts'
import { type FileGrant, linkTimes, type LinkTrouble, type PageGrant } from '../../../ports/links.ts'
import { readLook } from '../look/read-look.ts'
import type { PageMade, PagesDeps, PagesOptions, PageVisit } from './deps.ts'
import { fetchFile } from './file.ts'
import { sendPicture } from './send-picture.ts'
import { readSearch } from './catalogue/read-search.ts'
import { serveCatalogue } from './catalogue/serve-catalogue.ts'
import { isOwnForm, protect } from './guard.ts'
import { layOutPage } from './layout.ts'
import { openDashboard, sendDashboard } from './dashboard/dashboard-routes.ts'
import { openQueue, queuePicture, sendQueue } from './queue/queue-routes.ts'
import { openReview, sendReview } from './review/review-routes.ts'
import { pagePath } from './page-path.ts'
import { type Excuse, troublePage, troubleStatus } from './trouble.ts'
import { readTyped, type Typed, untyped } from './typed.ts'
import { pageWords, type Trouble } from './words.ts'

/** The most bytes of a form: a review of a hundred long requests, and no flood. */
const mostBytes = 512 * 1024

/** The cookie's name: its path says which page it is for. */
const cookieName = 'page'

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
    if (!isOwnForm(c, hostOf(deps.publicUrl))) return answer(c, 'foreign')
    const body = await bodyOf(c)
    if (body === null) return answer(c, 'too-large')
    c.set('typed', readTyped(body))
    return orAway(deps, c, () => withGrant(deps, c, (grant) => sendTo(deps, grant, visitOf(c))))
  })
  app.all('/pages/*', (c) => answer(c, 'unknown'))
  return app
}

/** A page of any kind, by its link's id. */
const anyPage = '/pages/:purpose/:id'

/** A page of the catalogue, for whoever has its cookie. */
async function showCatalogue(deps: PagesDeps, c: Context<PageEnv>): Promise<Response> {
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

function openPage(deps: PagesDeps, grant: PageGrant, visit: PageVisit): Promise<PageMade> {
  switch (grant.purpose) {
    case 'review':
      return openReview(deps, grant, visit)
    case 'queue':
      return openQueue(deps, grant, visit)
    case 'file':
    case 'catalogue':
      return noPage(grant)
    case 'dashboard':
      return openDashboard(deps, grant, visit)
    default:
      return grant satisfies never
  }
}

function sendTo(deps: PagesDeps, grant: PageGrant, visit: PageVisit): Promise<PageMade> {
  switch (grant.purpose) {
    case 'review':
      return sendReview(deps, grant, visit)
    case 'queue':
      return sendQueue(deps, grant, visit)
    case 'file':
    case 'catalogue':
      return noPage(grant)
    case 'dashboard':
      return sendDashboard(deps, grant, visit)
    default:
      return grant satisfies never
  }
}

/** A file has no page, its link fetches it; the catalogue has several of its own, and nothing to send. */
function noPage({ actor }: PageGrant): Promise<PageMade> {
  return Promise.resolve({ trouble: 'unknown', language: actor.language })
}

async function pictureOn(
  deps: PagesDeps,
  grant: PageGrant,
  visit: PageVisit,
  hash: string,
): Promise<PagePicture | null> {
  switch (grant.purpose) {
    case 'review':
      return deps.inbox.picture(grant, hash)
    case 'queue':
      return queuePicture(deps, grant, visit, hash)
    case 'file':
    case 'dashboard':
    case 'catalogue':
      return null
    default:
      return grant satisfies never
  }
}

function visitOf(c: Context<PageEnv>): PageVisit {
  return { id: c.req.param('id') ?? '', query: new URL(c.req.url).searchParams, typed: typedIn(c) }
}

interface PageEnv extends Env {
  Variables: { typed: Typed | undefined; language: Language | undefined }
}

/** Where the store is away, what was typed stays on the page, to be sent again. */
async function orAway({ log }: PagesDeps, c: Context<PageEnv>, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    log.warn({ error: String(error) }, 'a page could not be shown')
    return answer(c, 'away')
  }
}

/** The page behind a link, before it is opened: it says nothing of what it leads to, and changes nothing. */
async function offer(deps: PagesDeps, c: Context<PageEnv>): Promise<Response> {
  const { id, token } = linkOf(c)
  const entered = await enterWith(deps, c, id)
  if (entered !== null) return c.redirect(pagePath(entered, id), 303)
  const found = await deps.links.look({ id, token }, deps.now())
  if ('trouble' in found) return answer(c, found.trouble)
  if (!isAt(c, found.grant)) return answer(c, 'unknown')
  const { language } = found.grant.actor
  const words = pageWords[language]
  const isFile = found.grant.purpose === 'file'
  const title = isFile ? words.fileReady : words.ready
  const body = html`<main class="narrow">
    <h1>${title}</h1>
    <p>${isFile ? words.fileReadyText : words.readyText}</p>
    <form method="post"><button class="primary">${words.open[found.grant.purpose]}</button></form>
  </main>`
  return c.html(layOutPage({ language, title }, body))
}

async function exchange(deps: PagesDeps, c: Context<PageEnv>): Promise<Response> {
  const { id, token } = linkOf(c)
  if (!isOwnForm(c, hostOf(deps.publicUrl))) return answer(c, 'foreign')
  const entered = await enterWith(deps, c, id)
  if (entered !== null) return c.redirect(pagePath(entered, id), 303)
  const looked = await deps.links.look({ id, token }, deps.now())
  if ('grant' in looked && looked.grant.purpose === 'file') return giveFile(deps, c, looked.grant)
  const exchanged = await deps.links.exchange({ id, token }, deps.now())
  return 'trouble' in exchanged ? answer(c, exchanged.trouble) : enter(deps, c, id, exchanged)
}

/** From one page to another of the same person: a link of its own, exchanged at once. */
async function leadTo(deps: PagesDeps, c: Context<PageEnv>, { leads, query = '' }: Leading): Promise<Response> {
  const link = await deps.links.make(leads, deps.now())
  const exchanged = await deps.links.exchange(link, deps.now())
  return 'trouble' in exchanged ? answer(c, exchanged.trouble) : enter(deps, c, link.id, { ...exchanged, query })
}

function enter(deps: PagesDeps, c: Context<PageEnv>, id: string, { grant, cookie, query = '' }: Entered): Response {
  const path = pagePath(grant, id)
  setCookie(c, cookieName, cookie, {
    path,
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(deps, c),
    maxAge: linkTimes.cookieMs / 1_000,
  })
  return c.redirect(`${path}${query}`, 303)
}

interface Entered {
  readonly grant: PageGrant
  readonly cookie: string
  readonly query?: string
}

type Leading = Extract<PageMade, { leads: PageGrant }>

/** A table as a file for a spreadsheet, with the mark by which those know UTF-8. */
function sendTable(c: Context<PageEnv>, { csv, name }: Extract<PageMade, { csv: string }>): Response {
  return c.body(`\u{FEFF}${csv}`, 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}"`,
  })
}

async function giveFile(deps: PagesDeps, c: Context<PageEnv>, grant: FileGrant): Promise<Response> {
  c.set('language', grant.actor.language)
  const given = await fetchFile(deps, c, grant)
  return 'excuse' in given ? answer(c, 'closed', given.excuse) : given
}

/** Over https; a browser on this machine may reach the same program without. */
function isSecure({ publicUrl }: PagesDeps, c: Context<PageEnv>): boolean {
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(c.req.header('host') ?? '')
  return publicUrl?.startsWith('https:') === true && !isHere
}

function linkOf(c: Context<PageEnv>): { readonly id: string; readonly token: string } {
  return { id: c.req.param('id') ?? '', token: c.req.param('token') ?? '' }
}

/** What this browser's cookie opens; null without one that does. */
async function enterWith(deps: PagesDeps, c: Context<PageEnv>, id: string): Promise<PageGrant | null> {
  const cookie = getCookie(c, cookieName)
  if (cookie === undefined) return null
  const found = await deps.links.enter(id, cookie, deps.now())
  return 'grant' in found && isAt(c, found.grant) ? found.grant : null
}

/** Whether the address is of that kind of page. */
function isAt(c: Context<PageEnv>, { purpose }: PageGrant): boolean {
  return c.req.param('purpose') === purpose
}

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
  if ('csv' in made) return sendTable(c, made)
  c.set('language', made.language)
  return answer(c, made.trouble, made.excuse)
}

/** What this browser's cookie opens at this address, or why it opens nothing. */
async function grantOf(deps: PagesDeps, c: Context<PageEnv>): Promise<PageGrant | Trouble> {
  const cookie = getCookie(c, cookieName)
  if (cookie === undefined) return 'no-cookie'
  const found = await deps.links.enter(c.req.param('id') ?? '', cookie, deps.now())
  if ('trouble' in found) return troubleOfCookie(found.trouble)
  if (!isAt(c, found.grant)) return 'unknown'
  c.set('language', found.grant.actor.language)
  return found.grant
}

/** A cookie that nobody was given is none: the same as coming without one. */
function troubleOfCookie(trouble: LinkTrouble): Trouble {
  if (trouble === 'expired') return 'timed-out'
  return trouble === 'unknown' ? 'no-cookie' : trouble
}

function answer(c: Context<PageEnv>, trouble: Trouble, excuse: Excuse = {}): Response | Promise<Response> {
  const typed = typedIn(c)
  const purpose = c.req.param('purpose') ?? ''
  return c.html(troublePage(languageOf(c), trouble, { typed, purpose, ...excuse }), troubleStatus[trouble])
}

function typedIn(c: Context<PageEnv>): Typed {
  return c.get('typed') ?? untyped
}

/** The person's own language where they are known, else the browser's. */
function languageOf(c: Context<PageEnv>): Language {
  const asked = c.req.header('accept-language') ?? ''
  return c.get('language') ?? (asked.toLowerCase().startsWith('en') ? 'en' : 'fr')
}

/** Null for more than any form of ours holds. */
async function bodyOf(c: Context<PageEnv>): Promise<string | null> {
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) return null
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of c.req.raw.body ?? []) {
    bytes += chunk.length
    if (bytes > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).host
}

function sendLook(c: Context<PageEnv>): Response {
  const found = readLook(c.req.param('name') ?? '')
  if (found === null) return c.text('', 404)
  return c.body(found.text, 200, { 'content-type': found.kind, 'cache-control': 'public, max-age=31536000, immutable' })
}
