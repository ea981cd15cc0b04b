import { describe, expect, test } from 'vitest'
import { languages } from '../../src/text/language.ts'
import { inState, passNextTimer, written } from '../support/stages.ts'
import { buttonsOf, heard, people, type Played, type Table, told } from '../support/table.ts'

const { camille, sacha, nadia, ines } = people
/** The draft is written on Monday 23 November 2026, by somebody in Paris. */
const dec7 = '2026-12-07T08:00:00.000Z'
const dec23 = '2026-12-23T08:00:00.000Z'
const jan15 = '2027-01-15T08:00:00.000Z'
const jan22 = '2027-01-22T08:00:00.000Z'

/** What the thread hears while nothing happens but time, with the moments. */
function passUntil(t: Table, moment: string): readonly (readonly [at: string, text: string])[] {
  const said: (readonly [string, string])[] = []
  for (let [next] = t.timers(); next !== undefined && next.at <= moment; [next] = t.timers())
    for (const [, played] of t.until(next.at)) said.push(...posts(played).map((text) => [next.at, text] as const))
  t.until(moment)
  return said
}

function posts({ effects }: Played): readonly string[] {
  return effects.filter(({ type }) => type === 'post').map(({ view }) => view.text)
}

function moments(heardThen: ReturnType<typeof passUntil>): readonly string[] {
  return heardThen.map(([at]) => at)
}

describe('a draft that nobody touches', () => {
  test('is recalled to its author after 14, 30 and 53 days, in the morning, and archived at 60', () => {
    const t = written()

    const said = passUntil(t, '2027-02-20T08:00:00.000Z')

    expect(moments(said)).toEqual([dec7, dec23, jan15, jan22])
    expect(t.proposal().state).toBe('archived')
  })

  test.each([
    ['en', 'archived on 22 January 2027', 'restore it until 21 February 2027'],
    ['fr', 'archivée le 22 janvier 2027', 'rétablir jusqu’au 21 février 2027'],
  ] as const)('is told when, before and after (%s)', (language, before, after) => {
    const said = passUntil(written(language), jan22).map(([, text]) => text)

    expect(said[2]).toContain(before)
    expect(said[3]).toContain(after)
    expect(said[0]).not.toContain(before)
  })

  test('begins anew with whatever its author does', () => {
    const t = written()
    passUntil(t, dec7)
    t.say(camille, 'One more thought.', 'late')

    // Written on 7 December: 14 days later is the 21st, 30 days later the 6th of January.
    expect(moments(passUntil(t, dec23))).toEqual(['2026-12-21T08:00:00.000Z'])
  })

  test('is not archived before its author was told, however long no program ran: one message, a week before', () => {
    const t = written()

    const [[, woken] = ['', null]] = t.until('2027-03-02T10:00:00.000Z')

    expect(woken && posts(woken)).toHaveLength(1)
    expect(t.proposal().state).toBe('drafting')
    expect(moments(passUntil(t, '2027-03-09T09:00:00.000Z'))).toEqual(['2027-03-09T08:00:00.000Z'])
    expect(t.proposal().state).toBe('archived')
  })

  test('is not spoken of at night: it waits for the morning', () => {
    const t = written()

    const [[, woken] = ['', null]] = t.until('2026-12-07T20:00:00.000Z')

    expect(woken && posts(woken)).toEqual([])
    expect(moments(passUntil(t, '2026-12-08T09:00:00.000Z'))).toEqual(['2026-12-08T08:00:00.000Z'])
  })

  test('is not archived at night: that waits for the morning', () => {
    const t = written()
    passUntil(t, jan15)

    const [[, woken] = ['', null]] = t.until('2027-01-22T20:00:00.000Z')

    expect(woken && posts(woken)).toEqual([])
    expect(t.proposal().state).toBe('drafting')
    expect(moments(passUntil(t, '2027-01-25T09:00:00.000Z'))).toEqual(['2027-01-25T08:00:00.000Z'])
    expect(t.proposal().state).toBe('archived')
  })

  test('is left alone once it is submitted', () => {
    const t = inState('submitted')

    expect(t.timers().map(({ name }) => name)).not.toContain('author-reminder')
    expect(t.raise('author-reminder', dec7).effects).toEqual([])
  })

  test('hears nothing twice: a timer that is raised again changes nothing', () => {
    const t = written()
    t.until(dec7)

    expect(t.raise('author-reminder', dec7).effects).toEqual([])
  })

  test('that has a published version rests as long as it likes, and is recalled three times', () => {
    const t = inState('published')
    t.press(camille, 'revise')

    const said = passUntil(t, '2027-06-01T08:00:00.000Z')

    expect(moments(said)).toEqual([dec7, dec23, jan15])
    expect(said.map(([, text]) => text).join()).not.toContain('archived')
    expect(t.proposal().state).toBe('drafting')
  })
})

