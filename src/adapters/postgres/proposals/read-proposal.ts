import { type Proposal, proposalFormat } from '../../../flows/model/proposal.ts'
import { sectionNumbers } from '../../../rubric/section.ts'
import { upgrades } from './upgrades.ts'
import { creditLine, creditsOf } from '../../../flows/model/people.ts'
import { draftTitle, progressOf } from '../../../flows/model/standing.ts'
import { storable } from '../../../text/storable.ts'

/** Thrown when a stored row is not a proposal: somebody changed it by hand, or a newer program wrote it. */
class UnreadableProposal extends Error {
  override readonly name = 'UnreadableProposal'
}

/** The proposal in a stored body, brought up step by step from the format it was written in. */
export function readProposal(format: number, body: string): Proposal {
  if (format > proposalFormat)
    throw new UnreadableProposal(
      `A proposal is stored in format ${format}, and this program reads up to ${proposalFormat}: start the newer program.`,
    )
  let value: unknown = JSON.parse(body)
  for (let step = format; step < proposalFormat; step++) value = upgrades[step]?.(value)
  return checkShape(value)
}

/** The body to store. */
export function writeProposal(proposal: Proposal): { readonly format: number; readonly body: string } {
  return { format: proposal.format, body: JSON.stringify(proposal) }
}

/**
 * Only this program writes bodies, and each turn reads one: so the check is on the frame that the core walks, not on
 * each of perhaps 500 pieces.
 */
function checkShape(value: unknown): Proposal {
  const proposal = value as Partial<Proposal> | null
  const whole =
    proposal?.format === proposalFormat &&
    typeof proposal.id === 'string' &&
    typeof proposal.tenant === 'string' &&
    typeof proposal.owner?.id === 'string' &&
    typeof proposal.home?.channel === 'string' &&
    Array.isArray(proposal.findings) &&
    sectionNumbers.every((number) => Array.isArray(proposal.sections?.[number]?.pieces))
  if (!whole)
    throw new UnreadableProposal(
      `The stored proposal ${proposal?.id ?? '(no id)'} lacks what format ${proposalFormat} has: restore it from a backup.`,
    )
  return proposal as Proposal
}

/** The columns that lists are made of, beside the body that holds everything. */
export function proposalRow(proposal: Proposal) {
  const { owner, review } = proposal
  const reviewer = review?.reviewer ?? null
  return {
    ...writeProposal(proposal),
    state: proposal.state,
    owner_id: owner.id,
    owner_name: storable(owner.name),
    language: proposal.language,
    title: storable(draftTitle(proposal)),
    done: sectionNumbers.filter((number) => progressOf(proposal.sections[number]) === 'finished').length,
    version: proposal.version,
    published: proposal.published,
    reviewer_id: reviewer?.id ?? null,
    reviewer_name: reviewer ? storable(reviewer.name) : null,
    submitted_at: review?.submittedAt ?? null,
    touched_at: proposal.touchedAt,
    state_at: proposal.stateAt,
    home: JSON.stringify(proposal.home),
    ...coAuthorsIn(proposal),
  }
}

/** Nothing of what the owner alone writes. */
function coAuthorsIn(proposal: Proposal): { readonly coauthor_ids: string[] | null; readonly credits: string | null } {
  const ids = proposal.authors.map(({ id }) => id).filter((id) => id !== proposal.owner.id)
  return {
    coauthor_ids: ids.length === 0 ? null : ids,
    credits: creditsOf(proposal).length === 1 ? null : storable(creditLine(proposal)),
  }
}
