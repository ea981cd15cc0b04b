import { describe, expect, test } from 'vitest'
import { lifeOrder, type State } from '../../src/flows/model/proposal.ts'
import type { Actor } from '../../src/flows/model/event.ts'
import { edges } from '../../src/flows/states/edges.ts'
import { inState, stampOf } from '../support/stages.ts'
import type { Table } from '../support/table.ts'
import { people, told } from '../support/table.ts'

const { camille, sacha, nadia, omar, ines } = people
const noted = { items: ['1.1'] }

/** Each act, with all that its form or button brings along, so that only who and when can be wrong. */
const moves: Readonly<Record<string, (t: Table, who: Actor) => ReturnType<Table['press']>>> = {
  submit: (t, who) => t.press(who, 'submit', { stamp: stampOf(t) }),
  recall: (t, who) => t.press(who, 'recall'),
  claim: (t, who) => t.press(who, 'claim'),
  assign: (t, who) => t.press(who, 'assign', { person: 'omar' }),
  release: (t, who) => t.press(who, 'release'),
  conflict: (t, who) => t.fill(who, 'conflict', {}),
  'add-item': (t, who) => t.fill(who, 'add-item', { section: '4', request: 'More.', quote: '', criterion: '' }),
  comment: (t, who) => t.fill(who, 'review', { decision: 'comment', comment: 'Fine.' }),
  approve: (t, who) => t.fill(who, 'review', { decision: 'approve', comment: '' }),
  'request-changes': (t, who) => t.fill(who, 'review', { decision: 'changes', ...noted }),
  revise: (t, who) => t.press(who, 'revise'),
  'drop-revision': (t, who) => t.fill(who, 'drop-revision', {}),
  withdraw: (t, who) => t.fill(who, 'withdraw', { reason: 'Asked by the school.' }),
  'take-down': (t, who) => t.fill(who, 'take-down', { reason: 'Asked by the school.' }),
  restore: (t, who) => t.fill(who, 'restore', { reason: 'By mistake.' }),
  edit: (t, who) => t.fill(who, 'edit', { text: 'Another title' }, { section: '1' }),
  clear: (t, who) => t.press(who, 'clear', { section: '2' }),
  done: (t, who) => t.press(who, 'done', { section: '3' }),
  next: (t, who) => t.press(who, 'next', { section: '3' }),
  skip: (t, who) => t.press(who, 'skip', { section: '3' }),
  recap: (t, who) => t.press(who, 'recap'),
  coach: (t, who) => t.press(who, 'coach', { section: '3' }),
}

const roles = {
  author: camille,
  learner: sacha,
  claimer: nadia,
  reviewer: omar,
  coordinator: { ...ines, roles: ['coordinator'] },
  'author who reviews': { ...camille, roles: ['learner', 'reviewer'] },
} satisfies Record<string, Actor>

/** Who may do what in each state; whatever is not here changes nothing. The state that follows, or `same`. */
const allowed: Readonly<Record<string, Partial<Record<State, Partial<Record<keyof typeof roles, State | 'same'>>>>>> = {
  submit: { drafting: { author: 'submitted' } },
  recall: { submitted: { author: 'drafting' } },
  claim: { submitted: { claimer: 'in-review', reviewer: 'in-review' } },
  assign: { submitted: { coordinator: 'in-review' }, 'in-review': { coordinator: 'same' } },
  release: { 'in-review': { claimer: 'submitted', coordinator: 'submitted' } },
  conflict: {
    submitted: { claimer: 'same', reviewer: 'same', 'author who reviews': 'same' },
    'in-review': { claimer: 'submitted', reviewer: 'same', 'author who reviews': 'same' },
  },
  'add-item': { 'in-review': { claimer: 'same' } },
  comment: { 'in-review': { claimer: 'same' } },
  approve: { 'in-review': { claimer: 'approved' } },
  'request-changes': {},
  revise: { published: { author: 'drafting' } },
  'drop-revision': {},
  withdraw: Object.fromEntries(
    (['drafting', 'submitted', 'in-review', 'changes-requested', 'approved'] as const).map((state) => [
      state,
      { author: 'withdrawn', coordinator: 'withdrawn' },
    ]),
  ),
  'take-down': { published: { coordinator: 'withdrawn' } },
  restore: {
    withdrawn: { author: 'drafting', coordinator: 'drafting' },
    archived: { author: 'drafting', coordinator: 'drafting' },
  },
  ...Object.fromEntries(
    ['edit', 'clear', 'done', 'next', 'skip', 'recap', 'coach'].map((act) => [
      act,
      { drafting: { author: 'same' }, 'changes-requested': { author: 'same' } },
    ]),
  ),
}

