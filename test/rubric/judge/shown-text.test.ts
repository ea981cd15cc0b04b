import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords } from '../../../src/rubric/detectors/words.ts'
import type { Finding } from '../../../src/rubric/finding.ts'
import { judgeSection } from '../../../src/rubric/judge/judge-section.ts'
import { judgeWhole } from '../../../src/rubric/judge/judge-whole.ts'
import { gapNames, gapWordings } from '../../../src/rubric/prompt/gaps.ts'
import { modelCriteria } from '../../../src/rubric/prompt/request.ts'
import { questionOf } from '../../../src/rubric/question.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { eachSection, sectionNumbers } from '../../../src/rubric/section.ts'
import { type Language, languages } from '../../../src/text/language.ts'
import { allMetBut, answer, idsOf, keeps, play, type Says, verdict } from './dialogue.ts'
import { draftText } from '../prompt/texts.ts'
import { runs } from '../../support/fuzz.ts'

const texts = eachSection((number) =>
  number === 4 ? '- Livrer en 1 jour au lieu de 5\n- Mettre en place un suivi' : '',
)

/** The text shown for O2 with this question of the model's. */
function shown(question: string | null, language: Language = 'fr', gap: 'vague' | 'none' = 'vague'): string {
  const ask = { section: 4, texts, language, rubric, delimiter: 'aaaa', people: [], known: new Set<string>() } as const
  const weak = verdict('O2', { verdict: 'partial', evidence: [2], gap, question })
  const { result } = play(judgeSection(ask), allMetBut(weak), keeps())
  const [finding] = result.findings
  if (finding === undefined) throw new Error('Nothing is shown.')
  return questionOf(finding, language)
}

const own = {
  fr: 'Sur quelle étape précise cet objectif agit-il, et par quel moyen\u00a0?',
  en: 'Which exact step does this objective act on, and by what means?',
}

describe('a question of the model’s is shown', () => {
  test.each([
    [
      'fr',
      'Quelle étape voulez-vous suivre, et avec quel outil ?',
      'Quelle étape voulez-vous suivre, et avec quel outil\u00a0?',
    ],
    ['fr', "Qu'est-ce que ce suivi doit montrer à l'équipe?", 'Qu’est-ce que ce suivi doit montrer à l’équipe\u00a0?'],
    [
      'fr',
      'Le délai de 5 jours concerne-t-il toutes les étapes de la livraison ?',
      'Le délai de 5 jours concerne-t-il toutes les étapes de la livraison\u00a0?',
    ],
    ['en', 'Which step of the release do you want to follow ?', 'Which step of the release do you want to follow?'],
  ] as const)('%s: %s', (language, asked, expected) => {
    expect(shown(asked, language, 'none')).toBe(expected)
  })

  test('after what is lacking, in one line', () => {
    expect(shown('Quelle étape voulez-vous suivre ?')).toBe(
      'Ce passage reste général. Quelle étape voulez-vous suivre\u00a0?',
    )
  })
})

describe('the criterion’s own question is shown instead of one that', () => {
  test.each([
    ['is no question', 'Précisez le moyen employé pour ce suivi.', 'fr'],
    ['is two', 'Quelle étape voulez-vous suivre ? Et quand ?', 'fr'],
    ['follows a sentence', 'Votre objectif est trop vague. Quelle étape voulez-vous suivre ?', 'fr'],
    ['is long', `Pourriez-vous dire ${'encore et encore '.repeat(12)}ce que vous voulez suivre ?`, 'fr'],
    ['is in another language', 'Which step of the release do you want to follow?', 'fr'],
    ['is in another language, the other way', 'Quelle étape de la livraison voulez-vous suivre ?', 'en'],
    ['holds a link', 'Avez-vous lu https://evil.example/page pour le suivi ?', 'fr'],
    ['holds a link without a scheme', 'Avez-vous lu www.evil.example pour le suivi ?', 'fr'],
    ['holds a script', 'Que dit javascript:alert(1) de votre suivi ?', 'fr'],
    ['mentions a channel', 'Que pense <!channel> de ce suivi ?', 'fr'],
    ['mentions somebody', 'Que pense @marie de votre suivi ?', 'fr'],
    ['mentions in the Slack way', 'Que pense <@U123> de votre suivi ?', 'fr'],
    ['mentions in the Teams way', 'What does <at>Marie</at> think of this?', 'en'],
    ['holds markup', 'Que voulez-vous *vraiment* suivre dans la livraison ?', 'fr'],
    ['holds a Markdown link', 'Avez-vous lu [ceci](x) pour le suivi ?', 'fr'],
    ['holds something hidden', 'Que voulez-vous\u200b suivre dans la livraison ?', 'fr'],
    ['turns the line round', 'Que voulez-vous \u202esuivre dans la livraison ?', 'fr'],
    ['suggests a figure', 'Visez-vous un délai de 42 minutes pour la livraison ?', 'fr'],
    ['holds a mark of a person nobody named', 'Que fera ⟦person 7⟧ de ce suivi ?', 'fr'],
    ['is several lines', 'Que voulez-vous\nsuivre dans la livraison ?', 'fr'],
    ['is empty', '', 'fr'],
    ['is only a mark', '?', 'fr'],
    ['is not there', null, 'en'],
  ] as const)('%s', (_, asked, language) => {
    expect(shown(asked, language, 'none')).toBe(own[language])
  })
})

