import type { Proposal } from './proposal.ts'

/** How many edits and deletions a proposal remembers for messages that may still come. */
const remembered = 50

/** Remembers a message's last text (null for a deletion), in case the message itself comes later, or comes again. */
export function withEarly(proposal: Proposal, message: string, text: string | null): Proposal {
  const early = [...withoutEarly(proposal, message).early, { message, text }].slice(-remembered)
  return { ...proposal, early }
}

/** Forgets the text that was remembered for a message; returns the same proposal where there was none. */
export function withoutEarly(proposal: Proposal, message: string): Proposal {
  const early = proposal.early.filter((one) => one.message !== message)
  return early.length === proposal.early.length ? proposal : { ...proposal, early }
}
