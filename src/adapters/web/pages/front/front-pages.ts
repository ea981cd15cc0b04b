import { type Context, Hono, type Next } from 'hono'
import type { Language } from '../../../../text/language.ts'
import { pageHeaders } from '../guard.ts'
import type { SafeHtml } from '../layout.ts'
import { sendLook } from '../send-look.ts'
import { type FrontPage, frontPaths, type FrontVisit } from './front-frame.ts'
import { type FrontFacts, homePage, plainPage } from './home-page.ts'
import { privacyPage, readPrivacy } from './privacy-page.ts'

interface FrontOptions extends FrontFacts {
  /** The address by which people reach the program; null where that is this machine alone. */
  readonly publicUrl: string | null
  /** The names by which the playground answers at `/`, beside this machine's; null where it is off. */
  readonly playgroundHosts: readonly string[] | null
}

/**
 * The pages for whoever comes from outside, such as from the app's entry in a store: what this is, what is stored, the
 * terms, and help. Where the playground is on, `/` is its own, but for who comes by the public address.
 */
export function frontPages(options: FrontOptions): Hono {
  const documents = readPrivacy()
  const app = new Hono()
  app.get('/pages/look/:name', sendLook)
  app.get(frontPaths.home, (c, next) =>
    isPlaygrounds(options, c) ? goOn(next) : send(c, homePage(visitOf(c, 'home'), options)),
  )
  app.get(frontPaths.privacy, (c) => send(c, privacyPage(visitOf(c, 'privacy'), documents)))
  app.get(frontPaths.terms, (c) => send(c, plainPage({ ...visitOf(c, 'terms'), page: 'terms' })))
  app.get(frontPaths.support, (c) => send(c, plainPage({ ...visitOf(c, 'support'), page: 'support' })))
  return app
}

async function goOn(next: Next): Promise<undefined> {
  await next()
}

function isPlaygrounds({ publicUrl, playgroundHosts }: FrontOptions, c: Context): boolean {
  if (playgroundHosts === null) return false
  const host = (c.req.header('host') ?? '').toLowerCase()
  const isPublic = publicUrl !== null && new URL(publicUrl).host === host
  return !isPublic || playgroundHosts.includes(host.replace(/:\d+$/, ''))
}

function visitOf(c: Context, page: FrontPage): FrontVisit {
  const asked = c.req.query('lang')
  const isChosen = asked === 'fr' || asked === 'en'
  return { page, isChosen, language: isChosen ? asked : languageOf(c) }
}

function languageOf(c: Context): Language {
  return (c.req.header('accept-language') ?? '').toLowerCase().startsWith('en') ? 'en' : 'fr'
}

function send(c: Context, page: SafeHtml): Response | Promise<Response> {
  return c.html(page, 200, pageHeaders)
}
