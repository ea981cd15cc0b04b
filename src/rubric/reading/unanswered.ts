import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { commonWords, riskTopics } from '../lexicons/risk-topics.ts'
import { shortRareWord } from '../lexicons/risk-patterns.ts'

const topics = riskTopics.map(({ risk, answer }) => ({ risk: wordsPattern(risk), answer: wordsPattern(answer) }))

/**
 * Which of the risks (by index) no mitigation of a separate list answers. As many mitigations as risks are taken to stand in
 * the same order; otherwise a mitigation answers a risk of its topic, or one that it shares a rare word with.
 */
export function findUnanswered(risks: readonly string[], answers: readonly string[]): readonly number[] {
  if (risks.length === answers.length) return []
  const given = answers.map((answer) => ({ topics: topicsOf(answer, 'answer'), stems: stemsOf(answer) }))
  const topicsGiven = new Set(given.flatMap(({ topics: of }) => of))
  const stemsGiven = new Set(given.flatMap(({ stems }) => stems))
  return risks.flatMap((risk, index) => {
    const meets =
      topicsOf(risk, 'risk').some((topic) => topicsGiven.has(topic)) ||
      stemsOf(risk).some((stem) => stemsGiven.has(stem))
    return meets ? [] : [index]
  })
}

function topicsOf(plain: string, side: 'risk' | 'answer'): readonly number[] {
  return topics.flatMap((topic, index) => (hits(plain, topic[side]) ? [index] : []))
}

/** The first letters of the rarer words: enough to meet "pattern" and "patterns", "simulé" and "simulation". */
function stemsOf(plain: string): readonly string[] {
  const words = plain.match(/[a-z]{3,30}/g) ?? []
  return words
    .filter((word) => !commonWords.has(word) && (word.length > 3 || shortRareWord.test(word)))
    .map((word) => word.slice(0, 5))
}
