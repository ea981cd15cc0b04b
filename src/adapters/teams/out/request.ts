import { randomInt } from 'node:crypto'
import { TryLater, Undeliverable } from '../../../ports/chat.ts'
import { ConnectorRefused } from './connector/failure.ts'
import type { ThreadAddress } from './connector/address.ts'
import { isLoopback } from '../gate/allowed.ts'
import { noteRow, overtakenAt } from '../../chat/posts/post-rows.ts'
import { type Note, takePace } from './posts/pace.ts'
import { errorForClosed, markClosed, type TeamsTarget } from './target.ts'
import type { TeamsDb } from '../store/tables.ts'

/** What a request to Teams is made with. */
export interface Requesting {
  readonly db: TeamsDb
  /** Now, as ISO 8601 in UTC. */
  readonly now: () => string
  /** `remote`, the default, keeps no pace towards this machine: the limits are Teams' own, and a connector here is for trying out. */
  readonly pacing?: 'always' | 'remote'
}

/** Thrown where Teams finds a message too large: smaller parts are the answer. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** Where nothing says how long to wait: long enough for most limits, and not the same for all. */
const backoffMs = { least: 1_000, most: 4_000 }

/** Makes one request at the pace that Teams allows: `takeLeave`, then `asking`. */
export async function request<T>(
  requesting: Requesting,
  tenant: string,
  target: TeamsTarget,
  act: () => Promise<T>,
): Promise<T> {
  await takeLeave(requesting, tenant, target.to, null)
  return ask(requesting, tenant, target, act)
}

/** Waits for nothing: throws `TryLater` where one more request would be too fast. Otherwise what is to be noted, is. */
export async function takeLeave(
  { db, now, pacing = 'remote' }: Requesting,
  tenant: string,
  to: ThreadAddress,
  note: Note | null,
): Promise<void> {
  if (pacing === 'remote' && isLoopback(to.serviceUrl)) {
    if (note !== null && !(await noteRow(db, 'teams_post', note.row, note))) throw overtakenAt(note.row)
    return
  }
  const wait = await takePace(db, tenant, to.channel, Date.parse(now()), note)
  if (wait > 0) throw new TryLater('Teams’ limit for this conversation is reached', wait)
}

/**
 * Makes one request that there is leave for, and says in the shell's words why it was refused. `NotSent`,
 * `OutcomeUnknown`, and a 404 for the message that it is about, go through.
 */
export async function ask<T>(
  requesting: Requesting,
  tenant: string,
  target: TeamsTarget,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw error instanceof ConnectorRefused ? await explainRefusal(requesting, tenant, target, error) : error
  }
}

/** Codes of a 403 or 404 that say that the conversation, and not this message, is out of reach. */
const dead =
  /^(BotNotInConversationRoster|BotDisabledByAdmin|MessageWritesBlocked|ConversationNotFound|ConversationBlockedByUser)$/

async function explainRefusal(
  { db }: Requesting,
  tenant: string,
  target: TeamsTarget,
  refused: ConnectorRefused,
): Promise<Error> {
  const { status, code, retryAfterMs } = refused
  if (status === 413 || code === 'MessageSizeTooBig') return new TooLarge(refused.message)
  if (status === 429 || status === 412) {
    return new TryLater(refused.message, retryAfterMs ?? randomInt(backoffMs.least, backoffMs.most))
  }
  if (dead.test(code)) return markClosed(db, tenant, target, refused)
  if (status === 403) return errorForClosed(target, refused)
  // 401: somebody must mend the registration, and the effect waits. 404: of a message, whoever asked for it knows more.
  if (status === 401 || status === 404 || status === 408) return refused
  return new Undeliverable(refused.message)
}