describe.each(lifeOrder)('a proposal that is %s', (state) => {
  describe.each(Object.keys(moves))('%s', (act) => {
    test.each(Object.keys(roles) as (keyof typeof roles)[])('by the %s', (role) => {
      const t = inState(state)
      const before = t.proposal()
      const wanted = allowed[act]?.[state]?.[role === 'author who reviews' ? alias(act) : role]

      const outcome = moves[act]?.(t, roles[role])

      const after = wanted === undefined || wanted === 'same' ? state : wanted
      const answers = (outcome?.effects.length ?? 0) + Object.keys(outcome?.errors ?? {}).length
      expect(t.proposal().state).toBe(after)
      expect(t.proposal() === before).toBe(wanted === undefined && !isRecap(act, role) && !isKept(act, role))
      expect(answers).toBeGreaterThan(0)
    })
  })

  /** The author has the author's rights whatever else they are; as a reviewer they may declare a conflict. */
  function alias(act: string): keyof typeof roles {
    return act === 'conflict' ? 'author who reviews' : 'author'
  }

  /** The text of a form that comes too late is stored beside the proposal, which counts it. */
  function isKept(act: string, role: keyof typeof roles): boolean {
    return act === 'edit' && role.startsWith('author')
  }

  /** A submission that is stopped posts a new recap instead. */
  function isRecap(act: string, role: keyof typeof roles): boolean {
    return act === 'submit' && state === 'changes-requested' && role.startsWith('author')
  }
})

test('every edge of the table is walked by some test of states', () => {
  const walked = new Set([...Object.keys(allowed), 'publish', 'archive'])

  expect(edges.map(({ move }) => move).filter((move) => !walked.has(move))).toEqual([])
})

describe('a refusal names what holds', () => {
  test.each<[State, string, Actor, RegExp]>([
    ['submitted', 'edit', camille, /MLP-2026-001 is submitted/],
    ['in-review', 'recall', camille, /MLP-2026-001 is in review/],
    ['in-review', 'claim', omar, /Nadia Benali already has it/],
    ['in-review', 'claim', nadia, /You have claimed MLP-2026-001/],
    ['in-review', 'approve', omar, /Only Nadia Benali can do that/],
    ['submitted', 'claim', sacha, /Only reviewers can do that/],
    ['submitted', 'claim', roles['author who reviews'], /your own proposal/],
    ['submitted', 'recall', sacha, /Only Camille Roux can do that/],
    ['published', 'take-down', camille, /Only a coordinator/],
    ['published', 'withdraw', camille, /MLP-2026-001 is published/],
    ['withdrawn', 'submit', camille, /MLP-2026-001 is withdrawn/],
    ['archived', 'submit', camille, /MLP-2026-001 is archived/],
    ['drafting', 'drop-revision', camille, /no published version/],
  ])('%s, %s', (state, act, who, sentence) => {
    const t = inState(state)

    const outcome = moves[act]?.(t, who)

    expect(outcome && told(outcome)).toMatch(sentence)
  })
})

test('a stranger who presses Submit moves nothing, not even the recap', () => {
  const t = inState('drafting')
  t.press(camille, 'recap')
  const before = t.proposal()

  t.press(sacha, 'submit', { stamp: stampOf(t) })

  expect(t.proposal()).toBe(before)
})

describe('an old card', () => {
  test.each(['done', 'next', 'skip', 'clear', 'recap', 'undo', 'submit', 'claim', 'release', 'review', 'recall'])(
    '%s from another version is answered and changes nothing',
    (action) => {
      const t = inState('changes-requested')
      const before = t.proposal()

      const outcome = t.press(camille, action, { section: '1' }, 0)

      expect(told(outcome)).toContain('out of date')
      expect(t.proposal()).toBe(before)
    },
  )

  test('offers the author the way on', () => {
    const t = inState('changes-requested')

    const outcome = t.press(camille, 'done', { section: '1' }, 0)

    expect(JSON.stringify(outcome.effects)).toContain('"action":"resume"')
  })
})

test.each(['constructor', '__proto__', 'toString', 'start', ''])('an action named “%s” is answered', (action) => {
  const t = inState('drafting')

  expect(told(t.press(camille, action))).toContain('not known')
})
