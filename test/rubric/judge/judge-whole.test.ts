import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findingKey } from '../../../src/rubric/finding.ts'
import type { Reply } from '../../../src/rubric/judge/dialogue.ts'
import { judgeWhole, type WholeAsk } from '../../../src/rubric/judge/judge-whole.ts'
import { questionOf } from '../../../src/rubric/question.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { eachSection, type SectionNumber } from '../../../src/rubric/section.ts'
import { splitProposal } from '../../../src/rubric/reading/split.ts'
import { JudgeAnswer, type Verdict } from '../../../src/rubric/prompt/answer.ts'
import type { Language } from '../../../src/text/language.ts'
import { answer, fails, idsOf, keeps, play, type Says, tasksOf, verdict } from './dialogue.ts'

type Some = Partial<Record<SectionNumber, string>>

const proposal = {
  fr: {
    2: 'Le projet livre un modèle de cave en un jour.',
    3: 'Une mise à jour prend cinq jours. Personne ne voit la dérive.',
    4: '- Livrer un modèle validé sous 1 jour\n- Voir la dérive sous 2 heures',
    5: 'GitHub Actions livre le modèle. Les prédictions sont faites la nuit.',
    7: '- Risque : une livraison échoue. Mitigation : retour arrière',
    8: '- Délai de livraison : 1 jour\n- Délai de détection : 2 heures',
    10: 'Les prédictions en temps réel feront gagner 12 % de vin.',
  },
  en: {
    2: 'The project releases a cellar model within a day.',
    3: 'An update takes five days. Nobody sees drift.',
    4: '- Release a validated model within 1 day\n- See drift within 2 hours',
    5: 'GitHub Actions releases the model. Predictions are made at night.',
    7: '- Risk: a release fails. Mitigation: rollback',
    8: '- Time to release: 1 day\n- Time to detect: 2 hours',
    10: 'Predictions in real time will save 12% of the wine.',
  },
} as const

const ask = (language: Language, texts: Some = proposal[language], change: Partial<WholeAsk> = {}): WholeAsk => ({
  texts: eachSection((number) => texts[number] ?? ''),
  language,
  rubric,
  delimiter: '7f3a9c01',
  people: [],
  known: new Set(),
  ...change,
})

type Links = readonly { readonly id: 'X1' | 'X2' | 'X3' | 'X4'; readonly from: number; readonly to: number | null }[]

/** The sentences: 1 summary; 2, 3 difficulties; 4, 5 objectives; 6, 7 components; 8 risk; 9, 10 indicators; 11 conclusion. */
const allLinks: Links = [
  { id: 'X1', from: 2, to: 4 },
  { id: 'X1', from: 3, to: 5 },
  { id: 'X2', from: 4, to: 9 },
  { id: 'X2', from: 5, to: 10 },
  { id: 'X3', from: 4, to: 6 },
  { id: 'X3', from: 5, to: 7 },
  { id: 'X4', from: 2, to: 8 },
]

/** Answers what is asked: these links, and every comparison met but those given. */
const says =
  (links: Links, ...weak: readonly Verdict[]): Says =>
  (questions) =>
    questions.map((question) => {
      const ids = idsOf(question)
      return answer({
        links: links.filter(({ id }) => ids.includes(id)),
        verdicts: ids.filter((id) => !/X[1-4]/.test(id)).map((id) => weak.find((one) => one.id === id) ?? verdict(id)),
      })
    })

/** Answers that all links hold, and gives these verdicts in place of the one that their criterion would have. */
const several =
  (...weak: readonly Verdict[]): Says =>
  (questions) =>
    questions.map((question) => {
      const plain = idsOf(question).filter((id) => !/X[1-4]/.test(id) && !weak.some((one) => one.id === id))
      return answer({ links: allLinks, verdicts: [...weak, ...plain.map((id) => verdict(id))] })
    })

function withVerdict(reply: Reply, extra: Verdict): Reply {
  if (!('content' in reply)) return reply
  const read = JudgeAnswer.parse(reply.content)
  return answer({ ...read, verdicts: [...read.verdicts, extra] })
}

