import { describe, expect, test } from 'vitest'
import { languages } from '../../src/text/language.ts'
import { inState } from '../support/stages.ts'
import { buttonsOf, heard, people, type Played, table, told } from '../support/table.ts'

const { camille, nadia, omar, ines } = people
/** Nadia's clock is an hour ahead of UTC: she claims on Monday 23 November, at 11 h. */
const wednesdayEleven = '2026-11-25T10:00:00.000Z'

function claimed(language: 'fr' | 'en' = 'en', who = nadia) {
  const t = inState('submitted', language)
  t.until('2026-11-23T10:00:00.000Z')
  const outcome = t.press(who, 'claim')
  return { t, outcome, moments: Object.fromEntries(t.timers().map(({ name, at }) => [name, at])) }
}
const names = (played: readonly (readonly [string, Played])[]) =>
  played.filter(([, { effects }]) => effects.length > 0).map(([name]) => name)
const note = { section: '4', request: 'Who?', quote: '', criterion: '' }

describe('a claim', () => {
  test('runs out two working days later, with notices at half and at four fifths', () => {
    expect(claimed().moments).toEqual({
      'claim-notice-1': '2026-11-24T10:00:00.000Z',
      'claim-notice-2': '2026-11-24T15:24:00.000Z',
      'claim-expires': wednesdayEleven,
    })
  })

  test('counts by the reviewer’s clock, not the author’s', () => {
    const { t, moments } = claimed('en', { ...nadia, timeZone: 'America/New_York' })

    // Five in the morning in New York: her working day begins at 14 h UTC.
    expect(moments['claim-expires']).toBe('2026-11-25T14:00:00.000Z')
    expect(t.proposal().review?.expiry?.timeZone).toBe('America/New_York')
  })

  test.each([
    ['en', 'goes back to the queue on Wednesday at 11:00 if nothing happens'],
    ['fr', 'revient dans la file d’attente mercredi à 11\u00a0h si rien ne se passe'],
  ] as const)('says so to the one who claims (%s)', (language, sentence) => {
    expect(told(claimed(language).outcome)).toContain(sentence)
  })
})

describe('notices', () => {
  test.each([
    ['en', 'Your review of MLP-2026-001 goes back to the queue on Wednesday at 11:00 if nothing happens.'],
    ['fr', 'Votre relecture de MLP-2026-001 revient dans la file d’attente mercredi à 11\u00a0h si rien ne se passe.'],
  ] as const)('reach the claimer alone, in the reviewers’ room, with what they can do (%s)', (language, sentence) => {
    const { t, moments } = claimed(language)
    const before = t.proposal()

    const played = ['claim-notice-1', 'claim-notice-2'].flatMap((name) => t.until(moments[name] ?? ''))

    expect(names(played)).toEqual(['claim-notice-1', 'claim-notice-2'])
    for (const [, { effects }] of played) {
      expect(effects).toMatchObject([{ type: 'tell', person: 'nadia', to: 'reviewers' }])
      expect(effects[0]?.view.text).toContain(sentence)
      expect(effects.flatMap(({ view }) => buttonsOf(view)).map(({ press }) => press.action)).toEqual([
        'review',
        'release',
      ])
    }
    expect(t.proposal()).toBe(before)
  })

  test('that were missed are given once: the last that still holds', () => {
    const { t } = claimed()

    expect(names(t.until('2026-11-25T09:00:00.000Z'))).toEqual(['claim-notice-2'])
  })

  test('are not given after a week in which nothing ran: the claim is over', () => {
    const { t } = claimed()

    expect(names(t.until('2026-12-02T10:00:00.000Z'))).toEqual(['claim-expires'])
    expect(t.proposal().state).toBe('submitted')
  })
})

describe('at night, after a time in which nothing ran', () => {
  test('a claim that is over waits for the reviewer’s morning, and goes back then', () => {
    const { t } = claimed()

    expect(names(t.until('2026-11-25T21:00:00.000Z'))).toEqual([])
    expect(t.proposal().state).toBe('in-review')

    expect(names(t.until('2026-11-26T08:00:00.000Z'))).toEqual(['claim-expires'])
    expect(t.proposal().state).toBe('submitted')
  })

  test('a notice waits as well: the last that still holds', () => {
    const { t } = claimed()

    expect(names(t.until('2026-11-24T21:00:00.000Z'))).toEqual([])
    expect(names(t.until('2026-11-25T08:00:00.000Z'))).toEqual(['claim-notice-2'])
  })
})

