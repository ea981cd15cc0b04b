import { LRUCache } from 'lru-cache'

import { outlineOf } from '../flows/screens/outline.ts'
import { settle } from '../flows/states/next-section.ts'
import type { Programme } from '../flows/model/act-context.ts'
import type { Place } from '../flows/model/event.ts'
import { type Inbox, Unavailable } from '../ports/inbox.ts'
import { UnreadableProposal } from '../ports/unreadable-proposal.ts'
import type { Located, Proposals } from '../ports/proposals.ts'

/** The most threads whose proposal is remembered: what is written in them asks the store nothing. */
const most = 5_000

interface LocatorParts {
  readonly proposals: Proposals
  readonly programme: Programme
}

/** What adapters may ask about proposals. */
export interface Locator extends Pick<Inbox, 'threadsOf' | 'proposalAt' | 'livingIn' | 'changeChannel' | 'whereIs'> {
  /** Asks the store again whose thread it is: what was remembered turned out to be no longer so. */
  readonly forget: (tenant: string, place: Place) => void
}

/**
 * Answers from the store. Whose thread a place is in is remembered once it is somebody's, since that hardly ever changes;
 * that it is nobody's, never: a root message may have been noted meanwhile, by another process.
 */
export function locator({ proposals, programme }: LocatorParts): Locator {
  const known = new LRUCache<string, string>({ max: most })

  async function find(tenant: string, place: Place): Promise<string | null> {
    const found = await proposals.idByThread(tenant, place)
    if (found !== null) known.set(keyOf(tenant, place), found)
    return found
  }

  return {
    threadsOf: (tenant, person) => proposals.threadsOf(tenant, person).catch(unavailable),
    async proposalAt(tenant, place) {
      if (place.thread === null) return null
      return known.get(keyOf(tenant, place)) ?? find(tenant, place).catch(unavailable)
    },
    livingIn: (tenant, place) => proposals.livingIn(tenant, place).catch(unavailable),
    changeChannel: (change) => proposals.changeChannel(change).catch(unavailable),
    async whereIs(tenant, id) {
      const found = await proposals.locate(tenant, id).catch(unavailable)
      if (found === null) return null
      const { cards } = found
      const proposal = settle(found.proposal, programme.rubric)
      const outline = outlineOf(proposal, programme.rubric)
      return { thread: threadOf(found), at: proposal.at, outline, cards }
    },
    forget: (tenant, place) => void known.delete(keyOf(tenant, place)),
  }
}

/** The thread under a proposal's root message; null until that stands. */
export function threadOf({ proposal, cards: { root } }: Located): Place | null {
  return root ? { platform: proposal.home.platform, channel: root.channel, thread: root.id } : null
}

function keyOf(tenant: string, { platform, channel, thread }: Place): string {
  return JSON.stringify([tenant, platform, channel, thread])
}

function unavailable(error: unknown): never {
  if (error instanceof UnreadableProposal) throw error
  throw new Unavailable('where proposals stand could not be read', { cause: error })
}