describe.each(['fr', 'en'] as const)('the whole proposal (%s)', (language) => {
  test('all follows and agrees: one call, nothing to say', () => {
    const { result, rounds } = play(judgeWhole(ask(language)), says(allLinks))

    expect(tasksOf(rounds)).toEqual([['whole 1']])
    expect(rounds[0]?.flatMap(idsOf)).toEqual(['X1', 'X2', 'X3', 'X4', 'Z4', 'X6', 'X7', 'X8'])
    expect(rounds[0]?.[0]?.prompt.input).toContain(
      'sections 2 from [1], 3 from [2], 4 from [4], 5 from [6], 7 from [8]',
    )
    expect(result).toEqual({ findings: [], recorded: [], notAssessed: [], trouble: null })
  })

  test('a difficulty that no objective takes up, and an objective without an indicator', () => {
    const links = allLinks.map((one) =>
      (one.id === 'X1' && one.from === 3) || (one.id === 'X2' && one.from === 5) ? { ...one, to: null } : one,
    )
    const { result } = play(judgeWhole(ask(language)), says(links), keeps())

    expect(result.findings.map(({ criterion, section, item, quote }) => [criterion, section, item, quote])).toEqual([
      ['X1', 3, null, proposal[language][3].split('. ')[1]],
      ['X2', 4, 2, proposal[language][4].split('\n- ')[1]],
    ])
    expect(result.findings.map((finding) => questionOf(finding, language)).join()).not.toMatch(/[{}]/)
  })

  test('a contradiction shows both passages, in the learner’s words', () => {
    const weak = verdict('X7', { verdict: 'missing', evidence: [11, 7], gap: 'vague' })
    const { result } = play(judgeWhole(ask(language)), says(allLinks, weak), keeps())
    const [finding] = result.findings

    const there = proposal[language][10]
    expect(finding).toMatchObject({
      criterion: 'X7',
      section: 5,
      quote: proposal[language][5].split('. ')[1],
      values: { elsewhere: 10, otherStart: 0, otherEnd: there.length },
    })
    expect(finding === undefined ? '' : questionOf(finding, language)).toContain(there.split(' ').slice(0, 8).join(' '))
  })

  test('a second contradiction is not lost, nor is one that shares a passage with the first', () => {
    const pair = (...evidence: number[]) => verdict('X7', { verdict: 'missing', evidence, gap: 'vague' })
    const { result, rounds } = play(
      judgeWhole(ask(language)),
      several(pair(7, 11), pair(7, 1), pair(11, 7), pair(4, 6)),
      keeps(),
    )

    expect(tasksOf(rounds)).toEqual([['whole 1'], ['critic 1']])
    expect(result.findings.map(({ section, values }) => [section, values['elsewhere']])).toEqual([
      [2, 5],
      [4, 5],
      [5, 10],
    ])
    expect(new Set(result.findings.map(findingKey)).size).toBe(3)
  })

  test('the same pair under several names is shown once: figures that differ are one quantity', () => {
    const same: Partial<Verdict> = { verdict: 'missing', evidence: [1, 4] }
    const [x6, x8] = [verdict('X6', same), verdict('X8', same)]
    const { result } = play(judgeWhole(ask(language)), says(allLinks, x6, x8), keeps())

    expect(result.findings.map(({ criterion }) => criterion)).toEqual(['X6'])
    expect(result.recorded).toMatchObject([{ finding: { criterion: 'X8' }, why: 'redundant' }])
  })

  test('a context without a difficulty of the project starts no link, and that is said', () => {
    const none = verdict('X1', { verdict: 'not_applicable' })
    const links = allLinks.filter(({ id }) => id !== 'X1')
    const { result, rounds } = play(judgeWhole(ask(language)), (questions) =>
      says(links)(questions).map((reply) => withVerdict(reply, none)),
    )

    expect(tasksOf(rounds)).toEqual([['whole 1']])
    expect(result).toMatchObject({ findings: [], notAssessed: [], trouble: null })
  })

  test.each([
    ['one of two difficulties is among the risks', 8, []],
    ['none is: the first is named, once', null, ['X4']],
  ] as const)('%s', (_, to, expected) => {
    const links = [
      ...allLinks.filter(({ id }) => id !== 'X4'),
      { id: 'X4', from: 2, to },
      { id: 'X4', from: 3, to: null },
    ] as const
    const { result } = play(judgeWhole(ask(language)), says(links), keeps())

    expect(result.findings.map(({ criterion }) => criterion)).toEqual(expected)
  })

  test('the critic reads the sections that a finding is about, and the others in a line', () => {
    const links = allLinks.map((one) => (one.id === 'X2' && one.from === 5 ? { ...one, to: null } : one))
    const { rounds } = play(judgeWhole(ask(language)), says(links), keeps())
    const lines = rounds[1]?.[0]?.prompt.input.split('\n') ?? []

    expect(lines.filter((line) => /^\[\d/.test(line)).map((line) => line.split(' ')[0])).toEqual([
      '[4]',
      '[5]',
      '[9]',
      '[10]',
    ])
    expect(lines.filter((line) => line.startsWith('section ')).length).toBe(5)
  })
})

describe('the contract of the whole', () => {
  test.each([
    ['an objective left out', allLinks.filter((one) => !(one.id === 'X2' && one.from === 5)), ['X2']],
    ['an objective twice', [...allLinks, { id: 'X3', from: 4, to: 7 } as const], ['X3']],
    ['no link of a kind at all', allLinks.filter(({ id }) => id !== 'X1'), ['X1']],
    ['a link into another section', allLinks.map((one) => (one.id === 'X4' ? { ...one, to: 9 } : one)), ['X4']],
    ['a link from another section', allLinks.map((one) => (one.id === 'X4' ? { ...one, from: 1 } : one)), ['X4']],
    ['a sentence that does not exist', allLinks.map((one) => (one.id === 'X4' ? { ...one, to: 99 } : one)), ['X4']],
  ])('%s is asked for once more, alone', (_, links, wrong) => {
    const { result, rounds } = play(judgeWhole(ask('fr')), says(links), says(allLinks))

    expect(tasksOf(rounds)).toEqual([['whole 1'], ['whole 2']])
    expect(rounds[1]?.flatMap(idsOf)).toEqual(wrong)
    expect(result.notAssessed).toEqual([])
  })

  test.each([
    ['one sentence alone', verdict('X7', { verdict: 'partial', evidence: [7] })],
    ['a summary that is not quoted', verdict('X8', { verdict: 'partial', evidence: [4, 9] })],
    ['a conclusion that is not quoted', verdict('Z4', { verdict: 'partial', evidence: [4] })],
  ])('a contradiction with %s is not assessed, after one more try', (_, weak) => {
    const { result, rounds } = play(judgeWhole(ask('fr')), says(allLinks, weak))

    expect(rounds[1]?.flatMap(idsOf)).toEqual([weak.id])
    expect(result).toMatchObject({ findings: [], notAssessed: [weak.id] })
  })

  test('that there is none and that there is one contradict each other: it is asked for once more', () => {
    const weak = verdict('X6', { verdict: 'missing', evidence: [1, 4] })
    const { rounds } = play(judgeWhole(ask('fr')), several(weak, verdict('X6')), several(weak), keeps())

    expect(tasksOf(rounds)).toEqual([['whole 1'], ['whole 2'], ['critic 1']])
    expect(rounds[1]?.flatMap(idsOf)).toEqual(['X6'])
  })

  test('objectives are never without a start', () => {
    const none = verdict('X2', { verdict: 'not_applicable' })
    const links = allLinks.filter(({ id }) => id !== 'X2')
    const { result } = play(judgeWhole(ask('fr')), (questions) =>
      says(links)(questions).map((reply) => withVerdict(reply, none)),
    )

    expect(result.notAssessed).toEqual(['X2'])
  })

  test('a vote is on one pair: another one in its place speaks against it', () => {
    const sure: Partial<Verdict> = { verdict: 'missing', evidence: [1, 4] }
    const unsure: Partial<Verdict> = { verdict: 'missing', evidence: [7, 11], confidence: 'medium' }
    const both = several(verdict('X7', sure), verdict('X7', unsure))
    const ballot: Says = (questions) => questions.map(() => answer({ verdicts: [verdict('X7', sure)] }))
    const { result, rounds } = play(judgeWhole(ask('fr')), both, ballot, keeps())

    expect(rounds[1]?.map(idsOf)).toEqual([['X7'], ['X7']])
    expect(result.findings.map(({ section }) => section)).toEqual([2])
    expect(result.recorded).toMatchObject([{ finding: { section: 5 }, why: 'outvoted' }])
  })

  test('a link may name any sentence of a long objective', () => {
    const long = `- ${'Livrer un modèle validé sous un jour, avec des tests. '.repeat(9)}\n- Voir la dérive`
    const texts = { ...proposal.fr, 4: long }
    const opening = judgeWhole(ask('fr', texts)).next([])
    const input = opening.done === true ? '' : (opening.value[0]?.prompt.input ?? '')
    const at = Number(/^\[(\d+)\] Voir/m.exec(input)?.[1])
    const last = Number(/^\[(\d+)\] Time|^\[(\d+)\] Délai de détection/m.exec(input)?.[2])
    const links = [
      { id: 'X2', from: 6, to: last },
      { id: 'X2', from: at, to: last },
    ] as const
    const only = { ...rubric, criteria: rubric.criteria.filter(({ id }) => id === 'X2') }

    const { result, rounds } = play(judgeWhole(ask('fr', texts, { rubric: only })), says(links))

    expect(rounds.length).toBe(1)
    expect(result.notAssessed).toEqual([])
  })
})

describe('what is not asked', () => {
  test('links from or to a section without text, and a summary that is not there', () => {
    const { 2: _, 8: __, ...rest } = proposal.fr
    const { rounds } = play(judgeWhole(ask('fr', rest)), says(allLinks.filter(({ id }) => id !== 'X2')))

    expect(rounds[0]?.flatMap(idsOf)).toEqual(['X1', 'X3', 'X4', 'Z4', 'X6', 'X7'])
  })

  test('an empty proposal', () => {
    expect(play(judgeWhole(ask('fr', {}))).rounds).toEqual([])
  })
})

test('what code has compared already is not said again', () => {
  const texts = {
    ...proposal.fr,
    8: '- Délai de mise en production : 3 jours',
    4: '- Délai de mise en production : 1 jour',
  }
  const opening = judgeWhole(ask('fr', texts)).next([])
  const input = opening.done === true ? '' : (opening.value[0]?.prompt.input ?? '')
  const numbers = [...input.matchAll(/^\[(\d+)\] Délai/gm)].map(([, number]) => Number(number))
  const weak = verdict('X6', { verdict: 'missing', evidence: numbers, gap: 'vague' })
  const only = { ...rubric, criteria: rubric.criteria.filter(({ id }) => id === 'X6') }

  const { result } = play(judgeWhole(ask('fr', texts, { rubric: only })), says([], weak))

  expect(result).toMatchObject({ findings: [], recorded: [{ finding: { criterion: 'X6' }, why: 'redundant' }] })
})

test('no answer: nothing was assessed', () => {
  const { result } = play(judgeWhole(ask('en')), fails('rate-limited'))

  expect(result).toEqual({
    findings: [],
    recorded: [],
    notAssessed: ['X1', 'X2', 'X3', 'X4', 'Z4', 'X6', 'X7', 'X8'],
    trouble: 'rate-limited',
  })
})

test('a real proposal goes into one prompt, sentence by sentence', () => {
  const { sections } = splitProposal(
    readFileSync(join(import.meta.dirname, '../../fixtures/proposals/strong.en.md'), 'utf8'),
  )
  const texts = eachSection((number) => sections[number].text)

  const opening = judgeWhole({ ...ask('en'), texts }).next([])

  const input = opening.done === true ? '' : (opening.value[0]?.prompt.input ?? '')
  expect([...input.matchAll(/^\[\d+\]/gm)].length).toBe(50)
})
