import type { Language, Wording } from '../text/language.ts'
import { countWords } from './detectors/words.ts'
import type { Finding } from './finding.ts'

/** The most words of what a card shows of one finding of the AI coach: the quoted passage, what is lacking, and the question. */
const mostWordsShown = 60

/** Asked where neither the model nor the criterion has a question that fits. */
const openQuestion: Wording = {
  fr: 'Que pouvez-vous préciser ou ajouter ici\u00a0?',
  en: 'What could you make more precise or add here?',
}

/**
 * The text of a finding of the AI coach: what is lacking, then one question. The model's question (kept in the values in the
 * language it was asked in) comes first, then the criterion's own. What is lacking is left out where the question says it
 * already, or where the text would grow beyond 60 words.
 */
export function aiQuestion(finding: Finding, own: string, gap: string, language: Language): string {
  const asked = modelQuestion(finding, language)
  const question = asked ?? (isFilled(own) ? own : openQuestion[language])
  const says = asked === null && question.includes(String(finding.values['what'] ?? '\0'))
  const text = gap === '' || says || !isFilled(gap) ? question : `${gap} ${question}`
  return countWords(text) + countWords(finding.quote ?? '') <= mostWordsShown ? text : question
}

function modelQuestion({ values }: Finding, language: Language): string | null {
  const question = values['question']
  return typeof question === 'string' && values['language'] === language ? question : null
}

/** Whether every placeholder found its value. */
function isFilled(text: string): boolean {
  return !/\{[a-z]{1,20}\}/.test(text)
}
