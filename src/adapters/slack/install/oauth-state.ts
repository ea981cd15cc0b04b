import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { StateStore } from '@slack/oauth'
import type { SlackDb } from '../store/tables.ts'

/** How long somebody may take to press "Allow", in ms. */
const patienceMs = 600_000

/** Thrown for a state that we did not give, that is too old, or that was used before. */
class WrongState extends Error {
  override readonly name = 'WrongState'
}

/**
 * The state of an installation under way: signed, so that nobody makes one up, and in the database, so that it is used
 * once. The library keeps it in the browser's cookie as well, and compares.
 */
export function oauthStates(db: SlackDb, secret: string, scopes: readonly string[]): StateStore {
  const sign = (id: string) => createHmac('sha256', secret).update(`install ${id}`).digest('base64url')
  return {
    async generateStateParam(_options, now) {
      const id = randomBytes(24).toString('base64url')
      await db.deleteFrom('slack_oauth_state').where('expires_at', '<', now.toISOString()).execute()
      const expires_at = new Date(now.getTime() + patienceMs).toISOString()
      await db.insertInto('slack_oauth_state').values({ id, expires_at }).execute()
      return `${id}.${sign(id)}`
    },
    async verifyStateParam(now, state) {
      const [id = '', signature = ''] = state.split('.')
      if (!isSame(signature, sign(id))) throw new WrongState('this installation was not begun here')
      const query = db.deleteFrom('slack_oauth_state').where('id', '=', id).where('expires_at', '>=', now.toISOString())
      const { numDeletedRows } = await query.executeTakeFirst()
      if (numDeletedRows === 0n) throw new WrongState('this installation was finished before, or took too long')
      return { scopes: [...scopes] }
    },
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
