import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { runs, seed } from '../support/fuzz.ts'
import { emptyDraft, filled, sayAt, type Stamped, toldPlainly } from '../support/stamped.ts'
import type { Table } from '../support/table.ts'

/** What one person writes, a second apart: texts, and words by which they go on. */
const written = (words: readonly string[]) =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constant('text') }, fc.constantFrom(...words)), { maxLength: 12 })
    .map((all) => all.map((one, n): Stamped => [n + 1, one === 'text' ? `Texte ${n + 1}.` : one]))

const isText = ([, text]: Stamped) => !text.startsWith('!')

/** Everything in the order in which it was written, but for these texts, which come a while later, in any order. */
const withLateTexts = written(['!section 1', '!section 2', '!section 3']).chain((all) =>
  fc
    .shuffledSubarray(all.filter(isText))
    .map((late) => ({ all, arrivals: [...all.filter((one) => !late.includes(one)), ...late] })),
)

function played(arrivals: readonly Stamped[], platform: 'slack' | 'teams'): Table {
  const t = emptyDraft('fr', platform)
  for (const one of arrivals) sayAt(t, one)
  return t
}

test.each(['slack', 'teams'] as const)('texts that come late stand as if they had come in time, in %s', (platform) => {
  fc.assert(
    fc.property(withLateTexts, ({ all, arrivals }) => {
      expect(filled(played(arrivals, platform))).toBe(filled(played(all, platform)))
    }),
    { seed, numRuns: runs(150) },
  )
})

test('in whatever order everything comes, each text stands once, in the order of its section, and no command is passed over in silence', () => {
  const words = ['!suivant', '!retour', '!section 4', '!passer', '!fini']
  const anyOrder = written(words).chain((all) =>
    fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
  )
  fc.assert(
    fc.property(anyOrder, (arrivals) => {
      const t = emptyDraft()
      for (const one of arrivals) {
        const { at } = t.proposal()
        const outcome = sayAt(t, one)
        const isSeen = outcome.effects.some(({ type }) => type === 'show')
        const isIdle = !isText(one) && t.proposal().at === at && !isSeen
        expect(isIdle && toldPlainly(outcome) === '').toBe(false)
      }

      const stand = sectionNumbers.map((number) =>
        t.proposal().sections[number].pieces.map(({ written: when }) => when ?? 0),
      )
      for (const moments of stand) expect(moments).toEqual(moments.toSorted((a, b) => a - b))
      const asides = t.proposal().asides.map(({ text }) => text)
      const texts = sectionNumbers.flatMap((number) => t.proposal().sections[number].pieces.map(({ text }) => text))
      expect([...texts, ...asides].toSorted()).toEqual(
        arrivals
          .filter(isText)
          .map(([, text]) => text)
          .toSorted(),
      )
    }),
    { seed, numRuns: runs(150) },
  )
})
