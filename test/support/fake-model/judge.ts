import type { JudgeAnswer, Verdict } from '../../../src/rubric/prompt/answer.ts'
import type { Question } from './question.ts'
import { type Asked, readAsked } from './read-asked.ts'

export type Judgement = JudgeAnswer

/** Words that promise without saying what: the judge looks for no more. */
const vague =
  /\b(am[ée]liorer|optimiser|faciliter|mieux|plus vite|improve|optimi[sz]e|enhance|better|faster|efficient)/i

/**
 * A small judge that answers every prompt within its contract, and always the same: a sentence that promises without a
 * figure falls short, one finding per sentence and asked criterion; all else is met. It keeps all findings as a critic,
 * and links a sentence to one of the other section that shares a long word. It is no measure of a coach, only a partner for tests.
 */
export function judge(question: Pick<Question, 'input'>): Judgement {
  const asked = readAsked(question.input)
  switch (asked.task) {
    case 'section':
      return { verdicts: verdictsOn(asked), links: [], rulings: [] }
    case 'whole':
      return { verdicts: verdictsOn(asked), links: linksIn(asked), rulings: [] }
    case 'critic':
      return { verdicts: [], links: [], rulings: asked.findings.map((finding) => ({ finding, keep: true })) }
    default:
      return asked.task satisfies never
  }
}

function verdictsOn({ task, ids, sentences, language }: Asked): Verdict[] {
  const weak = sentences.filter(({ text }) => vague.test(text) && !/\d/.test(text))
  const judged = ids.filter((id) => !isLink(id))
  const doubted = task === 'section' ? judged.filter((id) => !aboutTwo.has(id)) : []
  return judged.map((id): Verdict => {
    const sentence = weak[doubted.indexOf(id)]
    if (!sentence) return { id, evidence: [], gap: 'none', verdict: 'met', confidence: 'high', question: null }
    const question = questions[language]
    return { id, evidence: [sentence.number], gap: 'vague', verdict: 'missing', confidence: 'high', question }
  })
}

/** Criteria about two passages at once. */
const aboutTwo: ReadonlySet<string> = new Set(['O10', 'X6', 'X7', 'X8'])

const questions = {
  fr: 'À quoi verrez-vous, dans quelques mois, que c’est atteint ?',
  en: 'How will you see, in a few months, that this is reached?',
} as const

type LinkId = JudgeAnswer['links'][number]['id']

/** The section that each link starts in, and the one that it leads to. */
const leads: Readonly<Record<LinkId, readonly [number, number]>> = { X1: [3, 4], X2: [4, 8], X3: [4, 5], X4: [3, 7] }

function isLink(id: string): id is LinkId {
  return id in leads
}

/** From each sentence of the one section to the first of the other that shares a word of six letters or more. */
function linksIn({ ids, sentences }: Asked): JudgeAnswer['links'] {
  return ids.filter(isLink).flatMap((id) => {
    const [start, end] = leads[id]
    const targets = sentences.filter(({ section }) => section === end)
    return sentences
      .filter(({ section }) => section === start)
      .map(({ number, text }) => {
        const words = longWords(text)
        const to = targets.find((target) => longWords(target.text).some((word) => words.includes(word)))
        return { id, from: number, to: to?.number ?? null }
      })
  })
}

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{6,}/gu) ?? []
}

export function isEntry(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
