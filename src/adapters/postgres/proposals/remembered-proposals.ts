import { LRUCache } from 'lru-cache'
import type { EnvelopeSubject } from '../../../flows/acts/needs.ts'
import type { Place } from '../../../flows/model/event.ts'
import type { Proposal } from '../../../flows/model/proposal.ts'
import type { Commit, Loaded, Outcome, Recalled } from '../../../ports/proposals.ts'
import { readProposal, type StoredBody, writeProposal } from './read-proposal.ts'

/** A stored body at its revision, and the proposal's home as it stands in it. */
interface StoredRevision extends StoredBody {
  readonly revision: number
  readonly home: string
}

/**
 * What this process read or wrote last of proposals. It may be out of date, since other processes write too: a commit tells,
 * and from then on the proposal is not recalled for a while.
 */
export interface RememberedProposals {
  recall(tenant: string, subject: EnvelopeSubject): Recalled | null
  /** The proposal was read, by that thread where one is given. */
  noteRead(tenant: string, loaded: Loaded | null, thread?: Place): void
  noteCommit(commit: Commit, outcome: Outcome): void
}

/** How long something is recalled, and for how long what was out of date is not, in ms: somebody who writes on comes within that. */
const rememberedMs = 60_000
/** The most characters of bodies. */
const roomFor = 8_000_000
/** The most threads, and the most proposals that are not recalled. */
const most = 10_000

/** A memory that is empty. */
export function rememberProposals(): RememberedProposals {
  const bodies = new LRUCache<string, StoredRevision>({
    maxSize: roomFor,
    sizeCalculation: ({ body }) => body.length + 1,
    ttl: rememberedMs,
  })
  const threads = new LRUCache<string, string>({ max: most, ttl: rememberedMs })
  const doubted = new LRUCache<string, true>({ max: most, ttl: rememberedMs })
  let purgeAt = 0

  /** What nobody recalls any more may be the words of somebody who has been erased since. */
  function purge(): void {
    if (performance.now() < purgeAt) return
    purgeAt = performance.now() + rememberedMs
    bodies.purgeStale()
  }

  function note(tenant: string, proposal: Proposal, revision: number): void {
    purge()
    const name = nameOf(tenant, proposal.id)
    // What is noted late is an older one.
    if ((bodies.get(name)?.revision ?? 0) > revision) return
    bodies.set(name, { id: proposal.id, revision, home: JSON.stringify(proposal.home), ...writeProposal(proposal) })
  }

  return {
    recall(tenant, subject) {
      if (subject.by === 'nothing') return null
      const thread = subject.by === 'thread' ? subject.place : null
      const id = subject.by === 'id' ? subject.id : threads.get(placeName(tenant, subject.place))
      const name = nameOf(tenant, id ?? '')
      const stored = doubted.has(name) ? undefined : bodies.get(name)
      if (stored === undefined) return null
      const { revision, format, body } = stored
      return { proposal: readProposal(stored), revision, recalled: { thread, format, bytes: Buffer.byteLength(body) } }
    },
    noteRead(tenant, loaded, thread) {
      if (loaded === null) return
      note(tenant, loaded.proposal, loaded.revision)
      if (thread !== undefined) threads.set(placeName(tenant, thread), loaded.proposal.id)
    },
    noteCommit({ envelope: { tenant }, proposal, from }, outcome) {
      if (proposal === null || from === null || outcome === 'seen') return
      const name = nameOf(tenant, proposal.id)
      const before = bodies.get(name)
      // A home that is written may be bound to another channel as it is stored: it is read once first.
      if (outcome === 'stored' && before?.revision === from && before.home === JSON.stringify(proposal.home))
        return note(tenant, proposal, from + 1)
      bodies.delete(name)
      if (outcome === 'stale') doubted.set(name, true)
    },
  }
}

function nameOf(tenant: string, id: string): string {
  return JSON.stringify([tenant, id])
}

function placeName(tenant: string, { platform, channel, thread }: Place): string {
  return JSON.stringify([tenant, platform, channel, thread])
}
