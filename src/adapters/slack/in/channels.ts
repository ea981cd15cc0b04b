import { z } from 'zod'
import type { Clients } from '../clients.ts'
import { errorCode } from '../out/errors.ts'
import { parts } from '../people.ts'
import { rememberFor, type Remembered } from '../remembered.ts'

const minute = 60_000
const most = 10_000

/** The most pages of members that are read: 5,000 people. */
const pages = 5

const Channel = z.object({
  is_member: z.boolean().optional(),
  is_im: z.boolean().optional(),
  is_private: z.boolean().optional(),
  is_archived: z.boolean().optional(),
})

/** Who is in a channel, by tenant and channel. Empty where the bot cannot see it. */
export function membersOf(clients: Clients): Remembered<ReadonlySet<string>> {
  return rememberFor({
    freshMs: 5 * minute,
    usableMs: 30 * minute,
    most: 500,
    load: async (key) => {
      const [tenant, channel] = parts(key)
      const client = await clients(tenant)
      const members = new Set<string>()
      let cursor = ''
      for (let page = 0; page < pages; page += 1) {
        const answer = await client.conversations
          .members({ channel, limit: 1_000, cursor })
          .catch((error: unknown) => (errorCode(error) === '' ? Promise.reject(error) : null))
        for (const member of answer?.members ?? []) members.add(member)
        cursor = answer?.response_metadata?.next_cursor ?? ''
        if (cursor === '') break
      }
      return members
    },
  })
}

/** The direct messages of a person with the app, by tenant and user. */
export function directMessagesOf(clients: Clients): Remembered<string> {
  return rememberFor({
    freshMs: 24 * 60 * minute,
    usableMs: 7 * 24 * 60 * minute,
    most,
    load: async (key) => {
      const [tenant, users] = parts(key)
      const client = await clients(tenant)
      // A message to the person's own id opens the channel, too: docs.slack.dev/reference/methods/chat.postMessage
      return client.conversations.open({ users }).then(
        ({ channel }) => z.string().parse(channel?.id),
        (error: unknown) => (errorCode(error) === 'missing_scope' ? users : Promise.reject(error)),
      )
    },
  })
}

/**
 * Whether the bot can write in a channel, by tenant and channel. It joins a public channel where somebody calls it, as
 * far as the workspace lets it: without being in it, it would not hear the answers.
 */
export function writableOf(clients: Clients): Remembered<boolean> {
  return rememberFor({
    freshMs: 10 * minute,
    usableMs: 24 * 60 * minute,
    most,
    load: async (key) => {
      const [tenant, channel] = parts(key)
      const client = await clients(tenant)
      const found = await client.conversations.info({ channel }).catch((error: unknown) => {
        // Without the scope to look, we try to write.
        if (errorCode(error) === 'missing_scope' || errorCode(error) === 'unknown_method')
          return { channel: { is_member: true } }
        if (errorCode(error) === 'channel_not_found') return null
        throw error
      })
      if (found === null) return false
      const { is_member, is_im, is_private, is_archived } = Channel.parse(found.channel ?? {})
      if (is_archived === true) return false
      if (is_im === true || is_member === true) return true
      if (is_private === true) return false
      return client.conversations.join({ channel }).then(
        () => true,
        () => false,
      )
    },
  })
}
