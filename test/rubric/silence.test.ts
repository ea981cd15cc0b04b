import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { criteria } from '../../src/rubric/criteria/criteria.ts'
import { subjects } from '../../src/rubric/criteria/subjects.ts'
import { isFamilySilence, isSilence } from '../../src/rubric/finding.ts'
import { problemOf, questionOf } from '../../src/rubric/question.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'

const Row = z.object({
  set: z.enum(['tuned', 'unseen']),
  lang: z.enum(['fr', 'en']),
  section: z.literal(sectionNumbers),
  text: z.string(),
  absent: z.array(z.string()),
  present: z.array(z.string()),
})

/**
 * Sections of our own, half of which treat a subject without any of its terms. The words of `hints.ts` were made with those that are
 * `tuned`; the others were written before and read once, afterwards.
 */
const rows = readFileSync(join(import.meta.dirname, 'silence.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => Row.parse(JSON.parse(line)))

/** How many labels of one kind there are in a set, and of how many of them code says that it has read nothing. */
function raisedIn(set: 'tuned' | 'unseen', kind: 'absent' | 'present'): readonly [number, number] {
  const labels = rows
    .filter((row) => row.set === set)
    .flatMap((row) => {
      const { findings } = checkSection(row.section, row.text)
      return row[kind].map((id) => findings.some((one) => one.criterion === id && isSilence(one)))
    })
  return [labels.filter((isRaised) => isRaised).length, labels.length]
}

describe('a subject without a word', () => {
  test('nobody is asked about a subject that is treated in unusual words', () => {
    expect(raisedIn('tuned', 'present')).toEqual([0, 42])
    expect(raisedIn('unseen', 'present')).toEqual([1, 19])
  })

  test('most of what is missing is asked about, nine times in ten rightly also where nobody had seen the text', () => {
    const [tuned] = raisedIn('tuned', 'absent')
    const [unseen] = raisedIn('unseen', 'absent')

    expect(tuned).toBeGreaterThanOrEqual(40)
    expect(unseen).toBeGreaterThanOrEqual(30)
    expect(unseen / (unseen + raisedIn('unseen', 'present')[0])).toBeGreaterThan(0.9)
  })

  test('is advice, never important, and left to a model as well', () => {
    for (const { section, text } of rows) {
      const { findings, notAssessed } = checkSection(section, text)
      const silent = findings.filter(isSilence)

      expect(silent.every(({ severity }) => severity === 'minor')).toBe(true)
      expect(silent.every(({ criterion }) => notAssessed.includes(criterion))).toBe(true)
    }
  })

  test('is a question about one thing, or about several at once', () => {
    const { findings } = checkSection(3, 'Le modèle trie les pommes selon leur taille, sur un tapis.')
    const [first, ...others] = findings.filter(isFamilySilence)
    if (first === undefined) throw new Error('nothing was asked')

    expect(problemOf(first, 'fr')).toBe('Rien lu sur la reproductibilité')
    expect(problemOf(first, 'fr', rubric, others)).toBe('Plusieurs sujets du guide sans un mot')
    expect(questionOf(first, 'fr', rubric, others)).toBe(
      'Je n’ai rien lu sur\u00a0: la reproductibilité, les mises à jour et les versions, le déploiement, la surveillance du modèle et la collaboration entre équipes. Est-ce dit ailleurs, ou à ajouter ici\u00a0?',
    )
    expect(questionOf(first, 'en', rubric, others)).toBe(
      'I read nothing on: reproducibility, updates and versions, deployment, monitoring of the model and collaboration between teams. Is it said elsewhere, or to be added here?',
    )
  })
})

test('every criterion that a reader may have to judge has a subject', () => {
  const wanted = criteria.filter(({ mode }) => mode !== 'automatic').map(({ id }) => id)

  expect(Object.keys(subjects)).toEqual(expect.arrayContaining(wanted))
})