describe('a draft that is archived', () => {
  test.each(languages)('is out of its author’s lists, and one press makes it a draft again (%s)', (language) => {
    const t = inState('archived', language)

    expect(t.press(camille, 'list').effects[0]?.view.text).not.toContain('MLP-2026-001')
    t.press(camille, 'restore')

    expect(t.proposal().state).toBe('drafting')
    expect(t.timers().map(({ name }) => name)).toEqual(['author-reminder'])
  })

  test('takes no text, and says so', () => {
    const t = inState('archived')

    expect(told(t.say(camille, 'I am back.', 'late'))).toContain('is archived')
    expect(t.proposal().sections[10].pieces).toHaveLength(1)
  })

  test('can be restored for thirty days, like a withdrawn one', () => {
    const t = inState('archived')
    const [ends] = t.timers()

    t.until(ends?.at ?? '')

    expect(ends).toMatchObject({ name: 'restore-ends', at: '2027-02-21T23:00:00.000Z' })
    expect(told(t.press(camille, 'restore'))).toContain('that time is over')
  })

  test('is archived whatever state its text had come to', () => {
    const t = inState('changes-requested')
    while (t.proposal().state === 'changes-requested') passNextTimer(t)

    expect(t.proposal().state).toBe('archived')
    expect(t.proposal().stateAt).toBe(jan22)
  })
})

describe('a text with requested changes', () => {
  test('is recalled after 5 and 10 working days, with what is left to answer', () => {
    const t = inState('changes-requested')

    const said = passUntil(t, dec23)

    expect(moments(said)).toEqual(['2026-11-30T08:00:00.000Z', dec7])
    expect(said[0]?.[1]).toContain('still waits for 1 answer from you')
  })

  test('whose requests are all answered waits for its submission alone', () => {
    const t = inState('changes-requested')
    t.press(camille, 'item-done', { item: '1.1' })

    expect(passUntil(t, dec7)[0]?.[1]).toContain('all that is left is to submit again')
  })
})

describe('a reminder', () => {
  const reminder = (t: Table) => t.until(dec7).flatMap(([, { effects }]) => effects)[0]?.view

  test('has Later, no more of it, and a pause; the last one no Later', () => {
    const t = written()
    const names = (view: ReturnType<typeof reminder>) => (view ? buttonsOf(view) : []).map(({ press }) => press.action)

    expect(names(reminder(t))).toEqual([
      'resume',
      'remind-later',
      'remind-later',
      'remind-later',
      'remind-never',
      'reminders',
      'pause',
    ])
    t.until(dec23)
    const last = t.until(jan15).flatMap(([, { effects }]) => effects)
    expect(names(last.find(({ type }) => type === 'post')?.view)).toEqual([
      'resume',
      'remind-never',
      'reminders',
      'pause',
    ])
  })

  test.each([
    ['1', 'Tuesday at 09:00', '2026-12-08T08:00:00.000Z'],
    ['3', 'Thursday at 09:00', '2026-12-10T08:00:00.000Z'],
    ['7', 'Monday 14 December at 09:00', '2026-12-14T08:00:00.000Z'],
  ])('put off by Later for %s days comes %s, as the next of three', (days, when, at) => {
    const t = written()
    reminder(t)

    expect(told(t.press(camille, 'remind-later', { days }))).toContain(`the next reminder comes ${when}`)
    expect(moments(passUntil(t, '2027-06-01T08:00:00.000Z'))).toEqual([at, jan15, jan22])
  })

  test('put off on a Friday waits for Monday', () => {
    const t = written()
    reminder(t)
    t.until('2026-12-11T10:00:00.000Z')

    expect(told(t.press(camille, 'remind-later', { days: '1' }))).toContain('Monday at 09:00')
  })

  test('is given no more of it once its author says so; the draft is archived all the same', () => {
    const t = written()
    reminder(t)

    expect(told(t.press(camille, 'remind-never'))).toContain('no more reminders of MLP-2026-001')
    expect(moments(passUntil(t, '2027-06-01T08:00:00.000Z'))).toEqual([jan22])
  })

  test('that is old answers what holds now, and moves nothing', () => {
    const t = inState('submitted')
    const before = t.proposal()

    expect(told(t.press(camille, 'remind-later', { days: '1' }))).toContain('no longer waits for you')
    expect(told(t.press(camille, 'remind-never'))).toContain('no longer waits for you')
    expect(t.proposal()).toBe(before)
  })

  test.each([sacha, nadia, ines])('is nobody else’s to put off', (who) => {
    const t = written()
    reminder(t)
    const before = t.proposal()

    expect(told(t.press(who, 'remind-never'))).toContain('Only Camille Roux')
    expect(t.proposal()).toBe(before)
  })
})

