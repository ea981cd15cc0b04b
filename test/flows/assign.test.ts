import { describe, expect, test } from 'vitest'
import { inState } from '../support/stages.ts'
import { buttonsOf, people, type Played, told } from '../support/table.ts'

const { camille, nadia, omar, ines } = people

const offered = (outcome: Played) =>
  outcome.effects
    .flatMap(({ view }) => buttonsOf(view))
    .flatMap(({ label, press }) => (press.args['person'] === undefined ? [] : [label]))
const direct = (outcome: Played) =>
  outcome.effects.flatMap((effect) => (effect.type === 'tell' && effect.direct ? [effect] : []))

describe('entrusting a review', () => {
  test('offers the team with what each has in hand, without the author, whoever has it, and a conflict', () => {
    const t = inState('submitted')
    t.fill(omar, 'conflict', {})
    t.press(nadia, 'claim')

    expect(offered(t.press(ines, 'assign'))).toEqual(['Inès Faure'])
    t.press(ines, 'release')
    expect(offered(t.press(ines, 'assign'))).toEqual(['Nadia Benali', 'Inès Faure'])
  })

  test('gives it to who is chosen, who is told in their own messages and can begin there', () => {
    const t = inState('submitted')

    const outcome = t.press(ines, 'assign', { person: 'omar' })

    expect(t.proposal()).toMatchObject({
      state: 'in-review',
      review: { reviewer: { id: 'omar', name: 'Omar Diallo' } },
    })
    expect(told(outcome)).toContain('MLP-2026-001 is entrusted to Omar Diallo.')
    expect(direct(outcome)).toMatchObject([
      { person: 'omar', view: { text: expect.stringContaining('Inès Faure entrusts you with the review') } },
    ])
    const actions = direct(outcome).flatMap(({ view }) => buttonsOf(view).map(({ press }) => press.action))
    expect(actions).toEqual(['read', 'review', 'add-item'])
    expect(t.timers().map(({ name }) => name)).toContain('claim-expires')
  })

  test('takes it from who has it, who is told, with what was noted so far', () => {
    const t = inState('in-review')
    t.fill(nadia, 'add-item', { section: '4', request: 'Say who is told.', quote: '' })

    const outcome = t.press(ines, 'assign', { person: 'omar' })

    expect(direct(outcome).map(({ person }) => person)).toEqual(['omar', 'nadia'])
    expect(t.proposal().review).toMatchObject({ reviewer: { id: 'omar' }, items: [{ request: 'Say who is told.' }] })
    expect(told(t.press(nadia, 'requests'))).toContain('Omar Diallo')
  })

  test.each([
    ['its author', 'camille', 'Camille Roux writes MLP-2026-001'],
    ['who has it', 'nadia', 'Nadia Benali has MLP-2026-001 in hand already'],
    ['who has a conflict', 'omar', 'Omar Diallo has declared a conflict of interest'],
    ['nobody of the team', 'sacha', 'not, or no longer, of the reviewing team'],
  ])('never to %s', (_, person, why) => {
    const t = inState('in-review')
    t.fill(omar, 'conflict', {})
    const before = t.proposal()

    const outcome = t.press(ines, 'assign', { person })

    expect(told(outcome)).toContain(why)
    expect(t.proposal()).toBe(before)
  })

  test('is the coordinators’ alone, and their queue has a button for it', () => {
    const t = inState('submitted')
    const inQueue = (who: typeof nadia) =>
      t
        .command(who, 'queue')
        .effects.flatMap(({ view }) => buttonsOf(view))
        .map(({ press }) => press.action)

    for (const who of [camille, nadia]) {
      expect(told(t.press(who, 'assign', { person: 'omar' }))).toContain('coordinator')
      expect(t.proposal().state).toBe('submitted')
    }
    expect(inQueue(ines)).toContain('assign')
    expect(inQueue(nadia)).not.toContain('assign')
  })
})

describe('entrusting a review in words', () => {
  const asks = (who: typeof ines, words: string, named: readonly { id: string; name: string }[] = []) => {
    const t = inState('submitted')
    const outcome = t.act(
      who,
      named.length === 0 ? { type: 'commanded', words } : { type: 'commanded', words, people: named },
    )
    return { t, outcome }
  }
  const newcomer = { id: 'U0NEW', name: 'Farid Haddad' }

  test.each([
    ['whom the platform names, who has never reviewed', 'assign MLP-2026-001 @Farid Haddad', [newcomer], 'U0NEW'],
    ['in French, in small letters', 'attribuer mlp-2026-001 @omar', [], 'omar'],
    ['by a whole name', 'confier MLP-2026-001 Omar Diallo', [], 'omar'],
  ])('gives it to %s', (_, words, named, id) => {
    const { t, outcome } = asks(ines, words, named)

    expect(t.proposal()).toMatchObject({ state: 'in-review', review: { reviewer: { id } } })
    expect(direct(outcome).map(({ person }) => person)).toEqual([id])
  })

  test.each([
    ['a reviewer', nadia, 'assign MLP-2026-001 @omar', 'Only a coordinator can do that.'],
    ['its author', camille, 'assign MLP-2026-001 @omar', 'Only a coordinator can do that.'],
    ['a reviewer, about none', nadia, 'assign MLP-2026-404 @omar', 'Only a coordinator can do that.'],
    ['about none', ines, 'assign MLP-2026-404 @omar', 'There is no proposal MLP-2026-404'],
    ['about nothing', ines, 'assign', 'Say which proposal, and to whom'],
    ['for its author', ines, 'assign MLP-2026-001 @camille', 'Camille Roux writes MLP-2026-001'],
    ['for somebody unknown', ines, 'assign MLP-2026-001 @zoe', 'I do not know who “@zoe” is'],
  ])('%s: refused, and says why', (_, who, words, why) => {
    const { t, outcome } = asks(who, words)

    expect(told(outcome)).toContain(why)
    expect(t.proposal().state).toBe('submitted')
  })

  test('for two people at once: refused', () => {
    const { t, outcome } = asks(ines, 'assign MLP-2026-001 @Omar @Farid', [people.omar, newcomer])

    expect(told(outcome)).toContain('name one alone')
    expect(t.proposal().state).toBe('submitted')
  })

  test('for one who is unknown, and for nobody, offers the team', () => {
    for (const words of ['assign MLP-2026-001 @zoe', 'assign MLP-2026-001']) {
      expect(offered(asks(ines, words).outcome)).toEqual(['Nadia Benali', 'Omar Diallo', 'Inès Faure'])
    }
  })

  test('of what is not in the queue: says what holds', () => {
    const t = inState('drafting')

    const outcome = t.command(ines, 'assign MLP-2026-001 @omar')

    expect(told(outcome)).toContain('MLP-2026-001 is a draft')
    expect(t.proposal().state).toBe('drafting')
  })
})