describe('when it runs out', () => {
  test.each(languages)('it is back in the queue, its card says so, and the claimer is told (%s)', (language) => {
    const { t } = claimed(language)
    t.until('2026-11-24T10:00:00.000Z')

    const [[, outcome] = ['', null]] = t.until(wednesdayEleven).slice(-1)

    expect(t.proposal()).toMatchObject({
      state: 'submitted',
      review: { reviewer: null, claimedAt: null, expiry: null },
    })
    const shown = (outcome?.effects ?? []).map((effect) => (effect.type === 'show' ? effect.slot : effect.type))
    expect(shown).toEqual(['review:v1', 'root', 'tell'])
    const [card, root, tell] = outcome?.effects.map(({ view }) => view.text) ?? []
    expect(card).toContain({ en: 'Nadia Benali had claimed it', fr: 'Nadia Benali s’en chargeait' }[language])
    expect(root).toContain({ en: 'waiting for a reviewer', fr: 'en attente de relecture' }[language])
    expect(tell).toContain({ en: 'you can claim it again', fr: 'vous pouvez vous en charger de nouveau' }[language])
    expect(outcome?.effects[2]).toMatchObject({ person: 'nadia', to: 'reviewers' })
    expect(t.timers().filter(({ name }) => name.startsWith('claim-'))).toEqual([])
  })

  test('what was noted stays, and the same reviewer can claim it again, with the whole time', () => {
    const { t } = claimed()
    t.fill(nadia, 'add-item', note)
    t.until('2026-12-02T10:00:00.000Z')
    expect(t.proposal().state).toBe('submitted')

    const outcome = t.press(nadia, 'claim')

    expect(t.proposal().review).toMatchObject({ reviewer: { id: 'nadia' }, items: [{ request: 'Who?' }], lapsed: null })
    expect(t.timers().map(({ name }) => name)).toEqual(['claim-notice-1', 'claim-notice-2', 'claim-expires'])
    expect(heard(outcome)).not.toContain('had claimed it')
  })

  test('a second time, a moment too early, or by another’s hand it changes nothing', () => {
    const { t } = claimed()
    t.until('2026-11-24T10:00:00.000Z')
    const before = t.proposal()
    expect(t.raise('claim-expires', wednesdayEleven).effects).toEqual([])
    expect(t.proposal()).toBe(before)
    t.until(wednesdayEleven)
    const after = t.proposal()

    expect(t.raise('claim-expires', wednesdayEleven).effects).toEqual([])
    expect(t.proposal()).toBe(after)
  })
})

describe('the time begins anew', () => {
  test.each([
    ['a request is noted', (t: ReturnType<typeof claimed>['t']) => t.fill(nadia, 'add-item', note)],
    [
      'a comment or mark is sent',
      (t: ReturnType<typeof claimed>['t']) =>
        t.fill(nadia, 'review', { decision: 'comment', comment: 'Half read.', checklist: ['practical'] }),
    ],
  ])('when %s', (_, act) => {
    const { t, moments } = claimed()
    t.until('2026-11-24T09:00:00.000Z')

    act(t)

    expect(t.timers().map(({ at }) => at)).toEqual([
      '2026-11-25T09:00:00.000Z',
      '2026-11-25T14:24:00.000Z',
      '2026-11-26T09:00:00.000Z',
    ])
    for (const [name, moment] of Object.entries(moments)) expect(t.raise(name, moment).effects, name).toEqual([])
  })

  test('not when a note is refused, nor when the reviewer only reads', () => {
    const { t, moments } = claimed()

    t.fill(nadia, 'add-item', { ...note, request: '' })
    t.press(nadia, 'read', { version: '1' })

    expect(Object.fromEntries(t.timers().map(({ name, at }) => [name, at]))).toEqual(moments)
  })
})

describe('nothing is left of the timers', () => {
  test.each([
    ['released', (t: ReturnType<typeof claimed>['t']) => t.press(nadia, 'release')],
    ['released by a coordinator', (t: ReturnType<typeof claimed>['t']) => t.press(ines, 'release')],
    ['given up for a conflict', (t: ReturnType<typeof claimed>['t']) => t.fill(nadia, 'conflict', {})],
    ['approved', (t: ReturnType<typeof claimed>['t']) => t.fill(nadia, 'review', { decision: 'approve', comment: '' })],
    [
      'sent back',
      (t: ReturnType<typeof claimed>['t']) => {
        t.fill(nadia, 'add-item', note)
        t.fill(nadia, 'review', { decision: 'changes', items: ['1.1'] })
      },
    ],
  ])('once it is %s', (_, act) => {
    const { t, moments } = claimed()

    act(t)

    const { state } = t.proposal()
    expect(state).not.toBe('in-review')
    expect(t.timers().filter(({ name }) => name.startsWith('claim-'))).toEqual([])
    for (const [name, moment] of Object.entries(moments)) expect(t.raise(name, moment).effects).toEqual([])
    expect(t.proposal().state).toBe(state)
  })

  test('once it is withdrawn: the restore’s own takes their place', () => {
    const { t } = claimed()

    t.fill(camille, 'withdraw', {})

    expect(t.timers().map(({ name }) => name)).toEqual(['restore-ends'])
  })
})

test('another’s claim has its own time: the first one’s timers find nothing', () => {
  const { t, moments } = claimed()
  t.press(nadia, 'release')
  t.until('2026-11-24T13:00:00.000Z')
  t.press(omar, 'claim')

  for (const [name, moment] of Object.entries(moments)) expect(t.raise(name, moment).effects).toEqual([])

  expect(t.proposal().review?.reviewer?.id).toBe('omar')
  expect(t.timers().at(-1)).toMatchObject({ name: 'claim-expires', at: '2026-11-26T13:00:00.000Z' })
})

test('a claim from before claims ran out gets its whole time from the first look on, by the author’s clock', () => {
  const { t } = claimed()
  const old = t.proposal()
  const saved = t.save()
  const review = old.review === null ? null : { ...old.review, expiry: null }
  const then = table('en', { ...saved, proposals: new Map([[old.id, { ...old, review }]]), timers: new Map() })
  then.until('2026-11-30T08:00:00.000Z')

  const outcome = then.raise('claim-expires', '2026-11-30T07:00:00.000Z')

  expect(outcome.effects).toEqual([])
  expect(then.proposal()).toMatchObject({ state: 'in-review', review: { reviewer: { id: 'nadia' } } })
  expect(then.timers().at(-1)).toMatchObject({ name: 'claim-expires', at: '2026-12-02T08:00:00.000Z' })
})

test('a timer that no program knows does nothing', () => {
  const { t } = claimed()
  const before = t.proposal()

  expect(t.raise('constructor', wednesdayEleven).effects).toEqual([])
  expect(t.proposal()).toBe(before)
})
