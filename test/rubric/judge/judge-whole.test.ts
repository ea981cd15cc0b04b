import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { judgeWhole, type WholeAsk } from '../../../src/rubric/judge/judge-whole.ts'
import { questionOf } from '../../../src/rubric/question.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { eachSection, type SectionNumber } from '../../../src/rubric/section.ts'
import { splitProposal } from '../../../src/rubric/reading/split.ts'
import type { Verdict } from '../../../src/rubric/prompt/answer.ts'
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

/** The sentences: 1 summary; 2, 3 difficulties; 4, 5 objectives; 6, 7 components; 8 risk; 9, 10 indicators; 11 conclusion. */
const allLinks = [
  { id: 'X1', from: 2, to: 4 },
  { id: 'X1', from: 3, to: 5 },
  { id: 'X2', from: 4, to: 9 },
  { id: 'X2', from: 5, to: 10 },
  { id: 'X3', from: 4, to: 6 },
  { id: 'X3', from: 5, to: 7 },
  { id: 'X4', from: 2, to: 8 },
] as const

type Links = readonly { readonly id: 'X1' | 'X2' | 'X3' | 'X4'; readonly from: number; readonly to: number | null }[]

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
    const weak = verdict('X7', { verdict: 'missing', evidence: [11, 7], gap: 'contradiction' })
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
  const weak = verdict('X6', { verdict: 'missing', evidence: numbers, gap: 'contradiction' })
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
