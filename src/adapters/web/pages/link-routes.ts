import type { Context } from 'hono'
import { html } from 'hono/html'
import type { FileGrant, PageGrant } from '../../../ports/links.ts'
import { answer, type PageEnv } from './answer.ts'
import type { PageMade, PagesDeps } from './deps.ts'
import { fetchFile } from './file.ts'
import { isOwnForm } from './guard.ts'
import { layOutPage } from './layout.ts'
import { enter, enterWith, isAt } from './page-cookie.ts'
import { pagePath } from './page-path.ts'
import { pageWords } from './words.ts'

/** The page behind a link, before it is opened: it says nothing of what it leads to, and changes nothing. */
export async function offer(deps: PagesDeps, c: Context<PageEnv>): Promise<Response> {
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

/** The press on that page: the link is exchanged, once, for the cookie of what it leads to; a file is given. */
export async function exchange(deps: PagesDeps, c: Context<PageEnv>): Promise<Response> {
  const { id, token } = linkOf(c)
  if (!isOwnForm(c, deps.publicUrl)) return answer(c, 'foreign')
  const entered = await enterWith(deps, c, id)
  if (entered !== null) return c.redirect(pagePath(entered, id), 303)
  const looked = await deps.links.look({ id, token }, deps.now())
  if ('grant' in looked && looked.grant.purpose === 'file') return giveFile(deps, c, looked.grant)
  const exchanged = await deps.links.exchange({ id, token }, deps.now())
  return 'trouble' in exchanged ? answer(c, exchanged.trouble) : enter(deps, c, id, exchanged)
}

/** From one page to another of the same person: a link of its own, exchanged at once. */
export async function leadTo(
  deps: PagesDeps,
  c: Context<PageEnv>,
  { leads, query = '' }: Extract<PageMade, { leads: PageGrant }>,
): Promise<Response> {
  const link = await deps.links.make(leads, deps.now())
  const exchanged = await deps.links.exchange(link, deps.now())
  return 'trouble' in exchanged ? answer(c, exchanged.trouble) : enter(deps, c, link.id, { ...exchanged, query })
}

async function giveFile(deps: PagesDeps, c: Context<PageEnv>, grant: FileGrant): Promise<Response> {
  c.set('language', grant.actor.language)
  const given = await fetchFile(deps, c, grant)
  return 'excuse' in given ? answer(c, 'closed', given.excuse) : given
}

function linkOf(c: Context<PageEnv>): { readonly id: string; readonly token: string } {
  return { id: c.req.param('id') ?? '', token: c.req.param('token') ?? '' }
}
