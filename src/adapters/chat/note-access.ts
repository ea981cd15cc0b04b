import type { Access } from '../../flows/model/access.ts'
import type { Place } from '../../flows/model/event.ts'
import { itself } from '../../flows/model/itself.ts'
import { UnreadableProposal } from '../../ports/unreadable-proposal.ts'
import type { Inbox } from '../../ports/inbox.ts'

/** A channel that a platform says is closed to the bot, or open to it again; `id` names the news. */
export interface AccessNews {
  readonly id: string
  readonly tenant: string
  readonly platform: Place['platform']
  readonly channel: string
  readonly at: string
  readonly is: Access
}

/** Hands it in for each proposal that lives in the channel: the same news a second time changes nothing. */
export async function noteAccess(inbox: Pick<Inbox, 'receive' | 'livingIn'>, news: AccessNews): Promise<void> {
  const { id, tenant, platform, channel, at, is } = news
  for (const proposal of await inbox.livingIn(tenant, { platform, channel })) {
    const noted = inbox.receive({
      id: `access ${platform} ${id} ${proposal}`,
      at,
      tenant,
      place: { platform, channel, thread: null },
      actor: itself('fr'),
      event: { type: 'access', proposal, channel, is },
    })
    await noted.catch(leaveUnread)
  }
}

/** It finds out by itself, with the next thing that is to stand there; the others are told now. */
function leaveUnread(error: unknown): void {
  if (!(error instanceof UnreadableProposal)) throw error
}
