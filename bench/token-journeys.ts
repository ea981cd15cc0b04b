import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { zodTextFormat } from 'openai/helpers/zod'
import { findingKey } from '../src/rubric/finding.ts'
import { factRules } from '../src/rubric/facts/fact-rules.ts'
import type { Dialogue, JudgeQuestion, Reply } from '../src/rubric/judge/dialogue.ts'
import { judgeSection } from '../src/rubric/judge/judge-section.ts'
import { judgeWhole } from '../src/rubric/judge/judge-whole.ts'
import type { Judged } from '../src/rubric/judge/judged.ts'
import { answerSchema } from '../src/rubric/prompt/answer.ts'
import type { RepositoryFacts } from '../src/rubric/prompt/fact-lines.ts'
import { modelCriteria, prefixOf } from '../src/rubric/prompt/request.ts'
import { rubric } from '../src/rubric/rubric.ts'
import { eachSection, type SectionNumber, sectionNumbers } from '../src/rubric/section.ts'
import { splitProposal } from '../src/rubric/reading/split.ts'
import type { Language } from '../src/text/language.ts'
import { simulated } from './simulated-judge.ts'

/**
 * Input tokens of a whole proposal with one revision per section: 20 section runs, the critic's and the votes' calls that come
 * with them, and one pass over the whole. The model's answers are simulated: the same share of weak criteria each time, by a hash.
 * Counted with the o200k tokenizer; a provider adds a few tokens per message.
 */
type Texts = Readonly<Record<SectionNumber, string>>

/** Ten sections, each read once and once more after a revision. */
export const runs = 20

const schema = JSON.stringify(zodTextFormat(answerSchema(modelCriteria(rubric).map(({ id }) => id)), 'reading'))
/** Tokens of the schema, and of the prefix with it: what each call begins with. */
export const schemaTokens = countTokens(schema)
export const prefixTokens = countTokens(prefixOf(rubric)) + schemaTokens

/** A proposal as it is written: a draft of each section, and its revision. */
export interface Journey {
  readonly name: string
  readonly language: Language
  readonly draft: Texts
  readonly revised: Texts
  /** How many of a hundred open criteria the simulated model finds weak, in the draft and in the revision. */
  readonly weak: readonly [number, number]
}

/** Calls by what they are for, and the tokens of their variable parts. */
export interface Count {
  section: number
  vote: number
  critic: number
  whole: number
  variable: number
}

function textsOf(file: string): Texts {
  const { sections } = splitProposal(
    readFileSync(join(import.meta.dirname, '../test/fixtures/proposals', file), 'utf8'),
  )
  return eachSection((number) => sections[number].text)
}

/** Plays a dialogue against the simulated model, and counts what it sends. The model answers the same with facts and without. */
function play(dialogue: Dialogue<Judged>, weak: number, count: Count): Judged {
  let next = dialogue.next([])
  while (next.done !== true) {
    for (const question of next.value) noteCall(question, count)
    next = dialogue.next(next.value.map((question): Reply => simulated(withoutFacts(question), weak)))
  }
  return next.value
}

function withoutFacts({ prompt, sample }: JudgeQuestion): JudgeQuestion {
  const input = prompt.input
    .replace(/^unnumbered last lines: .*\n/m, '')
    .replace(/^repository at commit [^]*(?=<\/draft )/m, '')
  return { sample, prompt: { ...prompt, input } }
}

/** The most that can be told: everything is known of a repository, from the first section on. */
export const everyFact: RepositoryFacts = {
  commits: ['3f2a1b0c9d8e7f605142332415060798a9bacbdc'],
  facts: factRules.map(({ id }, index) => {
    const isSeen = index % 3 !== 0
    return { id, sight: isSeen ? 'seen' : 'absent', paths: isSeen ? [`src/pipelines/${id}.py`] : [], count: 1 }
  }),
}

function noteCall({ prompt, sample }: JudgeQuestion, count: Count): void {
  count[prompt.task === 'section' && sample > 2 ? 'vote' : prompt.task] += 1
  count.variable += countTokens(prompt.input)
}

/** Section by section as a learner writes: the draft, then its revision; then the whole. */
export function run(
  { language, draft, revised, weak }: Journey,
  repository?: RepositoryFacts,
): { readonly count: Count; readonly naive: number } {
  const count: Count = { section: 0, vote: 0, critic: 0, whole: 0, variable: 0 }
  const frame = { language, rubric, delimiter: '7f3a9c01', people: ['Marie Durand'], repository }
  let texts: Texts = eachSection(() => '')
  let naive = 0
  for (const section of sectionNumbers) {
    let known: ReadonlySet<string> = new Set()
    for (const [round, version] of [draft, revised].entries()) {
      texts = eachSection((number) => (number === section ? version[section] : texts[number]))
      naive += countTokens(sectionNumbers.map((number) => texts[number]).join('\n'))
      const judged = play(judgeSection({ ...frame, section, texts, known }), weak[round] ?? 0, count)
      known = new Set(judged.findings.map(findingKey))
    }
  }
  play(judgeWhole({ ...frame, texts, known: new Set() }), weak[1], count)
  return { count, naive }
}

/** The draft with a sentence more in each section: what a small revision looks like. */
function touched(texts: Texts, sentence: string): Texts {
  return eachSection((number) => `${texts[number]}${number === 1 ? '' : `\n${sentence}`}`)
}

const strongEnglish = textsOf('strong.en.md')

export const journeys: readonly Journey[] = [
  {
    name: 'French: a weak draft, then a strong revision (weak.fr.md, strong.fr.md)',
    language: 'fr',
    draft: textsOf('weak.fr.md'),
    revised: textsOf('strong.fr.md'),
    weak: [50, 10],
  },
  {
    name: 'English: a strong draft, then a sentence more in each section (strong.en.md)',
    language: 'en',
    draft: strongEnglish,
    revised: touched(strongEnglish, 'The officer on duty reads the alert first.'),
    weak: [15, 10],
  },
]

/** The tokens of a proposal's ten sections. */
export function tokensOf(texts: Journey['draft']): number {
  return countTokens(sectionNumbers.map((number) => texts[number]).join('\n'))
}
