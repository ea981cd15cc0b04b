import { type Proposal, proposalFormat } from '../../../flows/model/proposal.ts'
import { sectionNumbers } from '../../../rubric/section.ts'
import { upgrades } from './upgrades.ts'
import { creditLine, creditsOf } from '../../../flows/model/people.ts'
import { draftTitle, progressOf } from '../../../flows/model/standing.ts'
import { storable } from '../../../text/storable.ts'
import { UnreadableProposal } from '../../../ports/unreadable-proposal.ts'

/** The bodies of proposals that are in somebody's hands: nobody changes one in place. */
const bodies = new WeakMap<Proposal, string>()

/** A stored body, and whose it is. */
export interface StoredBody {
  readonly id: string
  readonly format: number
  readonly body: string
}

/** The proposal in a stored body, brought up step by step from the format it was written in. Throws `UnreadableProposal`. */
export function readProposal({ id, format, body }: StoredBody): Proposal {
  if (format > proposalFormat)
    throw new UnreadableProposal(
      id,
      `it is in format ${format}, and this program reads up to ${proposalFormat}: start the newer program.`,
    )
  const proposal = upgrade(format, body)
  if (proposal !== null && format === proposalFormat) bodies.set(proposal, body)
  if (proposal !== null) return proposal
  throw new UnreadableProposal(id, `it lacks what format ${proposalFormat} has: restore it from a backup.`)
}

/** Whether this program can read it. */
export function isReadable(row: StoredBody): boolean {
  return readEach([row]).length > 0
}

/** Those that this program can read, where one that it cannot must not keep the others from whoever asks. */
export function readEach(rows: readonly StoredBody[]): readonly Proposal[] {
  return rows.flatMap((row) => {
    try {
      return [readProposal(row)]
    } catch (error) {
      if (error instanceof UnreadableProposal) return []
      throw error
    }
  })
}

/** Null where the body is none of its format. */
function upgrade(format: number, body: string): Proposal | null {
  try {
    let value: unknown = JSON.parse(body)
    for (let step = format; step < proposalFormat; step++) value = upgrades[step]?.(value)
    return checkShape(value)
  } catch {
    return null
  }
}

/** The body to store: that which the proposal was read from, or is written here, once. */
export function writeProposal(proposal: Proposal): Pick<StoredBody, 'format' | 'body'> {
  const body = bodies.get(proposal) ?? JSON.stringify(proposal)
  bodies.set(proposal, body)
  return { format: proposal.format, body }
}

/**
 * Only this program writes bodies, and each turn reads one: so the check is on the frame that the core walks, not on
 * each of perhaps 500 pieces.
 */
function checkShape(value: unknown): Proposal | null {
  const proposal = value as Partial<Proposal> | null
  const whole =
    proposal?.format === proposalFormat &&
    typeof proposal.id === 'string' &&
    typeof proposal.tenant === 'string' &&
    typeof proposal.owner?.id === 'string' &&
    typeof proposal.home?.channel === 'string' &&
    Array.isArray(proposal.findings) &&
    sectionNumbers.every((number) => Array.isArray(proposal.sections?.[number]?.pieces))
  return whole ? (proposal as Proposal) : null
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
