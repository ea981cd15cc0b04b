import type { Aside, Proposal } from './proposal.ts'

/** How many messages that were set apart a proposal remembers, and how much of them. */
const remembered = { messages: 20, characters: 60_000 }

/** Remembers a message that was set apart from the answer, with its text as it is now: it can still be added. */
export function withAside(proposal: Proposal, aside: Aside): Proposal {
  const all = [...withoutAside(proposal, aside.message).asides, aside].slice(-remembered.messages)
  return { ...proposal, asides: withinBounds(all) }
}

/** Forgets it: it was added, deleted, or made part of the answer. The same proposal where it was none. */
export function withoutAside(proposal: Proposal, message: string): Proposal {
  const asides = proposal.asides.filter((one) => one.message !== message)
  return asides.length === proposal.asides.length ? proposal : { ...proposal, asides }
}

/** The message as it was set apart; null where it is not waiting. */
export function findAside({ asides }: Proposal, message: string | undefined): Aside | null {
  return asides.find((one) => one.message === message) ?? null
}

/** The oldest go first; the last one stays, however long. */
function withinBounds(asides: readonly Aside[]): readonly Aside[] {
  const size = asides.reduce((sum, { text }) => sum + text.length, 0)
  return size > remembered.characters && asides.length > 1 ? withinBounds(asides.slice(1)) : asides
}
