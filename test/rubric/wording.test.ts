import { describe, expect, test } from 'vitest'
import { criteria, criterion } from '../../src/rubric/criteria/criteria.ts'
import { countWords } from '../../src/rubric/detectors/words.ts'
import { guide } from '../../src/rubric/guide.ts'
import { questionOf } from '../../src/rubric/question.ts'
import { checkProposal } from '../../src/rubric/checks/check-proposal.ts'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { eachSection, sectionNumbers } from '../../src/rubric/section.ts'
import { languages, type Wording } from '../../src/text/language.ts'

const wordings = (): readonly (readonly [string, Wording])[] => [
  ...criteria.flatMap(({ id, name, ask, why, question, met, unmet, questions }) =>
    [name, ask, why, question, met, unmet, ...Object.values(questions ?? {})].map((wording) => [id, wording] as const),
  ),
  ...sectionNumbers.flatMap((number) => {
    const { heading, name, ask, example, why } = guide[number]
    return [heading, name, ask, example, why].map((wording) => [`section ${number}`, wording] as const)
  }),
]

describe('every wording', () => {
  test('exists in both languages', () => {
    expect(wordings().filter(([, { fr, en }]) => fr.trim() === '' || en.trim() === '')).toEqual([])
  })

  test('has French typography: ’ for apostrophes, a no-break space before : ; ! ? and inside « »', () => {
    const wrong = wordings().filter(([, { fr }]) =>
      /'|(?<![\u00a0/p\d]|https?)[:;!?](?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»/.test(fr.replace(/\bhttps?:/g, '')),
    )

    expect(wrong).toEqual([])
  })

  test('has English typography: no space before : ; ! ?, curly quotes and apostrophes', () => {
    expect(wordings().filter(([, { en }]) => /\s[:;!?](?=\s|$)|['"]/.test(en))).toEqual([])
  })
})

describe('every question', () => {
  test('is one question of at most 60 words', () => {
    const questions = criteria.flatMap(({ id, question, questions }) =>
      [question, ...Object.values(questions ?? {})].map((one) => [id, one] as const),
    )
    const wrong = questions.filter(([, one]) =>
      languages.some((language) => one[language].split('?').length !== 2 || countWords(one[language]) > 60),
    )

    expect(wrong).toEqual([])
  })

  test('has a value for each of its placeholders', () => {
    const texts = eachSection((section) =>
      section === 4
        ? '- de X à Y jours\n- Automate 80% of the testing and deployment pipeline'
        : section === 9
          ? ''
          : '- un\n- deux',
    )
    const findings = [
      ...checkProposal(texts).findings,
      ...checkSection(1, 'mot '.repeat(30)).findings,
      ...checkSection(2, 'mot '.repeat(300)).findings,
    ]

    const open = findings
      .flatMap((finding) => languages.map((language) => questionOf(finding, language)))
      .filter((text) => /[{}]/.test(text))

    expect(findings.length).toBeGreaterThan(10)
    expect(open).toEqual([])
  })
})

test('ids are unique', () => {
  expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length)
})

test('an unknown criterion is an error that names it', () => {
  expect(() => criterion('Q7')).toThrow('"Q7"')
})
