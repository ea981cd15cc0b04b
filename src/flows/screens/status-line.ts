import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import type { Proposal } from '../model/proposal.ts'
import { finishedCount, isDrafting } from '../model/standing.ts'
import type { Block } from '../model/view.ts'
import { sayTurnIn } from './turn.ts'

/**
 * Where a proposal stands, in one line: how far its writing has come while its learner writes, how many requests have their
 * answer once a reviewer asked for changes, and in every other state that state alone.
 */
export function statusLine(proposal: Proposal, rubric: Rubric): Block {
  const { root, states, turns } = wordsIn(proposal.language)
  const { id, state, published } = proposal
  const isRevision = published !== null && state !== 'published'
  const ends = [...sayTurnIn(proposal), ...(isRevision ? [turns.catalogue(published)] : [])]
  const progress = isDrafting(proposal) ? progressIn(proposal, rubric) : null
  if (progress === null) return { type: 'text', text: root.line(id, states[state], ...ends) }
  const { done, total, says } = progress
  return { type: 'progress', done, total, text: root.line(id, states[state], says, ...ends) }
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
