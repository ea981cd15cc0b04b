import type { Summary } from '../../src/flows/model/known.ts'
import { creditLine } from '../../src/flows/model/people.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { finishedCount, titleOf } from '../../src/flows/model/standing.ts'
import type { Rubric } from '../../src/rubric/rubric.ts'

/** The proposal as a line of a list, in the thread that bears its reference. */
export function summaryOf(proposal: Proposal, inForce: Rubric): Summary {
  const { id, owner, language, state, version, touchedAt, stateAt } = proposal
  const reviewer = proposal.review?.reviewer ?? null
  return {
    id,
    owner,
    writers: proposal.authors.map((one) => one.id),
    credits: creditLine(proposal),
    language,
    state,
    version,
    touchedAt,
    stateAt,
    submittedAt: proposal.review?.submittedAt ?? null,
    reviewer,
    title: titleOf(proposal),
    done: finishedCount(proposal, inForce),
    thread: { ...proposal.home, thread: id },
  }
}
