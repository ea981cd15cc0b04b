import type { WebClient } from '@slack/web-api'
import type { Log } from '../../../../ports/log.ts'
import { errorCode, meaningOf } from '../errors.ts'
import type { Gate } from './pace.ts'
import type { Lacks } from '../lacks.ts'
import { lookUp } from './look-up.ts'
import { forget, notePosted, noteSending } from './rows.ts'
import type { PostDb, PostRow } from '../../store/post-tables.ts'

/** What the way out works with. */
export interface Posting {
  readonly db: PostDb
  readonly gate: Gate
  readonly lacks: Lacks
  readonly log: Log
  readonly now: () => string
}

/** A part that is to stand in Slack. */
export interface Part extends Pick<PostRow, 'tenant' | 'post_key' | 'kind' | 'part' | 'channel' | 'thread'> {
  readonly digest: string
}

/**
 * Lets `send` put the part into Slack once, and returns its ts or id. `before` is what an earlier try noted: where that
 * try's outcome is unknown, the part is looked for before it is sent again. A whisper cannot be looked for, and is sent
 * again: better heard twice than not at all.
 */
export async function sendOnce(
  posting: Posting,
  client: WebClient,
  part: Part,
  before: { readonly row: PostRow | undefined; readonly fileName: string | null },
  send: () => Promise<string>,
): Promise<{ readonly ts: string; readonly isNew: boolean }> {
  const { db, gate, now } = posting
  const found = await foundBefore(posting, client, before)
  if (found !== null) {
    await notePosted(db, part, found, null)
    return { ts: found, isNew: false }
  }
  if (part.kind !== 'whisper') await gate.takeTurn(part.tenant, part.channel)
  const { digest, ...place } = part
  await noteSending(db, { ...place, state: 'sending', since: now(), ts: null, digest: null })
  const ts = await send().catch(async (error: unknown) => {
    if (meaningOf(error) !== 'unknown') await forget(db, part)
    throw error
  })
  await notePosted(db, part, ts, digest)
  return { ts, isNew: true }
}

async function foundBefore(
  { lacks, log }: Posting,
  client: WebClient,
  { row, fileName }: { readonly row: PostRow | undefined; readonly fileName: string | null },
): Promise<string | null> {
  if (row?.state !== 'sending' || row.kind === 'whisper' || (await lacks.has(row.tenant, 'look-up'))) return null
  try {
    const found = await lookUp(client, row, fileName)
    log.info({ tenant: row.tenant, channel: row.channel, found: found !== null }, 'an unknown outcome was looked up')
    return found
  } catch (error) {
    const meaning = meaningOf(error)
    if (meaning === 'lacking') await lacks.note(row.tenant, 'look-up', errorCode(error))
    // A channel or thread that is gone holds nothing; the post that follows says what is wrong with it.
    else if (meaning !== 'closed' && meaning !== 'final' && meaning !== 'gone') throw error
    return null
  }
}
