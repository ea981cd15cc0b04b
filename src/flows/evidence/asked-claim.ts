import { isOnClaim } from '../../rubric/facts/claim-findings.ts'
import { findRemark } from '../coach/remarks.ts'
import type { ActContext } from '../model/act-context.ts'
import type { Noted } from '../model/proposal.ts'

/** The open question that a button or form answers; undefined once its text changed, or it was answered. */
export function askedClaim({ proposal, rubric, args }: ActContext): Noted | undefined {
  const found = args['remark'] === undefined ? undefined : findRemark(proposal, args['remark'], rubric)?.first
  return found !== undefined && isOnClaim(found) ? found : undefined
}
