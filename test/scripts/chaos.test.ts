import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countAcknowledged, findAnomalies } from '../../scripts/chaos/checker.ts'
import type { Done, Found } from '../../scripts/chaos/history.ts'
import { type ChaosOptions, eventsIn, planFrom } from '../../scripts/chaos/plan.ts'
import { wordsOnCard } from '../../scripts/chaos/writer.ts'
import { postgresUrl } from '../support/postgres.ts'
import { redisUrl } from '../support/redis.ts'

const options: ChaosOptions = {
  events: 60,
  kills: 3,
  freezes: 1,
  serverKills: 2,
  flushes: 1,
  poisons: 1,
  replicas: 2,
  seed: 1,
}

describe('the plan of a history', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(planFrom(options)).toEqual(planFrom(options))
    expect(planFrom({ ...options, seed: 2 })).not.toEqual(planFrom(options))
  })

  test('holds as many events and faults as were asked for', () => {
    const { learners, faults, poisons } = planFrom(options)
    const of = (...types: readonly string[]) => faults.filter(({ type }) => types.includes(type)).length

    expect(learners.flat().reduce((sum, turn) => sum + eventsIn(turn), 0)).toBe(60)
    expect([of('kill'), of('freeze'), of('postgres', 'redis'), of('flush'), poisons.length]).toEqual([3, 1, 2, 1, 1])
  })
})

const said = (text: string, isAcknowledged = true) => ({ text, isAcknowledged })
const done: Done = {
  writings: [
    { learner: 'ada', id: '100.1', section: 4, versions: [said('one'), said('one, mended')] },
    { learner: 'ada', id: '100.2', section: 4, versions: [said('two')] },
    { learner: 'bo', id: '1795', section: 5, versions: [said('never heard', false)] },
  ],
  deeds: [
    { learner: 'ada', key: 'c0ffee', tried: 2, acknowledged: 1 },
    { learner: 'bo', key: null, tried: 1, acknowledged: 1 },
  ],
  poisons: [{ learner: 'cy', id: '100.3', isAcknowledged: true }],
}
const first = { learner: 'ada', section: 4, id: '100.1', text: 'one, mended' }
const second = { learner: 'ada', section: 4, id: '100.2', text: 'two' }
const post = { platform: 'slack', id: '200.1', key: 'k1', isKnown: true, isNotedTwin: false, text: 'a card' } as const
const faultless: Found = {
  pieces: [first, second],
  envelopes: ['T0 said c0ffee'],
  posts: [post],
  missing: [],
  cards: [{ key: 'ada, section 4', shown: 3, stored: 3, text: 'Section 4/10 · 3 mots' }],
  setAside: [{ id: '100.3', isToldInStore: true, isToldOnScreen: true }],
  givenUp: [],
}

describe('the checker of a history', () => {
  test('finds nothing in one without fault, where what was not acknowledged may stand or not', () => {
    const late = { learner: 'bo', section: 9, id: '1795', text: 'never heard' }

    expect(findAnomalies(done, faultless)).toEqual([])
    expect(findAnomalies(done, { ...faultless, pieces: [first, second, late] })).toEqual([])
    expect(countAcknowledged(done)).toBe(6)
  })

  test.each<readonly [what: string, kind: string, key: string, Partial<Found>]>([
    ['a text that is lost', 'lost', 'ada 100.2', { pieces: [first] }],
    ['an edit that is lost', 'lost', 'ada 100.1', { pieces: [{ ...first, text: 'one' }, second] }],
    ['a text that stands twice', 'double', 'ada 100.2', { pieces: [first, second, second] }],
    ['a text before an earlier one', 'out of order', 'ada, section 4, 100.1', { pieces: [second, first] }],
    ['a text in another section', 'out of order', 'ada 100.2', { pieces: [first, { ...second, section: 5 }] }],
    ['a command that became a text', 'double', 'ada 9', { pieces: [first, second, { ...second, id: '9' }] }],
    ['a command that is lost', 'lost', 'ada c0ffee', { envelopes: [] }],
    ['a press that counts more than once', 'double', 'ada c0ffee', { envelopes: ['c0ffee', 'c0ffee 2', 'c0ffee 3'] }],
    ['a post that stands twice', 'double', 'k1', { posts: [post, { ...post, id: '200.2' }] }],
    ['a post that the store does not know', 'double', 'slack 200.1', { posts: [{ ...post, isKnown: false }] }],
    ['a post that is gone', 'lost', 'slack k1', { missing: ['slack k1'] }],
    [
      'a card of a former state',
      'wrong card',
      'ada, section 4',
      { cards: [{ key: 'ada, section 4', shown: 1, stored: 3, text: 'Section 4/10 · 1 mot' }] },
    ],
    ['a poison that nobody set aside', 'poison', 'cy 100.3', { setAside: [] }],
    [
      'a poison whose sender was not told',
      'poison',
      'cy 100.3',
      { setAside: [{ id: '100.3', isToldInStore: true, isToldOnScreen: false }] },
    ],
    ['an effect that was given up', 'lost', 'effect 7', { givenUp: ['effect 7'] }],
  ])('names %s', (_, kind, key, found) => {
    expect(findAnomalies(done, { ...faultless, ...found })).toContainEqual(expect.objectContaining({ kind, key }))
  })
})

test.each([
  ['Section 4/10 · Objectifs\nVotre réponse\u00a0: 2 messages, 1\u202f046 mots · enregistrée à 10:00', 1046],
  ['Section 4/10 · Objectifs · terminée · 26 mots · 2 remarques', 26],
  ['Section 4/10 · Objectifs\nen 15 mots\nVotre réponse\u00a0: rien pour l’instant. Écrivez ici, à la suite.', 0],
  ['Section 5/10 · Architecture · terminée · 26 mots', null],
])('a card tells of its words: %j', (text, words) => {
  expect(wordsOnCard(text, 4)).toBe(words)
})

test.skipIf(postgresUrl === undefined || redisUrl === undefined)(
  'whatever goes wrong, all that was acknowledged stands once and in order',
  { timeout: 960_000 },
  async () => {
    const script = join(import.meta.dirname, '../../scripts/chaos.ts')
    const counts = ['--events', '30', '--kills', '1', '--freezes', '1', '--server-kills', '1', '--flushes', '1']
    const args = [script, ...counts, '--poisons', '0', '--replicas', '2', '--seed', '1', '--minutes', '14']
    const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) => {
      execFile(process.execPath, args, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : error.code, output: `${stdout}${stderr}` }),
      )
    })

    expect(output.trim().split('\n').at(-1), output).toMatch(/^\d+ acknowledged, 0 lost, 0 double, 0 out of order$/)
    expect(code, output).toBe(0)
  },
)
