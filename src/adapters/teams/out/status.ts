import type { Chat } from '../../../ports/chat.ts'
import type { Connector } from './connector/connector.ts'
import { request, type Requesting } from './request.ts'
import { type TeamsRooms, targetBy } from './target.ts'
import { findReference } from '../store/references.ts'

/** Teams shows that somebody types for a few seconds; said again meanwhile, it lasts. */
const againMs = 4_000
/** A model that takes longer has other troubles. */
const longestMs = 120_000

interface StatusOptions extends Requesting {
  readonly connector: Connector
  readonly rooms: TeamsRooms
}

/** The sign that the bot is typing, in a place while the coach reads there. */
export function chatStatus(options: StatusOptions): NonNullable<Chat['status']> {
  const typing = new Map<string, NodeJS.Timeout>()
  const stop = (where: string) => {
    clearInterval(typing.get(where))
    typing.delete(where)
  }
  return async (tenant, place, what) => {
    const where = JSON.stringify([tenant, place.channel, place.thread])
    stop(where)
    if (what === 'idle') return
    const reference = await findReference(options.db, tenant, place.channel)
    const target = targetBy(reference, options.rooms, { to: place, edits: null })
    const say = () => request(options, tenant, target, () => options.connector.send(target.to, { type: 'typing' }))
    await say()
    const until = Date.now() + longestMs
    const again = setInterval(() => {
      if (Date.now() > until) return stop(where)
      say().catch(() => stop(where))
    }, againMs)
    again.unref()
    typing.set(where, again)
  }
}
