import type { Language, Wording } from '../text/language.ts'
import { spokenPassage } from '../text/markdown/spoken-passage.ts'
import { countWords } from './detectors/words.ts'
import { joinList, longDate } from '../text/format.ts'
import { subjectOf } from './criteria/subjects.ts'
import { isOnClaim } from './facts/claim-findings.ts'
import { claimQuestion } from './facts/claim-questions.ts'
import { type Finding, isFamilySilence } from './finding.ts'
import { terms } from './lexicons/terms.ts'
import { gapOf, gapWordings } from './prompt/gaps.ts'
import { criterionIn, type Rubric, rubric } from './rubric.ts'

/**
 * The one question that a finding puts to the learner: its criterion's wording, with the finding's values filled in. A finding
 * of a criterion that the rubric in force no longer has is asked in the words of the guide's own rubric. One of the AI coach says
 * first what is lacking, and asks the model's own question where there is one. `others` are asked about with it: several families
 * of the guide of which code has read nothing are one question.
 */
export function questionOf(
  finding: Finding,
  language: Language,
  inForce: Rubric = rubric,
  others: readonly Finding[] = [],
): string {
  if (isFamilySilence(finding) && others.length > 0) return silenceQuestion([finding, ...others], language)
  if (isOnClaim(finding)) return claimQuestion(finding, language, inForce)
  const { question, questions } = criterionIn(inForce, finding.criterion)
  const special = questions?.[String(finding.values['case'] ?? '')]
  const own = fill((special ?? question)[language], finding.values, language)
  if (finding.origin === 'automatic') return own
  return aiQuestion(
    finding,
    own,
    fill(gapWordings[gapOf(finding.values['gap'])][language], finding.values, language),
    language,
  )
}

/** Several families as one question, each named once. */
function silenceQuestion(findings: readonly Finding[], language: Language): string {
  const named = joinList([...new Set(findings.map(({ criterion }) => subjectOf(criterion)[language]))], language)
  return {
    fr: `Je n’ai rien lu sur\u00a0: ${named}. Est-ce dit ailleurs, ou à ajouter ici\u00a0?`,
    en: `I read nothing on: ${named}. Is it said elsewhere, or to be added here?`,
  }[language]
}

/** A few words that name what is wrong, for the heading of a remark: its criterion's, or those of the finding's special case. */
export function problemOf(
  finding: Finding,
  language: Language,
  inForce: Rubric = rubric,
  others: readonly Finding[] = [],
): string {
  const { criterion, values } = finding
  if (isFamilySilence(finding)) {
    const subject = subjectOf(criterion)[language]
    return others.length > 0
      ? { fr: 'Plusieurs sujets du guide sans un mot', en: 'Several subjects of the guide without a word' }[language]
      : { fr: `Rien lu sur ${subject}`, en: `Nothing read on ${subject}` }[language]
  }
  const { problem, problems } = criterionIn(inForce, criterion)
  return (problems?.[String(values['case'] ?? '')] ?? problem)[language]
}

/** Replaces each `{name}` by its value; a name without a value stays as it is, so that a test can see it. */
function fill(wording: string, values: Finding['values'], language: Language): string {
  return wording.replace(/\{([a-z]{1,20})\}/g, (whole, name: string) =>
    !Object.hasOwn(values, name)
      ? whole
      : name === 'list'
        ? quoteEach(String(values[name]), language)
        : name === 'day'
          ? longDate(String(values[name]), language, 'UTC')
          : spokenPassage(inWords(String(values[name]), language)),
  )
}

/** Passages, one a line, each between quotation marks; a last line of dots stands for those left out. */
function quoteEach(passages: string, language: Language): string {
  const quotes = { fr: ['«\u00a0', '\u00a0»'], en: ['“', '”'] }[language]
  const others = { fr: 'entre autres', en: 'among others' }[language]
  return passages
    .split('\n')
    .map((one) => (one === '…' ? others : `${quotes[0]}${spokenPassage(one)}${quotes[1]}`))
    .join(', ')
}

/** A value made of known terms ("monitoring, logs") in the learner's words; anything else as it is. */
function inWords(value: string, language: Language): string {
  const codes = value.split(', ')
  return codes.every((code) => Object.hasOwn(terms, code))
    ? codes.map((code) => terms[code]?.[language]).join(', ')
    : value
}

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
function aiQuestion(finding: Finding, own: string, gap: string, language: Language): string {
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
