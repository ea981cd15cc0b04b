import type { Documents, WrittenDocument } from '../../../../ports/documents.ts'
import type { Log } from '../../../../ports/log.ts'
import type { LookUpOutcome, Part, Surface } from '../../../chat/posts/place-parts.ts'
import {
  isAsRead,
  noteRow,
  noteStanding,
  overtakenAt,
  type PostRow,
  type StandingRow,
} from '../../../chat/posts/post-rows.ts'
import type { SlackFile, SlackMessage } from '../../render/message.ts'
import type { SlackPostDb, TriedRow } from '../../store/post-tables.ts'
import { errorCode, meaningOf } from '../errors.ts'
import type { Lacks } from '../lacks.ts'
import type { SlackTarget } from '../target.ts'
import { eventType, findAll, markOf } from './look-up.ts'
import type { EditMarks } from './edit-marks.ts'
import type { Edit } from './edit-pace.ts'
import type { Pace } from './pace.ts'
import type { PostTurn } from './post-pace.ts'
import type { Uploads } from './uploads.ts'
import { type WebClient, WebAPIRateLimitedError } from '@slack/web-api'
import { sql } from 'kysely'
import { Overtaken, type Post } from '../../../../ports/chat.ts'
import { limits } from '../../limits.ts'

/** What the way out works with. */
export interface SlackPosting {
  readonly db: SlackPostDb
  readonly pace: Pace
  readonly lacks: Lacks
  readonly uploads: Uploads
  readonly marks: EditMarks
  readonly documents: Pick<Documents, 'write'>
  readonly log: Log
  readonly now: () => string
}

/** What of a post decides when its turn is, and who may send it. */
export type PacedPost = Partial<Pick<Post, 'proposal' | 'slot' | 'canWait' | 'edits' | 'keepLane'>>

/** An edit of the message, as the pace counts it. */
export function editOf(
  tenant: string,
  { channel, id }: Pick<PostRow, 'channel' | 'id'>,
  { proposal, canWait, slot }: PacedPost,
): Edit {
  const message = `${channel} ${id}`
  return { tenant, message, thread: proposal ?? message, canWait: canWait === true, isRoot: slot === 'root' }
}

/** What stands in Slack for a part: a message or a file. */
export type SlackContent = SlackMessage | SlackFile

/** The messages and files of one card, as Slack's Web API knows them. A card in a channel goes on in its own thread. */
export function surfaceOf(
  posting: SlackPosting,
  target: SlackTarget,
  key: string,
  post: PacedPost,
): Surface<SlackContent> {
  const { db, pace, now } = posting
  const { tenant, channel, thread } = target
  const keepLane = async () => post.keepLane?.()
  return {
    tenant,
    key,
    to: { channel, thread },
    now,
    keepLane,
    async note(row, before) {
      await noteRow(db, 'slack_post', row, { over: isAsRead(before) })
    },
    noteStanding: (row) => noteStanding(db, 'slack_post', row),
    threadUnder: (first) => thread ?? first,
    async takeLeave(request, row, before) {
      if (request === 'edit' && row.kind === 'message') await pace.takeEdit(editOf(tenant, row, post))
      if (request !== 'post') return
      if (row.kind !== 'whisper') await pace.takePost(turnOf(row, post))
      await keepLane()
      if (!(await noteTry(db, row, before))) throw overtakenAt(row)
    },
    post: (part) =>
      isFile(part.content)
        ? tryUpload(posting, target, { ...post, key }, part, part.content)
        : heeding(postMessage(target, key, part), (ms) => pace.holdPosts(turnOf({ ...part, tenant, key }, post), ms)),
    edit: (row, content) =>
      isFile(content)
        ? Promise.resolve('replace')
        : heeding(editMessage(target, row, content), (ms) => pace.holdEdits(tenant, ms)),
    remove: (row) => removeRow(target, row),
    lookUp: (row, part) => findPart(posting, target, row as TriedRow, isFile(part.content) ? part.content.name : null),
    isUnknown: (error) => meaningOf(error) === 'unknown',
  }
}

/** Notes that it is about to be posted, and after which message; false where another worker has noted something meanwhile. */
function noteTry(db: SlackPostDb, row: PostRow, before: PostRow | undefined): Promise<boolean> {
  const follows = sql`(
    select max(known.id) from slack_post known
    where known.tenant = ${row.tenant} and known.channel = ${row.channel} and known.kind = 'message'
      and known.part = 0 and known.state = 'sent')`
  return noteRow(db, 'slack_post', row, { ofTry: { follows }, over: isAsRead(before) })
}

/** The turn of a message or file. */
function turnOf(
  {
    tenant,
    key,
    kind,
    part,
    channel,
    thread,
  }: Pick<PostRow, 'tenant' | 'key' | 'kind' | 'part' | 'channel' | 'thread'>,
  { proposal = null, slot = null, edits = null }: PacedPost,
): PostTurn {
  const own = `${kind} ${key} ${part}`
  const ofThread = proposal === null ? null : `thread ${proposal}`
  const isRoot = slot === 'root' && edits === null && part === 0 && thread === null && ofThread !== null
  const begins = isRoot ? { thread: ofThread, more: limits.threadBegins } : null
  return { tenant, channel, own, thread: isRoot ? null : ofThread, begins }
}

