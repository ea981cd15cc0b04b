import { describe, expect, test } from 'vitest'
import type { PersonSettings } from '../../src/flows/model/settings.ts'
import type { Language } from '../../src/text/language.ts'
import { joined } from '../support/authors.ts'
import { buttonsOf, people, type Played, type Table, table, told } from '../support/table.ts'

const { camille, sacha } = people
/** All drafts are begun on Monday 23 November 2026; they are spoken of 14 days later. */
const dec7 = '2026-12-07T08:00:00.000Z'
const dec8 = '2026-12-08T08:00:00.000Z'

/** So many drafts of Camille's. */
function drafts(count: number, language: Language = 'en'): Table {
  const t = table(language)
  t.command(camille)
  const { timers, ...rest } = t.save()
  const ids = Array.from({ length: count }, (_, index) => `MLP-2026-${String(index + 1).padStart(3, '0')}`)
  const own = [...timers.values()]
  return table(language, {
    ...rest,
    proposals: new Map(ids.map((id) => [id, { ...t.proposal(), id }])),
    timers: new Map(ids.flatMap((id) => own.map((one) => [`${id} ${one.name}`, { ...one, proposal: id }]))),
  })
}

/** Nothing happens but time: who heard what, with the moments. */
function passUntil(t: Table, moment: string): readonly (readonly [at: string, text: string])[] {
  const said: (readonly [string, string])[] = []
  const next = () => [...t.timers(), ...t.programmeTimers()].map(({ at }) => at).toSorted()[0]
  for (let at = next(); at !== undefined && at <= moment; at = next())
    for (const [, played] of t.until(at > t.now() ? at : t.now()))
      said.push(...words(played).map((text) => [at, text] as const))
  t.until(moment)
  return said
}

function words({ effects }: Played): readonly string[] {
  return effects.filter(({ type }) => type === 'post' || type === 'tell').map(({ view }) => view.text)
}

describe('what one person is due on one morning', () => {
  test('about one proposal is said in its thread, at once', () => {
    const said = passUntil(drafts(1), '2026-12-07T12:00:00.000Z')

    expect(said.map(([at]) => at)).toEqual([dec7])
    expect(said[0]?.[1]).toContain('Your draft MLP-2026-001')
  })

  test.each([2, 3, 25])('about %i proposals is one message', (count) => {
    const t = drafts(count)

    const said = passUntil(t, '2026-12-07T12:00:00.000Z')

    expect(said).toHaveLength(1)
    expect(said[0]?.[1]).toContain('MLP-2026-002')
    for (let n = 1; n <= count; n += 1)
      expect(t.proposal(`MLP-2026-${String(n).padStart(3, '0')}`).reminding?.given).toBe(1)
  })

  test.each([
    ['en', 'Your proposals are waiting for you', 'and 15 more'],
    ['fr', 'Vos propositions vous attendent', 'et 15 de plus'],
  ] as const)('has a line and a button for each, as far as there is room (%s)', (language, heading, more) => {
    const t = drafts(25, language)
    passUntil(t, '2026-12-07T12:00:00.000Z')

    const { effect, view } = t.seen.at(-1) ?? {}

    expect(effect).toMatchObject({ type: 'tell', person: 'camille', direct: { notice: null } })
    expect(view?.text).toContain(heading)
    expect(view?.text).toContain(more)
    const names = (view ? buttonsOf(view) : []).map(({ press }) => press.action)
    expect(names).toEqual([...Array.from({ length: 10 }, () => 'open'), 'list', 'reminders'])
  })

  test('is one message where no program ran for weeks, whatever was missed', () => {
    const t = drafts(3)

    t.until('2027-01-05T10:00:00.000Z')
    const said = passUntil(t, '2027-01-05T16:00:00.000Z')

    expect(said).toHaveLength(1)
    expect(t.proposal().reminding?.given).toBe(2)
  })

  test('waits for the morning where they would be told at night', () => {
    const t = drafts(2)
    t.until('2026-12-07T20:00:00.000Z')

    expect(passUntil(t, '2026-12-08T12:00:00.000Z').map(([at]) => at)).toEqual(['2026-12-08T08:01:00.000Z'])
  })

  test('does not speak of what its author has touched since', () => {
    const t = drafts(3)
    t.until(dec7)
    t.say(camille, 'A title for a frost model', 'late', 'MLP-2026-002')

    const [[, text] = ['', '']] = passUntil(t, '2026-12-07T12:00:00.000Z')

    expect(text).toContain('MLP-2026-001')
    expect(text).not.toContain('MLP-2026-002')
  })

  test('is not said at all where they touched all of it', () => {
    const t = drafts(2)
    t.until(dec7)
    for (const id of ['MLP-2026-001', 'MLP-2026-002']) t.say(camille, 'A title for a frost model', `late ${id}`, id)

    expect(passUntil(t, '2026-12-07T12:00:00.000Z')).toEqual([])
  })

  test('comes once a day: what is due later that day waits for the next morning', () => {
    const t = table()
    t.command(camille)
    t.wait(1)
    t.command(camille, 'new')
    t.until(dec7)
    t.press(camille, 'remind-later', { days: '1' })

    const said = passUntil(t, '2026-12-09T12:00:00.000Z')

    expect(said.map(([at]) => at)).toEqual(['2026-12-08T08:01:00.000Z'])
    expect(said[0]?.[1]).toContain('MLP-2026-001')
    expect(said[0]?.[1]).toContain('MLP-2026-002')
  })

  test('is told once where the timer is raised again, and where another proposal comes late', () => {
    const t = drafts(3)
    const late = t.timers().find(({ proposal }) => proposal === 'MLP-2026-003')
    t.until(dec7)
    const [gathering] = t.programmeTimers()
    t.until('2026-12-07T08:02:00.000Z')

    expect(words(t.raise(gathering?.name ?? '', gathering?.at ?? '', ''))).toEqual([])
    t.say(camille, 'A title for a frost model', 'late', 'MLP-2026-003')
    expect(words(t.raise('author-reminder', late?.at ?? '', 'MLP-2026-003'))).toEqual([])
    expect(passUntil(t, dec8)).toEqual([])
  })

  test('is nobody else’s', () => {
    const t = drafts(1)
    t.command(sacha)

    expect(passUntil(t, '2026-12-07T12:00:00.000Z')).toHaveLength(2)
  })

  test('and what is archived on one day is one message too', () => {
    const t = drafts(3)

    const said = passUntil(t, '2027-02-20T08:00:00.000Z').filter(([, text]) => text.includes('archived today'))

    expect(said).toHaveLength(1)
    expect(['001', '002', '003'].map((n) => t.proposal(`MLP-2026-${n}`).state)).toEqual(Array(3).fill('archived'))
    expect(told(t.press(camille, 'open', {}, 0, 'MLP-2026-001'))).not.toBe('')
  })
})

