import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { linkTimes, type LinkTrouble, type PageGrant } from '../../../ports/links.ts'
import type { PageEnv } from './answer.ts'
import type { PagesDeps } from './deps.ts'
import { pagePath } from './page-path.ts'
import type { Trouble } from './words.ts'

/** The cookie's name: its path says which page it is for. */
const cookieName = 'page'

/** What a link was exchanged for, and what of the page is asked for. */
export interface Entered {
  readonly grant: PageGrant
  readonly cookie: string
  readonly query?: string
}

/** Gives the browser the cookie of that page, and leads it there. */
export function enter(
  deps: PagesDeps,
  c: Context<PageEnv>,
  id: string,
  { grant, cookie, query = '' }: Entered,
): Response {
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

/** What this browser's cookie opens; null without one that does. */
export async function enterWith(deps: PagesDeps, c: Context<PageEnv>, id: string): Promise<PageGrant | null> {
  const cookie = getCookie(c, cookieName)
  if (cookie === undefined) return null
  const found = await deps.links.enter(id, cookie, deps.now())
  return 'grant' in found && isAt(c, found.grant) ? found.grant : null
}

/** What this browser's cookie opens at this address, or why it opens nothing. */
export async function grantOf(deps: PagesDeps, c: Context<PageEnv>): Promise<PageGrant | Trouble> {
  const cookie = getCookie(c, cookieName)
  if (cookie === undefined) return 'no-cookie'
  const found = await deps.links.enter(c.req.param('id') ?? '', cookie, deps.now())
  if ('trouble' in found) return troubleOfCookie(found.trouble)
  if (!isAt(c, found.grant)) return 'unknown'
  c.set('language', found.grant.actor.language)
  return found.grant
}

/** Whether the address is of that kind of page. */
export function isAt(c: Context<PageEnv>, { purpose }: PageGrant): boolean {
  return c.req.param('purpose') === purpose
}

/** A cookie that nobody was given is none: the same as coming without one. */
function troubleOfCookie(trouble: LinkTrouble): Trouble {
  if (trouble === 'expired') return 'timed-out'
  return trouble === 'unknown' ? 'no-cookie' : trouble
}

/** Over https; a browser on this machine may reach the same program without. */
function isSecure({ publicUrl }: PagesDeps, c: Context<PageEnv>): boolean {
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(c.req.header('host') ?? '')
  return publicUrl?.startsWith('https:') === true && !isHere
}
