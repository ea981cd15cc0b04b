import { setTimeout } from 'node:timers/promises'
import { TryLater } from '../../../../ports/chat.ts'
import type { SlackPostDb } from '../../store/post-tables.ts'
import { type Edit, holdEdits, takeEdit, waitForEdit } from './edit-pace.ts'
import { type FoundCard, markEdit, type MarkedEdit } from './mark-edit.ts'
import { holdPosts, type PostTurn, reservePost } from './post-pace.ts'

/** A turn that comes within so many ms is waited for here; a later one is the outbox's to wait for. */
const patienceMs = 1_200
/** Posts that may wait here at once: whoever waits holds one of the few workers, and other threads need them. */
const mostWaiting = 4

/** Keeps to the limits that Slack publishes. All is counted in the database, so that several processes keep to them together. */
export interface Pace {
  /** Resolves when it is this post's turn. Throws `TryLater` where that is not soon; the turn stays its own. */
  takePost(turn: PostTurn): Promise<void>
  /** Resolves where the message may be edited now. Throws `TryLater`; an edit that can wait leaves room for the others. */
  takeEdit(edit: Edit): Promise<void>
  /** The same for a card that is to be one message, in the statement that finds and marks it; where it is none, or is as it shall be, no leave is taken. */
  markEdit(marked: MarkedEdit): Promise<Exclude<FoundCard, { readonly type: 'full' }>>
  /** Slack asked to wait: nobody posts in the channel until then, this one first. */
  holdPosts(turn: PostTurn, ms: number): Promise<void>
  /** The same for edits, in the whole workspace. */
  holdEdits(tenant: string, ms: number): Promise<void>
}

/** The pace that Slack asks for, with `channelMs` between two posts of a channel once a burst is over; 0 for none. */
export function paceIn(db: SlackPostDb, channelMs: number): Pace {
  let waiting = 0
  return {
    async takePost(turn) {
      const patience = waiting < mostWaiting ? patienceMs : 0
      const wait = await reservePost(db, turn, channelMs, patience)
      if (wait > patience) throw new TryLater(`other messages go first to the channel ${turn.channel}`, wait)
      if (wait <= 0) return
      waiting += 1
      await setTimeout(wait).finally(() => (waiting -= 1))
    },
    async takeEdit(edit) {
      if (channelMs === 0) return
      const wait = await takeEdit(db, edit)
      if (wait > 0) throw tooMany(wait)
    },
    async markEdit(marked) {
      const found = await markEdit(db, marked, channelMs > 0)
      if (found.type === 'full') throw tooMany(await waitForEdit(db, marked.edit))
      return found
    },
    holdPosts: (turn, ms) => holdPosts(db, turn, channelMs, ms),
    holdEdits: (tenant, ms) => holdEdits(db, tenant, ms),
  }
}

function tooMany(wait: number): TryLater {
  return new TryLater('Slack takes so many edits a minute in a workspace', wait)
}
