import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskFor } from '../../../src/rubric/prompt/mask.ts'
import { judgeSection } from '../../../src/rubric/judge/judge-section.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { eachSection } from '../../../src/rubric/section.ts'
import { allMetBut, keeps, play, verdict } from '../judge/dialogue.ts'
import { runs } from '../../support/fuzz.ts'

/** The text as a model would see it, without what `visible` does. */
function masked(raw: string, people: readonly string[] = []): string {
  return maskFor(people)
    .hiddenIn(raw)
    .toReversed()
    .reduce((text, { span, placeholder }) => text.slice(0, span.start) + placeholder + text.slice(span.end), raw)
}

describe('what is hidden', () => {
  test.each([
    ['an e-mail', 'Écrire à marie.durand@cave.fr.', 'Écrire à ⟦email 1⟧.'],
    ['an example address too', 'ops@example.com', '⟦email 1⟧'],
    ['an address with accents', 'écrire à zoé@société.fr', 'écrire à ⟦email 1⟧'],
    ['a French number', 'Appeler le 06 12 34 56 78', 'Appeler le ⟦phone 1⟧'],
    ['a number with its country', 'Call +44 20 7946 0958.', 'Call ⟦phone 1⟧.'],
    ['the same one twice', 'a@b.fr, A@b.fr, c@d.fr', '⟦email 1⟧, ⟦email 1⟧, ⟦email 2⟧'],
    ['an account', 'IBAN FR76 3000 6000 0112 3456 7890 189', 'IBAN ⟦account 1⟧'],
    ['a key', 'clé AKIAABCDEFGHIJKLMNOP', 'clé ⟦secret 1⟧'],
    ['a platform’s mention', 'demander à <@U123ABC|marie>', 'demander à ⟦person 1⟧'],
    ['a Teams mention', 'ask <at id="0">Marie</at>', 'ask ⟦person 1⟧'],
    [
      'figures are no phone numbers',
      '5 jours, 2026-11-23, 1 234 567 lignes, v1.2.3',
      '5 jours, 2026-11-23, 1 234 567 lignes, v1.2.3',
    ],
  ])('%s', (_, raw, expected) => {
    expect(masked(raw)).toBe(expected)
  })

  const people = ['Hélène Martin', 'Pierre Will']

  test.each([
    ['a full name', 'Hélène Martin décide.', '⟦person 1⟧ décide.'],
    ['a first name', 'avec Hélène et Pierre', 'avec ⟦person 1⟧ et ⟦person 2⟧'],
    ['without accents, in any case', 'HELENE, helene martin', '⟦person 1⟧, ⟦person 1⟧'],
    ['over a line break', 'Hélène\u00a0\nMartin', '⟦person 1⟧'],
    ['with something invisible in it', 'Hé\u200blène', '⟦person 1⟧'],
    ['in bold', '**Hélène**', '**⟦person 1⟧**'],
    ['no part of a word', 'Martinique, hélènement', 'Martinique, hélènement'],
    ['no common word without a capital', 'une pierre; it will run', 'une pierre; it will run'],
  ])('%s', (_, raw, expected) => {
    expect(masked(raw, people)).toBe(expected)
  })
})

test('what was hidden comes back, and a mark that nobody made stays', () => {
  const mask = maskFor(['Marie Durand'])
  mask.hiddenIn('Marie décide; marie@cave.fr')

  expect(mask.restore('Que fait ⟦person 1⟧ (⟦email 1⟧) avec ⟦person 9⟧ ?')).toBe(
    'Que fait Marie (marie@cave.fr) avec ⟦person 9⟧ ?',
  )
})

test('a name in the model’s question is restored in what is shown', () => {
  const texts = eachSection((number) => (number === 7 ? '- Risque : Marie part. Mitigation : former quelqu’un' : ''))
  const ask = {
    section: 7,
    texts,
    language: 'fr',
    rubric,
    delimiter: 'aaaa',
    people: ['Marie Durand'],
    known: new Set<string>(),
  } as const
  const weak = verdict('K3', {
    verdict: 'partial',
    evidence: [1],
    gap: 'generic_mitigation',
    question: 'Que doit savoir la personne qui remplacera ⟦person 1⟧ ?',
  })

  const { result, rounds } = play(judgeSection(ask), allMetBut(weak), keeps())

  expect(
    rounds
      .flat()
      .map(({ prompt }) => prompt.input)
      .join(),
  ).not.toContain('Marie')
  expect(result.findings[0]).toMatchObject({
    quote: 'former quelqu’un',
    values: { question: 'Que doit savoir la personne qui remplacera Marie\u00a0?' },
  })
})

test('any text, any names: none of them leaves', () => {
  const name = fc.constantFrom(
    'Zoé Quercy',
    'Anatole Brabançon',
    'Jean-Baptiste Oyster',
    'Nguyễn Văn Linh',
    'O’Connor Siobhán',
  )
  const filler = fc.constantFrom(' décide ', '\n- ', ', ', ' (', ').\n\n', ' : ', ' et ', '** ', ' 5 jours ')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(filler, name), { minLength: 1, maxLength: 8 }),
      fc.array(name, { minLength: 1, maxLength: 3 }),
      (pieces, people) => {
        const raw = pieces.map(([text, who]) => `${text}${who}`).join('')
        const texts = eachSection((number) => (number === 3 ? raw : number === 5 ? `Autour de ${raw}` : ''))
        const ask = {
          section: 3,
          texts,
          language: 'fr',
          rubric,
          delimiter: 'aaaa',
          people,
          known: new Set<string>(),
        } as const
        const weak = verdict('C8', { verdict: 'partial', evidence: [1], gap: 'vague' })

        const { rounds } = play(judgeSection(ask), allMetBut(weak), keeps())

        const sent = rounds
          .flat()
          .map(({ prompt }) => prompt.input)
          .join('\n')
        for (const part of people.flatMap((one) => one.split(/[^\p{L}]+/u)).filter((one) => one.length >= 3)) {
          expect(sent).not.toMatch(new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'u'))
        }
      },
    ),
    { numRuns: runs(200) },
  )
})

test('any name that a platform may give is taken as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, raw) => {
      const mask = maskFor([name])

      expect(() => mask.hiddenIn(`${raw} ${name} ${raw}`)).not.toThrow()
    }),
  )
})
