import type { Deliverable } from '../../../flows/model/effect.ts'
import type { View } from '../../../flows/model/view.ts'

/**
 * A lane's name in the tables and in jobs: proposals' ids are unique within a tenant alone.
 * The tenant is escaped so that no two pairs make the same name.
 */
export function laneName(tenant: string, lane: string): string {
  return `${encodeURIComponent(tenant.toWellFormed())}/${lane}`
}

/**
 * What stands behind the lane's name for this effect: the programme's rooms, each kind of errand, marks, and files that are
 * still to be written have lanes of their own, so that a closed reviewers' channel, slow work or a mere sign never holds up the learner's thread;
 * so have words that go to somebody's own messages by way of a room, which its being closed holds up no more.
 */
export function branchOf(effect: Deliverable): string {
  if (effect.type === 'errand') return `${errandBranch}${effect.errand.kind}`
  if (effect.type === 'mark') return '#marks'
  if (effect.type === 'erase' || effect.type === 'erase-proposal' || effect.type === 'pair') return ''
  if (effect.type === 'tell' && holdsExport(effect.view)) return '#exports'
  if (effect.type === 'tell' && effect.direct?.notice === null && isRoom(effect.to)) return '#direct'
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

function isRoom(to: Extract<Deliverable, { type: 'tell' }>['to']): boolean {
  return to === 'reviewers' || to === 'catalogue' || to === 'coordinators'
}

/** Whether it holds a file that is written only when it is sent, which takes a moment. */
function holdsExport({ blocks }: View): boolean {
  return blocks.some(({ type }) => type === 'export')
}

/** The kind of the errands that wait in the lane of this name; null where its effects go to a platform. */
export function errandIn(lane: string): string | null {
  if (lane.endsWith(earlierBranch)) return earlierKind
  return /#errand-([a-z-]+)$/.exec(lane)?.[1] ?? null
}

/** What the lanes of errands have in their names, before the kind. */
export const errandBranch = '#errand-'

/** Where an earlier program, which may still run beside this one, has its AI readings wait. */
const earlierBranch = '#coach'
const earlierKind = 'ai-reading'

/** The lane that a proposal's slots stand in, whichever branch of it an effect goes through: SQL over a lane's name. */
export const stem = (lane: string): string => `regexp_replace(${lane}, '#[a-z-]+$', '')`
