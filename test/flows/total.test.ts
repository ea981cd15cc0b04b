import { expect, test } from 'vitest'
import { commands, forms } from '../support/acts.ts'
import { proposalActs } from '../../src/flows/acts/acts.ts'
import type { Actor, Event } from '../../src/flows/model/event.ts'
import { lifeOrder, type Proposal } from '../../src/flows/model/proposal.ts'
import { firstSeed, runs } from '../support/fuzz.ts'
import { answers, inState, stampOf } from '../support/stages.ts'
import type { Table } from '../support/table.ts'
import { people } from '../support/table.ts'

/** A small generator with a seed (mulberry32), so that a failure can be played again. */
function dice(seed: number) {
  let state = seed
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(roll() * n)
  return { below, pick: <T>(from: readonly T[]): T => from[below(from.length)] as T }
}

type Dice = ReturnType<typeof dice>

const actions = [...proposalActs.map(({ name }) => name), 'constructor', '__proto__', '', 'frobnicate']
const team: readonly Actor[] = [...Object.values(people), people.camille, people.camille, people.nadia]
const texts = [
  ...Object.values(answers),
  ...commands.flatMap((one) => one.words.map((word) => `!${word}`)),
  '!section 4',
  '!clear 99',
  '!langue en',
  '!xyz',
  '// aside',
  'merci',
  '**!done**',
  '@sacha can you read this?',
  '',
  '🚀',
  '\u200B',
  '<b>x</b>',
  '\uD83D',
  '\u202Eabc',
  'drift '.repeat(500),
  `## Contexte\nx\n## Objectifs\ny\n## Risques\nz\n${'w '.repeat(200)}`,
]

/** A reading that was asked for, or never. */
function reading(t: Table, { pick, below }: Pick<Dice, 'pick' | 'below'>) {
  const { sections, whole } = t.proposal()
  const section = sections[4]
  return pick([
    { kind: 'ai-reading', subject: 4, run: section.runs, of: String(section.revision) } as const,
    { kind: 'ai-reading', subject: 4, run: section.runs, of: String(below(3)) } as const,
    { kind: 'ai-reading', subject: 'whole', run: whole.runs, of: whole.reading?.of ?? '' } as const,
    { kind: 'ai-reading', subject: 'whole', run: below(5), of: '' } as const,
    { kind: 'toString', subject: 'whole', run: 1, of: '' } as const,
  ])
}

const answered = { type: 'answered', answer: { findings: [], notAssessed: [], unconfirmed: null } } as const
const failures = [
  { type: 'failed', trouble: 'timeout' },
  { type: 'failed', trouble: 'refused' },
  { type: 'outdated' },
] as const

