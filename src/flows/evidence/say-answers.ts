import type { ClaimAnswer } from '../../rubric/facts/claim-answer.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Language } from '../../text/language.ts'
import type { Proposal } from '../model/proposal.ts'
import { sayPassage } from '../screens/finding-blocks.ts'
import { answerWords } from './answer-words.ts'
import { answersIn } from './claim-answers.ts'

/** What an author said of the claims of a section that no repository shows, each passage once, for whoever reviews. */
export function sayAnswers(proposal: Proposal, section: SectionNumber): readonly string[] {
  return [...new Set(answersIn(proposal, section).map((answer) => sayAnswer(answer, proposal.language)))]
}

function sayAnswer(answer: ClaimAnswer, language: Language): string {
  const { planned, seenAt } = answerWords[language].told
  const passage = sayPassage(answer.passage, 160)
  return answer.type === 'planned' ? planned(passage) : seenAt(passage, answer.link)
}
