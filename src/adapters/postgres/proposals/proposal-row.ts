import type { Proposal } from '../../../flows/model/proposal.ts'
import { draftTitle } from '../../../flows/model/standing.ts'
import { sectionNumbers } from '../../../rubric/section.ts'
import { storable } from '../../../text/storable.ts'
import { writeProposal } from './read-proposal.ts'

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
    done: sectionNumbers.filter((number) => proposal.sections[number].mark !== 'open').length,
    version: proposal.version,
    published: proposal.published,
    reviewer_id: reviewer?.id ?? null,
    reviewer_name: reviewer ? storable(reviewer.name) : null,
    submitted_at: review?.submittedAt ?? null,
    touched_at: proposal.touchedAt,
    state_at: proposal.stateAt,
    home: JSON.stringify(proposal.home),
  }
}