function anyEvent(t: Table, { pick, below }: Dice): Event {
  const { id, version, review } = t.proposal()
  const message = `m${below(12)}`
  const args = {
    ...pick<Record<string, string>>([
      {},
      { section: String(below(12)) },
      { section: 'all' },
      { to: pick(['fr', 'en', 'x']) },
    ]),
    ...pick<Record<string, string>>([
      {},
      { item: `${below(3)}.1` },
      { message },
      { stamp: stampOf(t) },
      { version: String(below(4)) },
      { import: String(below(3)), how: pick(['add', 'replace']) },
    ]),
  }
  const press = { action: pick(actions), proposal: id, version: pick([version, version, version, below(4)]), args }
  const noted = (review?.items ?? []).map((item) => item.id)
  const fields = {
    ...pick<Record<string, string>>([
      {},
      { text: pick(texts) },
      { reason: 'Because.' },
      { explanation: 'So.' },
      { quote: '[' },
      { block: String(below(4)), target: pick(['4', 'none', '99']) },
    ]),
    ...pick<Record<string, string | string[]>>([
      {},
      { section: '4', request: 'More.' },
      { decision: pick(['comment', 'changes', 'approve']) },
    ]),
    ...pick<Record<string, string | string[]>>([{}, { items: noted }, { comment: 'Hm.' }]),
  }
  const decision = pick<Record<string, string | string[]>>([
    { decision: 'approve' },
    { decision: 'changes', items: noted },
  ])
  return pick<Event>([
    { type: 'said', message, text: pick(texts), mentions: pick(['none', 'none', 'person']) },
    { type: 'edited', message, text: pick(texts) },
    { type: 'deleted', message },
    { type: 'pressed', ...press },
    { type: 'filled', ...press, fields },
    {
      type: 'filled',
      ...press,
      action: pick([...forms]),
      fields: { ...fields, decision: pick(['changes', 'approve']) },
    },
    { type: 'filled', ...press, version, action: 'add-item', fields: { section: '4', request: 'More.' } },
    { type: 'filled', ...press, version, action: 'review', fields: decision },
    {
      type: 'pressed',
      ...press,
      version,
      action: pick(['claim', 'claim', 'release', 'recall', 'revise', 'restore', 'recap']),
    },
    { type: 'pressed', ...press, version, action: 'submit', args: { stamp: stampOf(t) } },
    { type: 'published', proposal: id, version: pick([version, version, below(4)]) },
    {
      type: 'due',
      proposal: id,
      name: pick(['claim-notice-1', 'claim-notice-2', 'claim-expires', 'restore-ends', 'constructor', '']),
      at: pick([...t.timers().map(({ at }) => at), t.now()]),
    },
    pick<Event>([
      { type: 'returned', proposal: id, errand: reading(t, { pick, below }), outcome: answered },
      { type: 'returned', proposal: id, errand: reading(t, { pick, below }), outcome: pick(failures) },
      { type: 'misconfigured', kind: 'ai-reading' },
      { type: 'unreadable', proposal: 'MLP-2026-001' },
      { type: 'set-aside', why: pick(['ended', 'failed']), tells: pick(['sender', 'coordinators']) },
      { type: 'opened', room: 'coordinators' },
      { type: 'blocked', room: 'reviewers', remedy: { fr: '', en: '' } },
    ]),
    { type: 'commanded', words: pick(['', 'list', 'open MLP-2026-001', 'queue', 'catalogue x', 'constructor']) },
  ])
}

/** What holds after every step, whatever came before. */
function check(before: Proposal, after: Proposal, t: Table): void {
  expect(after.version - before.version === 0 || after.version - before.version === 1).toBe(true)
  expect(t.versions.size).toBe(after.version)
  expect(after.published === null || t.versions.has(`${after.id} ${after.published}`)).toBe(true)
  expect(after.state !== 'published' || after.published !== null).toBe(true)
  expect((after.state === 'in-review') === (after.review?.reviewer != null && after.state === 'in-review')).toBe(true)
  expect(after.review?.reviewer?.id).not.toBe(after.owner.id)
  const ids = Object.values(after.sections).flatMap(({ pieces }) => pieces.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(after.undo.length).toBeLessThanOrEqual(40)
  expect(after.asides.length).toBeLessThanOrEqual(20)
  expect(after.early.length + after.told.length).toBeLessThanOrEqual(100)
  expect(after.owner).toBe(before.owner)
}

/** Which states a walk has come to by itself. */
const reached = new Set<string>()

test.each(Array.from({ length: runs(84) }, (_, index) => [firstSeed + index]))(
  'seventy events in any order, with duplicates, never throw and always hold (seed %i)',
  (seed) => {
    const rolled = dice(seed * 7_919 + 1)
    const t = inState(lifeOrder[seed % lifeOrder.length] ?? 'drafting', 'en', seed % 2 === 0 ? 'model' : 'automatic')
    let last: readonly [Actor, Event] = [people.camille, { type: 'deleted', message: 'none' }]

    for (let n = 0; n < 70; n += 1) {
      if (rolled.below(8) > 0) last = [rolled.pick(team), anyEvent(t, rolled)]
      const [actor, event] = last
      const before = t.proposal()

      const outcome = t.act(actor, event, { thread: before.id })

      const isPress = event.type === 'pressed' || event.type === 'filled'
      expect(
        !isPress || outcome.effects.length > 0 || outcome.errors !== null,
        JSON.stringify(event).slice(0, 300),
      ).toBe(true)
      check(before, t.proposal(), t)
      if (t.proposal().state !== before.state) reached.add(t.proposal().state)
    }
  },
)

test('those walks reach every state: they are no walks on the spot', () => {
  expect([...reached].toSorted()).toEqual([
    'approved',
    'changes-requested',
    'drafting',
    'in-review',
    'published',
    'submitted',
    'withdrawn',
  ])
})

test('a step is pure: the same input gives the same outcome, and the input stays as it was', () => {
  const run = () => inState('changes-requested').proposal()

  expect(JSON.stringify(run())).toBe(JSON.stringify(run()))
})
