import type { Rubric } from '../../rubric/rubric.ts'
import { forAuthor } from '../coach/remarks.ts'
import type { Proposal } from '../model/proposal.ts'

/**
 * A proposal as its author may take it away: all that they wrote and were shown. What reviewers noted and have not sent,
 * what was found for them alone and who else read along is theirs.
 */
export function ownView(proposal: Proposal, person: string, rubric: Rubric): object {
  const { review, told: _told, early: _early, findings: _findings, ...kept } = proposal
  const shown =
    review === null
      ? null
      : {
          version: review.version,
          submittedAt: review.submittedAt,
          reviewer: review.reviewer,
          claimedAt: review.claimedAt,
        }
  const names = new Map(proposal.authors.map(({ id, name }) => [id, name]))
  return withoutOthers({ ...kept, findings: forAuthor(proposal, rubric), review: shown }, person, names)
}

/** The same plain value with other people by their names alone, as they were shown. */
export function withoutOthers(value: unknown, person: string, names: ReadonlyMap<string, string> = new Map()): object {
  const hide = (key: string, one: unknown): unknown => {
    if (key === 'by' && typeof one === 'string') return one === person ? one : names.get(one)
    return isPerson(one) && one.id !== person ? { ...one, id: undefined } : one
  }
  const hidden: object = JSON.parse(JSON.stringify(value, hide))
  return hidden
}

function isPerson(value: unknown): value is { readonly id: string; readonly name: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'name' in value &&
    typeof value.id === 'string' &&
    typeof value.name === 'string'
  )
}