/** Where Slack asks to wait, all who would ask for the same wait too. */
async function heeding<T>(asked: Promise<T>, hold: (ms: number) => Promise<void>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof WebAPIRateLimitedError) await hold(Math.max(1, error.retryAfter) * 1_000)
    throw error
  }
}

function isFile(content: SlackContent): content is SlackFile {
  return 'content' in content
}

async function postMessage({ client }: SlackTarget, key: string, part: Part<SlackContent>): Promise<string> {
  const wanted = {
    channel: part.channel,
    ...(part.thread === null ? {} : { thread_ts: part.thread }),
    ...(part.content as SlackMessage),
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: eventType, event_payload: { key: markOf({ key, part: part.part }) } },
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's method, not a window's
  const { ts } = await client.chat.postMessage(wanted)
  if (ts === undefined) throw new Error('Slack took a message and did not say which one it is')
  return ts
}

/** One that is too old to be edited counts as gone. */
async function editMessage({ client }: SlackTarget, { channel, id }: StandingRow, message: SlackMessage) {
  try {
    await client.chat.update({ channel, ts: id, ...message })
    return 'edited'
  } catch (error) {
    if (meaningOf(error) !== 'gone') throw error
    return 'gone'
  }
}

/** What one person alone saw goes by itself, and cannot be taken away. */
async function removeRow(target: SlackTarget, row: StandingRow): Promise<void> {
  if (row.kind === 'file') await dropFile(target.client, row.id)
  if (row.kind === 'message') await dropMessage(target, row)
}

async function dropMessage({ client }: SlackTarget, { channel, id }: StandingRow): Promise<void> {
  await client.chat.delete({ channel, ts: id }).catch((error: unknown) => {
    if (meaningOf(error) !== 'gone') throw error
  })
}

async function findPart(
  { lacks, log }: SlackPosting,
  { client }: SlackTarget,
  row: TriedRow,
  fileName: string | null,
): Promise<LookUpOutcome> {
  if (await lacks.has(row.tenant, 'look-up')) return { type: 'absent' }
  try {
    // What it was to take the place of has the same mark.
    const [id, ...twins] = (await findAll(client, row, fileName)).filter((one) => one !== row.id)
    log.info({ tenant: row.tenant, channel: row.channel, found: id !== undefined }, 'an unknown outcome was looked up')
    return id === undefined ? { type: 'absent' } : { type: 'stands', id, twins }
  } catch (error) {
    const meaning = meaningOf(error)
    if (meaning === 'lacking') await lacks.note(row.tenant, 'look-up', errorCode(error))
    // A channel or thread that is gone holds nothing; the post that follows says what is wrong with it.
    else if (meaning !== 'closed' && meaning !== 'final' && meaning !== 'gone') throw error
    return { type: 'absent' }
  }
}

async function tryUpload(
  posting: SlackPosting,
  target: SlackTarget,
  { key, keepLane }: Pick<Post, 'key' | 'keepLane'>,
  part: Part<SlackContent>,
  file: SlackFile,
): Promise<string> {
  return uploadFile(posting, target, keepLane, part, file).catch((error: unknown) => {
    if (!(error instanceof Overtaken)) posting.uploads.noteFailure(key, error)
    throw error
  })
}

/** Uploads the file into the thread of its card, and returns its id. A try that was cut off writes it again. */
async function uploadFile(
  { documents }: SlackPosting,
  { client, tenant }: SlackTarget,
  keepLane: Post['keepLane'],
  { channel, thread }: Pick<PostRow, 'channel' | 'thread'>,
  sent: SlackFile,
): Promise<string> {
  const place = thread === null ? { channel_id: channel } : { channel_id: channel, thread_ts: thread }
  const described = sent.alternative === undefined ? {} : { alt_text: sent.alternative }
  const { name, bytes } = await bytesOf(documents, tenant, sent)
  const file = Buffer.from(bytes)
  await keepLane?.()
  const { files } = await client.filesUploadV2({ ...place, ...described, filename: name, title: name, file })
  const id = files[0]?.files?.[0]?.id
  if (id === undefined) throw new Error('Slack took a file and did not say which one it is')
  return id
}

async function bytesOf(
  documents: SlackPosting['documents'],
  tenant: string,
  { name, content }: SlackFile,
): Promise<Pick<WrittenDocument, 'name' | 'bytes'>> {
  if (typeof content === 'string') return { name, bytes: Buffer.from(content) }
  return content instanceof Uint8Array
    ? { name, bytes: content }
    : documents.write(content.text, content.format, tenant)
}

/** Deletes a file; one that is gone already is no error. */
async function dropFile(client: WebClient, id: string): Promise<void> {
  await client.files.delete({ file: id }).catch((error: unknown) => {
    const meaning = meaningOf(error)
    // `file_not_found`, `file_deleted`, `cant_delete_file`: nothing that a retry would change.
    if (meaning !== 'failed' && meaning !== 'lacking') throw error
  })
}
