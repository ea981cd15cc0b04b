import { type Post, Undeliverable } from '../../../../ports/chat.ts'
import type { Log } from '../../../../ports/log.ts'
import { hashOf, messageOf } from '../../render/message.ts'
import type { ThreadAddress } from '../connector/address.ts'
import { ConnectorRefused, OutcomeUnknown } from '../connector/errors.ts'
import type { OutActivity } from '../connector/connector.ts'
import { forgettable } from './lost.ts'
import { noteGone, type Note, noteSent, noteUnknown } from './rows.ts'
import type { PostRow } from '../../store/post-tables.ts'
import type { AdaptiveCard } from '../../render/adaptive-card.ts'
import type { TeamsDb } from '../../store/tables.ts'

/** How one view's messages are sent: the address is the first one's, and the others follow it. */
export interface Sending {
  readonly db: TeamsDb
  readonly log: Log
  readonly now: () => string
  readonly post: Post
  readonly to: ThreadAddress
  readonly key: string
  /** Takes leave for one request, and notes what is to be noted with it. Throws `TryLater` where there is none now. */
  takeLeave(note: Note | null): Promise<void>
  /** The requests themselves, each with a leave of its own. */
  send(to: ThreadAddress, activity: OutActivity): Promise<string>
  update(to: ThreadAddress, id: string, activity: OutActivity): Promise<void>
  remove(to: ThreadAddress, id: string): Promise<void>
}

/**
 * Makes the view's cards stand, each in a message of its own: edits those that stand, posts those that do not, and takes
 * away what is left of a longer view. Returns the first one's id. It can be called again after any failure, and then goes
 * on where it stopped.
 */
export async function sendParts(
  sending: Sending,
  rows: readonly PostRow[],
  cards: readonly AdaptiveCard[],
): Promise<string> {
  let head: string | null = null
  for (const [part, card] of cards.entries()) {
    const activity = messageOf(sending.post.view, card, part, cards.length)
    const id = await sendPart(
      sending,
      rows.find((row) => row.part === part),
      part,
      head,
      { activity, hash: () => hashOf(activity), alone: cards.length === 1 },
    )
    head ??= id
  }
  for (const row of rows.filter((one) => one.part >= cards.length)) await removePart(sending, row)
  return head ?? lostId(sending.key)
}

/** A message whose id never came back: it can be neither edited nor found. */
function lostId(key: string): string {
  return `unknown ${key}`
}

/** A card as the message that shall stand. */
interface Wanted {
  readonly activity: OutActivity
  /** Made only where it is compared or noted. */
  readonly hash: () => string
  /** Whether it is the view's only one. */
  readonly alone: boolean
}

async function sendPart(
  sending: Sending,
  row: PostRow | undefined,
  part: number,
  head: string | null,
  wanted: Wanted,
): Promise<string> {
  if (row !== undefined && row.activity !== null && row.state !== 'gone') {
    if (row.state === 'sent' && row.hash !== '' && row.hash === wanted.hash()) return row.activity
    if (await updated(sending, row, row.activity, wanted)) return row.activity
  }
  if (row !== undefined && (row.state === 'sending' || row.state === 'unknown') && row.activity === null) {
    await noteUnknown(sending.db, row)
    if (forgettable(sending.post)) return lostId(sending.key)
  }
  return posted(sending, part, head, wanted)
}

/**
 * False where the message is there no more, such as one that somebody deleted. What a card alone says is not noted again
 * after each edit: at most, one that changes nothing is sent once more. Of a view in several, few change at a time.
 */
async function updated(
  sending: Sending,
  row: PostRow,
  id: string,
  { activity, hash, alone }: Wanted,
): Promise<boolean> {
  const unnoted = alone && row.state === 'sent'
  await sending.takeLeave(unnoted && row.hash !== '' ? { type: 'edit', at: row } : null)
  try {
    await sending.update(placed(sending.to, row.root), id, activity)
  } catch (error) {
    if (!isMissing(error)) throw error
    await noteGone(sending.db, row)
    return false
  }
  if (!unnoted) await noteSent(sending.db, row, id, hash())
  return true
}

async function posted(sending: Sending, part: number, head: string | null, wanted: Wanted): Promise<string> {
  const { db, now, post, key } = sending
  const hash = wanted.hash()
  const { tenant, proposal, slot } = post
  const to = part === 0 ? sending.to : following(sending.to, head)
  const at = { tenant, key, part }
  const { channel, root } = to
  const place = { channel, root, proposal, slot: part === 0 ? slot : null, head }
  await sending.takeLeave({ type: 'post', post: { ...at, ...place, hash, at: now() } })
  try {
    const id = await sending.send(to, wanted.activity)
    await noteSent(db, at, id, hash)
    return id
  } catch (error) {
    if (error instanceof OutcomeUnknown) {
      sending.log.warn({ key, part, slot, error: error.message }, 'what became of a message to Teams is not known')
      await noteUnknown(db, at)
    } else await noteGone(db, at)
    // The thread is gone: its root message was deleted.
    throw isMissing(error) ? new Undeliverable(error.message) : error
  }
}

async function removePart(sending: Sending, row: PostRow): Promise<void> {
  if (row.activity === null || row.state === 'gone') return
  await sending.takeLeave(null)
  try {
    await sending.remove(placed(sending.to, row.root), row.activity)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  await noteGone(sending.db, row)
}

function isMissing(error: unknown): error is ConnectorRefused {
  return error instanceof ConnectorRefused && error.status === 404
}

/** What follows a post in a channel stands in the thread under it. */
function following(to: ThreadAddress, head: string | null): ThreadAddress {
  return to.kind === 'channel' && to.root === null ? placed(to, head) : to
}

function placed(to: ThreadAddress, root: string | null): ThreadAddress {
  return { ...to, root }
}
