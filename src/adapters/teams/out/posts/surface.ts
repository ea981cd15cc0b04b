import { Closed, type Post } from '../../../../ports/chat.ts'
import type { Log } from '../../../../ports/log.ts'
import type { Surface } from '../../../chat/posts/place-parts.ts'
import { isAsRead, noteRow, noteStanding, type OwnColumns, type PostRow } from '../../../chat/posts/post-rows.ts'
import type { ThreadAddress } from '../connector/address.ts'
import type { Connector, OutActivity } from '../connector/connector.ts'
import { ConnectorRefused, OutcomeUnknown } from '../connector/failure.ts'
import { ask, type Requesting, takeLeave } from '../request.ts'
import type { TeamsTarget } from '../target.ts'
import type { Note } from './pace.ts'
import { noteLost } from './twins.ts'

/** What the way out works with. */
export interface TeamsPosting extends Requesting {
  readonly connector: Connector
  readonly log: Log
}

/** Sends one message there, and returns Teams' id of it. */
export type SendActivity = (to: ThreadAddress, activity: OutActivity) => Promise<string>

/** The messages of one post, as Teams' Bot Connector knows them. */
export function surfaceOf(
  posting: TeamsPosting,
  target: TeamsTarget,
  post: Post,
  key: string,
  send: SendActivity,
): Surface<OutActivity> {
  const { db, now, connector, log } = posting
  const { tenant, proposal, slot } = post
  const { to } = target
  const asking = <T>(act: () => Promise<T>) => ask(posting, tenant, target, act)
  const under = (thread: string | null): ThreadAddress => ({ ...to, root: thread })
  const ownOf = ({ part }: PostRow) => ({ proposal, slot: part === 0 ? slot : null })
  return {
    tenant,
    key,
    to: { channel: to.channel, thread: to.root },
    now,
    async note(row, before) {
      await noteRow(db, 'teams_post', row, { own: ownOf(row), over: isAsRead(before) })
    },
    noteStanding: (row) => noteStanding(db, 'teams_post', row, ownOf(row)),
    keepLane: async () => post.keepLane?.(),
    // What follows a post in a channel stands in the thread under it.
    threadUnder: (first) => (to.kind === 'channel' && to.root === null ? first : to.root),
    takeLeave: (request, row, before) => takeLeave(posting, tenant, to, noteFor(request, row, before, ownOf(row))),
    async post({ thread, content, part }) {
      try {
        return await asking(() => send(under(thread), content))
      } catch (error) {
        if (error instanceof OutcomeUnknown) {
          log.warn({ key, part, slot, error: error.message }, 'what became of a message to Teams is not known')
        }
        // The thread is gone: its root message was deleted.
        throw isMissing(error) ? new Closed(error.message, 'thread') : error
      }
    },
    edit: (row, content) => unlessMissing(asking(() => connector.update(under(row.thread), row.id, content))),
    async remove(row) {
      await unlessMissing(asking(() => connector.remove(under(row.thread), row.id)))
    },
    async lookUp(row) {
      await noteLost(db, row)
      return { type: isForgettable(post) ? 'left' : 'absent' }
    },
    isUnknown: (error) => error instanceof OutcomeUnknown,
  }
}

/** From an edit on nobody knows what the message says, until its outcome is noted. */
function noteFor(
  request: 'post' | 'edit' | 'remove',
  row: PostRow,
  before: PostRow | undefined,
  own: OwnColumns,
): Note | null {
  if (request === 'remove') return null
  return { row: request === 'edit' ? { ...row, digest: '' } : row, own, over: isAsRead(before) }
}

/**
 * Whether a message whose answer was lost is left at that: an answer to somebody who acted there a moment ago, misses it and
 * acts again. A message that stands for something (a slot) must exist, since its next state is an edit of it; and nobody
 * misses words that come unasked. Those are posted once more; see docs/decisions/0008-teams-unknown-outcomes.md.
 */
function isForgettable({ slot, only, direct }: Post): boolean {
  return slot === null && only !== null && direct === undefined
}

async function unlessMissing(request: Promise<unknown>): Promise<'edited' | 'gone'> {
  try {
    await request
    return 'edited'
  } catch (error) {
    if (!isMissing(error)) throw error
    return 'gone'
  }
}

function isMissing(error: unknown): error is ConnectorRefused {
  return error instanceof ConnectorRefused && error.status === 404
}
