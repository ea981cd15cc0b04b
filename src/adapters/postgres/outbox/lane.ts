import type { Deliverable } from '../../../flows/model/effect.ts'
import type { Kind } from '../../../ports/outbox.ts'

/**
 * A lane's name in the tables and in jobs: proposals' ids are unique within a tenant alone.
 * The tenant is escaped so that no two pairs make the same name.
 */
export function laneName(tenant: string, lane: string): string {
  return `${encodeURIComponent(tenant.toWellFormed())}/${lane}`
}

/**
 * What stands behind the lane's name for this effect: the programme's rooms, the AI coach and marks have lanes of their
 * own, so that a closed reviewers' channel, a slow model or a mere sign never holds up the learner's thread.
 */
export function branchOf(effect: Deliverable): string {
  if (effect.type === 'coach') return coachBranch
  if (effect.type === 'mark') return '#marks'
  const to = effect.type === 'publish' ? 'catalogue' : effect.to
  switch (to) {
    case 'reviewers':
    case 'catalogue':
    case 'coordinators':
      return `#${to}`
    default:
      return ''
  }
}

/** What stands in the lane of this name. */
export function kindOf(lane: string): Kind {
  return lane.endsWith(coachBranch) ? 'read' : 'deliver'
}

/** Where readings wait. */
export const coachBranch = '#coach'

/** The lane that a proposal's slots stand in, whichever branch of it an effect goes through: SQL over a lane's name. */
export const stem = (lane: string): string => `regexp_replace(${lane}, '#[a-z]+$', '')`