/** Says everything is weak, in the worst way, with the longest question that is accepted. */
const longest = {
  fr: `Pour ${'le suivi de '.repeat(8)}la livraison, que voulez-vous ?`,
  en: `For ${'the follow up of '.repeat(6)}the release, what do you want?`,
}

function everythingWeak(gap: (typeof gapNames)[number], question: string | null): Says {
  return (questions) =>
    questions.map((one) => {
      const numbers = [...one.prompt.input.matchAll(/^\[(\d+)\]/gm)].map(([, number]) => Number(number))
      const findings = [...one.prompt.input.matchAll(/^finding (\d+):/gm)].map(([, number]) => Number(number))
      return answer({
        verdicts: idsOf(one).map((id) =>
          verdict(id, { verdict: 'missing', evidence: numbers.slice(0, 4), gap, question }),
        ),
        links: numbers.map((from) => ({ id: 'X2', from, to: null })),
        rulings: findings.map((finding) => ({ finding, keep: true })),
      })
    })
}

/** The words of what a card shows of a finding. */
function wordsShown(finding: Finding, language: Language): number {
  return countWords(questionOf(finding, language)) + countWords(finding.quote ?? '')
}

describe('every text shown', () => {
  const wordy = eachSection(
    (number) =>
      `- ${'Un passage qui dit beaucoup de choses sur la livraison du modèle numéro '.repeat(5)}${number}\n- Suivre la dérive`,
  )

  test.each(languages)('has at most 60 words, no open placeholder, and is a question (%s)', (language) => {
    const seen = new Set<string>()
    for (const gap of gapNames) {
      for (const question of [null, longest[language]]) {
        const ask = { texts: wordy, language, rubric, delimiter: 'aaaa', people: [], known: new Set<string>() }
        const judged = [...sectionNumbers.map((section) => judgeSection({ ...ask, section })), judgeWhole(ask)].flatMap(
          (dialogue) => {
            const { findings, recorded } = play(dialogue, everythingWeak(gap, question)).result
            return [...findings, ...recorded.map(({ finding }) => finding)]
          },
        )
        for (const finding of judged) {
          seen.add(finding.criterion)
          expect(wordsShown(finding, language)).toBeLessThanOrEqual(60)
          expect(questionOf(finding, language)).toMatch(/^[^{}]+\?$/)
        }
      }
    }

    expect(seen.size).toBeGreaterThan(35)
  })

  test('quotes the learner, whatever the text and the answer', () => {
    fc.assert(
      fc.property(draftText, fc.constantFrom(...sectionNumbers), fc.constantFrom(...gapNames), (raw, section, gap) => {
        const all = eachSection((number) => (number === section ? raw : ''))
        const ask = {
          section,
          texts: all,
          language: 'fr',
          rubric,
          delimiter: 'aaaa',
          people: [],
          known: new Set<string>(),
        } as const
        const { findings, recorded } = play(judgeSection(ask), everythingWeak(gap, longest.fr)).result

        for (const finding of [...findings, ...recorded.map((one) => one.finding)]) {
          const { span, quote } = finding
          expect(span === null ? null : raw.slice(span.start, span.end)).toBe(quote)
          expect(wordsShown(finding, 'fr')).toBeLessThanOrEqual(60)
          expect(finding.severity).not.toBe('blocking')
        }
      }),
      { numRuns: runs(200) },
    )
  })
})

describe('the wording of what is lacking', () => {
  test('is one short sentence in both languages', () => {
    const all = Object.entries(gapWordings)
    const long = all.filter(([, wording]) => languages.some((language) => countWords(wording[language]) > 12))

    expect(long).toEqual([])
    expect(all.filter(([, { fr, en }]) => (fr === '') !== (en === ''))).toEqual([])
  })

  test('has the typography of its language', () => {
    const all = Object.values(gapWordings)

    expect(all.filter(({ fr }) => /'|(?<![\u00a0/p\d])[:;!?](?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»/.test(fr))).toEqual([])
    expect(all.filter(({ en }) => /\s[:;!?](?=\s|$)|['"]/.test(en))).toEqual([])
  })
})

test('every criterion of the model has a question that can be asked', () => {
  expect(modelCriteria(rubric).filter(({ question }) => question.fr === '' || question.en === '')).toEqual([])
})
