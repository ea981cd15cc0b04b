import { findingId } from '../../rubric/finding.ts'
import type { Noted, Proposal } from '../model/proposal.ts'
import type { Button } from '../model/view.ts'
import { button } from '../screens/blocks.ts'
import { answerWords } from './answer-words.ts'

/** The three answers to what a repository does not show. */
export function answerButtons(proposal: Proposal, finding: Noted): readonly Button[] {
  const { buttons } = answerWords[proposal.language]
  const args = { section: String(finding.section), remark: findingId(finding) }
  return [
    button(proposal, buttons.elsewhere, 'say-elsewhere', { args, opens: 'form' }),
    button(proposal, buttons.later, 'say-later', { args }),
    button(proposal, buttons.adding, 'say-adding', { args }),
  ]
}