/** Camille's draft that Sacha writes as well, from another time zone. */
function together(more: Partial<ReturnType<Table['save']>> = {}): Table {
  const t = joined()
  const authors = t
    .proposal()
    .authors.map((one) => (one.id === 'sacha' ? { ...one, timeZone: 'America/New_York' } : one))
  return table('en', { ...t.save(), proposals: new Map([['MLP-2026-001', { ...t.proposal(), authors }]]), ...more })
}

/** Settings of one person, all else as it is at first. */
function decided(id: string, change: Partial<PersonSettings>): Pick<ReturnType<Table['save']>, 'settings'> {
  const usual = { id, name: id, silentAt: null, absentUntil: null, goneAt: null, toldAt: null }
  return { settings: new Map([[id, { ...usual, ...change }]]) }
}

/** Who is told when nothing happens but time, until the evening of 7 December. */
function toldWhom(t: Table): readonly (readonly [at: string, person: string])[] {
  const whom: (readonly [string, string])[] = []
  const next = () => [...t.timers(), ...t.programmeTimers()].map(({ at }) => at).toSorted()[0]
  for (let at = next(); at !== undefined && at <= '2026-12-07T20:00:00.000Z'; at = next())
    for (const [, { effects }] of t.until(at > t.now() ? at : t.now()))
      for (const effect of effects)
        if (effect.type === 'post') whom.push([at, 'thread'])
        else if (effect.type === 'tell') whom.push([at, effect.person])
  return whom
}

describe('a proposal of several authors is spoken of to each', () => {
  const morningInNewYork = '2026-12-07T14:01:00.000Z'

  test('to its owner in the thread, to whoever writes along in a message of their own, in their own morning', () => {
    expect(toldWhom(together())).toEqual([
      [dec7, 'thread'],
      [morningInNewYork, 'sacha'],
    ])
  })

  test.each([
    ['the owner', 'camille', [[morningInNewYork, 'sacha']]],
    ['whoever writes along', 'sacha', [[dec7, 'thread']]],
  ] as const)('but not to %s who wants no reminders', (_, id, expected) => {
    expect(toldWhom(together(decided(id, { silentAt: dec7 })))).toEqual(expected)
  })

  test('to who is absent once they are back, without keeping the others waiting', () => {
    const away = { absentUntil: '2026-12-09T08:00:00.000Z' }

    expect(toldWhom(together(decided('camille', away)))).toEqual([[morningInNewYork, 'sacha']])
    expect(toldWhom(together(decided('sacha', away)))).toEqual([[dec7, 'thread']])
    const t = together(decided('camille', away))
    const later = passUntil(t, '2026-12-09T12:00:00.000Z').map(([at]) => at)
    expect(later.at(-1)).toBe('2026-12-09T08:01:00.000Z')
  })

  test('no more to who has left it meanwhile, or whose account is closed', () => {
    expect(toldWhom(together(decided('sacha', { goneAt: dec7 })))).toEqual([[dec7, 'thread']])
    const t = together()
    t.until(dec7)
    const alone = { ...t.proposal(), authors: t.proposal().authors.slice(0, 1) }
    const left = table('en', { ...t.save(), proposals: new Map([[alone.id, alone]]) })

    expect(toldWhom(left)).toEqual([])
  })

  test('in one message with what they write themselves', () => {
    const t = together()
    t.command(sacha, 'new')
    const own = t.save()

    const said = passUntil(table('en', own), '2026-12-07T20:00:00.000Z')

    expect(own.proposals.size).toBe(2)
    expect(said.filter(([, text]) => text.includes('MLP-2026-002'))).toHaveLength(1)
    expect(said.find(([, text]) => text.includes('MLP-2026-002'))?.[1]).toContain('MLP-2026-001')
  })
})
