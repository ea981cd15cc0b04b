import type { Context, Env } from 'hono'
import type { FileReader } from '../../../chat/files/file-reader.ts'
import type { Language } from '../../../../text/language.ts'
import type { Files } from '../../../../ports/files.ts'
import type { Documents } from '../../../../ports/documents.ts'
import type { Inbox } from '../../../../ports/inbox.ts'
import type { MakePage } from '../../../../ports/links.ts'
import type { Log } from '../../../../ports/log.ts'
import type { Feed } from '../platform/feed.ts'
import type { HandOver } from '../platform/hand-over.ts'
import type { WebDb } from '../platform/tables.ts'
import { Problem } from '../problem.ts'

/** What every route works with. */
export interface PlaygroundDeps {
  readonly db: WebDb
  readonly inbox: Inbox
  readonly files: FileReader
  /** Stored pictures, by the hash that cards name them by. */
  readonly pictures: Pick<Files, 'get'>
  readonly documents: Pick<Documents, 'write'>
  readonly log: Log
  readonly feed: Feed
  readonly handOver: HandOver
  /** Absent where there are no pages. */
  readonly makePage?: MakePage
  readonly now: () => string
  readonly newId: () => string
}

/** The language of the page that asks, known before its request is parsed, so that refusals are in it too. */
export interface WebEnv extends Env {
  Variables: { language: Language }
}

/** The body as JSON; its language, where it names one, is the language of the answer. */
export async function bodyOf(c: Context<WebEnv>): Promise<unknown> {
  const body = await jsonOf(c)
  if (isObject(body) && (body.language === 'fr' || body.language === 'en')) c.set('language', body.language)
  return body
}

async function jsonOf(c: Context<WebEnv>): Promise<unknown> {
  try {
    return await c.req.json()
  } catch (error) {
    if (error instanceof SyntaxError) throw new Problem('not-json')
    throw error
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The language of a request without a body: the query's, else the browser's, else French. */
export function languageOf(c: Context<WebEnv>): Language {
  const asked = c.req.query('language') ?? c.req.header('accept-language') ?? ''
  return asked.toLowerCase().startsWith('en') ? 'en' : 'fr'
}
