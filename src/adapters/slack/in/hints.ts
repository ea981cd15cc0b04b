import { sentence } from '../../../flows/screens/blocks.ts'
import type { Chat } from '../../../ports/chat.ts'
import type { Inbox } from '../../../ports/inbox.ts'
import type { Log } from '../../../ports/log.ts'
import type { Addresses } from './addresses.ts'
import { escapeText } from '../render/mrkdwn.ts'
import type { Hint } from './act.ts'
import { actorOf } from './envelope.ts'
import type { Sight } from './sight.ts'

/** Where Slack takes answers to a command or a click, and how long we wait for it. */
const patienceMs = 5_000

interface HintParts {
  readonly chat: Chat
  readonly inbox: Pick<Inbox, 'home'>
  readonly sight: Sight
  readonly addresses: Addresses
  readonly log: Log
}

/** Shows a person what the adapter itself has to say. A failure is logged: nothing else hangs on it. */
export function hinter(parts: HintParts): (hint: Hint) => Promise<void> {
  return async (hint) => {
    try {
      await tell(parts, hint)
    } catch (error) {
      parts.log.warn({ key: hint.key, error: String(error) }, 'a hint could not be shown')
    }
  }
}

/** Where Slack no longer takes the answer to a click, its words go the way of all others to one person. */
async function tell(parts: HintParts, hint: Hint): Promise<void> {
  const { tenant, user, place, say, responseUrl, key } = hint
  if (say.type === 'text' && responseUrl !== null) {
    try {
      return await respond(parts.addresses, responseUrl, say.text)
    } catch (error) {
      parts.log.debug({ key, error: String(error) }, 'Slack takes no answer to a click')
    }
  }
  const programme = await parts.sight.programme(tenant)
  if (programme === null) return
  const actor = await actorOf(
    { tenant, user, userName: null, userTeam: null, channel: place.channel },
    programme,
    parts.sight,
  )
  const view =
    say.type === 'text' ? sentence(actor.language, say.text) : await parts.inbox.home({ tenant, place, actor })
  await parts.chat.show({ tenant, key, proposal: null, slot: null, to: place, only: user, edits: null, view })
}

/** Answers a command or a click for the person alone, at the address that Slack gave for it. */
export async function respond(addresses: Addresses, address: string, text: string): Promise<void> {
  if (!URL.canParse(address) || !addresses.isResponse(new URL(address))) throw new Error('not an address of Slack')
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text: escapeText(text) }),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`Slack answered ${response.status}`)
}
