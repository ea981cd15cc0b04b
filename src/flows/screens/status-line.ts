import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { shortDateTime } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import type { Proposal } from '../model/proposal.ts'
import { finishedCount, isDrafting, turnOf } from '../model/standing.ts'
import type { Block } from '../model/view.ts'

/**
 * Where a proposal stands, in one line: how far its writing has come while its learner writes, how many requests have their
 * answer once a reviewer asked for changes, and in every other state that state alone.
 */
export function statusLine(proposal: Proposal, rubric: Rubric): Block {
  const { root, states, turns } = wordsIn(proposal.language)
  const { id, state, published } = proposal
  const isRevision = published !== null && state !== 'published'
  const ends = [turnOf(proposal), ...movesByItself(proposal), ...(isRevision ? [turns.catalogue(published)] : [])]
  const progress = isDrafting(proposal) ? progressIn(proposal, rubric) : null
  if (progress === null) return { type: 'text', text: root.line(id, states[state], ...ends) }
  const { done, total, says } = progress
  return { type: 'progress', done, total, text: root.line(id, states[state], says, ...ends) }
}

/** What will happen, and when, if nobody does anything. */
function movesByItself(proposal: Proposal): readonly string[] {
  const { state, review, language, timeZone } = proposal
  const { turns } = wordsIn(language)
  const at = (iso: string) => shortDateTime(iso, language, timeZone)
  const { expiry = null, reserved = null, previous = null } = review ?? {}
  if (state === 'in-review' && expiry !== null) return [turns.backInQueue(at(expiry.at))]
  if (state === 'submitted' && previous !== null && reserved !== null)
    return [turns.reserved(previous.name, at(reserved))]
  return []
}

interface Far {
  readonly done: number
  readonly total: number
  readonly says: string
}

function progressIn(proposal: Proposal, rubric: Rubric): Far {
  const { state, changes, language } = proposal
  if (state === 'changes-requested' && changes.length > 0) {
    const [done, total] = [changes.filter(({ status }) => status !== 'open').length, changes.length]
    return { done, total, says: wordsIn(language).root.answered(done, total) }
  }
  const [done, total] = [finishedCount(proposal, rubric), sectionsOf(rubric).length]
  return { done, total, says: `${done}/${total}` }
}