describe('somebody’s reminders as a whole', () => {
  test('are off once they say so: the draft goes its way in silence, and is archived on its day', () => {
    const t = written()
    t.until(dec7)

    expect(told(t.press(camille, 'reminders', { to: 'off' }, 0, ''))).toContain('Reminders are off')
    expect(moments(passUntil(t, '2027-06-01T08:00:00.000Z'))).toEqual([jan22])
    expect(t.proposal().state).toBe('archived')
  })

  test('come again once they say so', () => {
    const t = written()
    t.say(camille, '!rappels non')
    t.until(dec7)

    expect(told(t.say(camille, '!reminders on'))).toContain('Reminders are on')
    expect(moments(passUntil(t, dec23))).toEqual([dec23])
  })

  test.each(['!rappels', '!rappels peut-être'])('are spoken of, not decided, by “%s”', (typed) => {
    const t = written()
    t.say(camille, '!reminders off')

    const asked = t.say(camille, typed)

    expect(told(asked)).toContain('Reminders are off')
    expect(asked.effects.flatMap(({ view }) => buttonsOf(view)).map(({ press }) => press.args)).toEqual([{ to: 'on' }])
    expect(told(t.command(camille, 'reminders'))).toContain('Reminders are off')
  })

  test('are theirs alone: another learner hears what they heard before', () => {
    const t = written()
    t.command(sacha, 'reminders off')

    expect(moments(passUntil(t, dec7))).toEqual([dec7])
  })
})

describe('a pause', () => {
  test.each([
    ['!pause 3j', '26 November 2026'],
    ['!pause 2 semaines', '7 December 2026'],
    ['!Pause 1 month', '23 December 2026'],
    ['pause 10 days', '3 December 2026'],
    ['!pause 2026-12-20', '21 December 2026'],
    ['!pause une semaine', '30 November 2026'],
    ['!pause pendant deux semaines', '7 December 2026'],
    ['!pause for a month', '23 December 2026'],
    ['!pause jusqu’au 20 décembre', '21 December 2026'],
    ["!pause jusqu'au 1er mars", '1 March 2027'],
    ['!pause until 3 August 2027', '3 August 2027'],
    ['!pause 20/12/2026', '21 December 2026'],
    ['!pause 5.1', '5 January 2027'],
    ['!pause demain', '24 November 2026'],
  ])('%s lasts until work begins on %s', (typed, day) => {
    const t = written()

    expect(told(t.say(camille, typed, 'p'))).toContain(`paused until ${day}`)
    expect(t.proposal().sections[10].pieces).toHaveLength(1)
  })

  test.each([
    '!pause hier',
    '!pause 2020-01-01',
    '!pause 2026-11-23',
    '!pause 0j',
    '!pause 400j',
    '!pause 2027-13-40',
    '!pause 31/02/2027',
    '!pause beaucoup',
    '!pause six siècles',
  ])('%s is asked again, with buttons', (typed) => {
    const t = written()
    const outcome = t.say(camille, typed, 'p')

    expect(told(outcome)).toContain('Until when was not clear')
    expect(outcome.effects.flatMap(({ view }) => buttonsOf(view))).toHaveLength(3)
    expect(t.proposal().paused).toBeUndefined()
  })

  test('keeps every reminder and the archive away, and is in the status line', () => {
    const t = written()
    const outcome = t.say(camille, '!pause 90 days', 'p')

    expect(heard(outcome)).toContain('paused until 22 February 2027')
    expect(t.timers().map(({ name }) => name)).toEqual(['pause-ends'])
    const said = passUntil(t, '2027-02-21T12:00:00.000Z')
    expect(said).toEqual([])
  })

  test('is not over at night, after a time in which nothing ran: its author is told in the morning', () => {
    const t = written()
    t.say(camille, '!pause 2026-12-20', 'p')

    const [[, woken] = ['', null]] = t.until('2026-12-21T20:00:00.000Z')

    expect(woken && posts(woken)).toEqual([])
    expect(moments(passUntil(t, '2026-12-22T09:00:00.000Z'))).toEqual(['2026-12-22T08:00:00.000Z'])
  })

  test('is over by itself: its author is told once, and waited for anew', () => {
    const t = written()
    t.say(camille, '!pause 3j', 'p')

    const said = passUntil(t, '2026-12-10T09:00:00.000Z')

    // 14 days after the 26th of November.
    expect(moments(said)).toEqual(['2026-11-26T08:00:00.000Z', '2026-12-10T08:00:00.000Z'])
    expect(said[0]?.[1]).toContain('ends today')
  })

  test.each([
    ['ends at a press', (t: Table) => t.press(camille, 'end-pause')],
    ['ends by the word that takes a submission back', (t: Table) => t.say(camille, '!reprendre', 'r')],
  ])('%s', (_, end) => {
    const t = written()
    t.say(camille, '!pause 3j', 'p')

    expect(told(end(t))).toContain('The pause of MLP-2026-001 is over')
    expect(t.timers().map(({ name }) => name)).toEqual(['author-reminder'])
  })

  test('is over with a submission, for the draft that may follow as well', () => {
    const t = written()
    t.say(camille, '!pause 3j', 'p')
    t.press(camille, 'recap')
    t.press(camille, 'submit', {
      stamp: Object.values(t.proposal().sections)
        .map(({ revision }) => revision)
        .join('.'),
    })
    expect(t.proposal()).toMatchObject({ state: 'submitted', paused: null })

    expect(told(t.press(camille, 'end-pause'))).toContain('is submitted')
  })
})
