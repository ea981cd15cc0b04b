import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/text/language.ts'
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
