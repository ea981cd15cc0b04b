import type { Context, Env } from 'hono'
import type { Language } from '../../../text/language.ts'
import { wordsIn } from '../../../text/words.ts'
import { UnreadableProposal } from '../../../ports/unreadable-proposal.ts'
import type { Log } from '../../../ports/log.ts'
import { type Excuse, troublePage, troubleStatus } from './trouble.ts'
import { type Typed, untyped } from './typed.ts'
import type { Trouble } from './words.ts'

/** What is known of a request as it is answered: what was typed, and the language of whoever it is. */
export interface PageEnv extends Env {
  Variables: { typed: Typed | undefined; language: Language | undefined }
}

/** The page that says why there is none, with what was typed. */
export function answer(c: Context<PageEnv>, trouble: Trouble, excuse: Excuse = {}): Response | Promise<Response> {
  const typed = sentWith(c)
  const purpose = c.req.param('purpose') ?? ''
  return c.html(troublePage(languageOf(c), trouble, { typed, purpose, ...excuse }), troubleStatus[trouble])
}

/** Where the store is away, or a proposal cannot be read now, what was typed stays on the page, to be sent again. */
export async function orAway(
  { log }: { readonly log: Log },
  c: Context<PageEnv>,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    log.warn({ error: String(error) }, 'a page could not be shown')
    if (!(error instanceof UnreadableProposal)) return answer(c, 'away')
    return answer(c, 'away', { sentence: wordsIn(languageOf(c)).refusals.unreadable.again(error.proposal) })
  }
}

/** What came with the request: nothing but for a form. */
export function sentWith(c: Context<PageEnv>): Typed {
  return c.get('typed') ?? untyped
}

/** The person's own language where they are known, else the browser's. */
function languageOf(c: Context<PageEnv>): Language {
  const asked = c.req.header('accept-language') ?? ''
  return c.get('language') ?? (asked.toLowerCase().startsWith('en') ? 'en' : 'fr')
}
