import { type Judgement, judge } from '../support/fake-model/judge.ts'
import type { Question } from '../support/fake-model/question.ts'
import { readAsked } from '../support/fake-model/read-asked.ts'

/** Finds one objective of the fixture vague (O2), without being sure: votes and a critic follow. All else is met. */
export function carefulJudge(question: Pick<Question, 'input'>): Judgement {
  const { task, ids, sentences } = readAsked(question.input)
  if (task === 'critic') return judge(question)
  const vague = sentences.find(({ text }) => text.includes('comme il faudra'))
  return {
    verdicts: ids.map((id) =>
      id === 'O2' && vague !== undefined
        ? { id, evidence: [vague.number], gap: 'vague', verdict: 'missing', confidence: 'medium', question: asked }
        : { id, evidence: [], gap: 'none', verdict: 'met', confidence: 'high', question: null },
    ),
    links: [],
    rulings: [],
  }
}

const asked = 'Par quel moyen comptez-vous y arriver ?'
