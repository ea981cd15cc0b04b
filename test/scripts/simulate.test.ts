import { describe, expect, test } from 'vitest'
import { checkMonth } from '../../scripts/simulate/check/check.ts'
import { ownCalendar } from '../../scripts/simulate/check/calendar.ts'
import { playMonth } from '../../scripts/simulate/month.ts'
import { transcriptLines } from '../../scripts/simulate/print.ts'
import type { Month } from '../../scripts/simulate/transcript.ts'
import { wordsIn } from '../../src/text/words.ts'
import { keepingLog } from '../contracts/log-lines.ts'
import { act, faultless, heard, hers, his, stands, switched, withMore, withOther } from './simulated-month.ts'

const { reminders, review, digest } = wordsIn('fr')

const brokenIn = (month: Month) => checkMonth(month).flatMap(({ rule, broken }) => (broken.length > 0 ? [rule] : []))

describe('the checker of a month', () => {
  test('finds nothing in one without fault', () => {
    expect(checkMonth(faultless).flatMap(({ broken }) => broken)).toEqual([])
  })

  const reminder = (at: string) => heard(at, 'thread', 'Léa', hers, reminders.draft(hers))

  test.each<readonly [what: string, rule: string, Month]>([
    [
      'a reminder in the evening',
      'heard from 9 to 18 h on working days of the addressee',
      withOther(-1, { at: '2026-10-28T17:01:00.000Z' }),
    ],
    [
      'a calendar that is a zone off',
      'heard from 9 to 18 h on working days of the addressee',
      { ...faultless, people: faultless.people.map((one) => ({ ...one, timeZone: 'Asia/Tokyo' })) },
    ],
    [
      'a reminder on a day off',
      'heard from 9 to 18 h on working days of the addressee',
      { ...faultless, closed: ['2026-10-28'] },
    ],
    [
      'a fourth reminder about one thing',
      'three at most about one thing',
      withMore(...['09', '10', '11'].map((hour) => reminder(`2026-10-28T${hour}:00:00.000Z`))),
    ],
    [
      'a reminder of what is withdrawn',
      'nothing about a proposal that has moved on',
      withMore(stands('2026-10-27T10:00:00.000Z', hers, 'withdrawn')),
    ],
    [
      'a reminder of what is paused',
      'nothing about a proposal that has moved on',
      withMore(act('2026-10-27T10:00:00.000Z', 'Léa', '!pause 9j', hers)),
    ],
    [
      'a reminder to who wanted none',
      'nothing about a proposal that has moved on',
      withMore(act('2026-10-27T10:00:00.000Z', 'Léa', 'remind-never', hers)),
    ],
    [
      'a notice that came an hour late, as if summer time had not ended',
      'claimers hear at half, four fifths and the end',
      withOther(10, { at: '2026-10-26T08:00:17.000Z' }),
    ],
    ['a notice that never came', 'claimers hear at half, four fifths and the end', withOther(11, null)],
    [
      'a notice to somebody who has claimed nothing',
      'claimers hear at half, four fifths and the end',
      withMore(heard('2026-10-26T09:00:17.000Z', 'direct', 'Thomas', his, review.runsOut(his, 'demain'))),
    ],
    [
      'a claim that never ends',
      'a claim ends by itself after two working days',
      withOther(13, { at: '2026-10-27T16:00:00.000Z' }),
    ],
    [
      'a second digest of a day',
      'one digest a day in each room',
      withMore(heard('2026-10-22T09:00:00.000Z', 'reviewers', '', his, digest.reviewers(1))),
    ],
    [
      'a digest a day early',
      'the digest names what waits three working days, then every two',
      withOther(6, { at: '2026-10-19T07:00:00.000Z' }),
    ],
    ['no digest', 'the digest names what waits three working days, then every two', withOther(6, null)],
    [
      'a digest on two days running',
      'the digest names what waits three working days, then every two',
      withMore(heard('2026-10-21T07:00:00.000Z', 'reviewers', '', his, digest.reviewers(1))),
    ],
    ['coordinators left out', 'coordinators hear the third time, and not before', withOther(15, null)],
    [
      'coordinators told at once',
      'coordinators hear the third time, and not before',
      withMore(heard('2026-10-20T07:00:00.000Z', 'coordinators', '', his, digest.coordinators(1))),
    ],
    ['no reminder', 'silent authors hear on time', withOther(-1, null)],
    [
      'a reserved version in other hands',
      'a new version is kept two working days for its reviewer',
      withMore(
        act('2026-10-26T10:00:17.000Z', 'Sophie', 'review changes', his),
        stands('2026-10-26T10:00:17.000Z', his, 'changes-requested'),
        act('2026-10-26T11:00:17.000Z', 'Karim', 'submit', his),
        stands('2026-10-26T11:00:17.000Z', his, 'submitted'),
        act('2026-10-27T10:00:17.000Z', 'Thomas', 'claim', his),
        stands('2026-10-27T10:00:17.000Z', his, 'in-review', 'Thomas'),
      ),
    ],
    [
      'a draft archived without a word',
      'nothing is archived before its author was told',
      withMore(heard('2026-10-28T09:00:00.000Z', 'thread', 'Léa', hers, reminders.archived(hers, 60, 'demain'))),
    ],
    [
      'two reminders after a time without a program',
      'after a time without a program one message about each thing',
      withMore(
        switched('2026-10-26T20:00:00.000Z', 'off'),
        switched('2026-10-27T21:00:00.000Z', 'on'),
        reminder('2026-10-28T08:00:00.000Z'),
      ),
    ],
    ['a whole channel called', 'never a whole channel', withOther(6, { text: `<!channel> ${digest.reviewers(1)}` })],
    [
      'a message that answers nobody',
      'every other message answers somebody',
      withMore(heard('2026-10-28T09:00:00.000Z', 'direct', 'Léa', hers, 'Encore là ?')),
    ],
  ])('sees %s', (_, rule, month) => {
    expect(brokenIn(month)).toContain(rule)
  })
})

describe('the checker’s own calendar', () => {
  test.each([
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-14', 'Ascension'],
    ['2027-05-17', 'Whit Monday'],
    ['2026-11-11', 'Armistice'],
  ])('knows that nobody works on %s, %s', (day) => {
    expect(ownCalendar([]).works(Date.parse(`${day}T10:00:00Z`), 'Europe/Paris')).toBe(false)
  })
})

const playOnce = (days: number, learners: number, seed: number, language: 'fr' | 'en') =>
  playMonth({ days, learners, seed, language, from: '2026-10-19' }, keepingLog())

/** A month is a thousand acts, each with all that it leads to: a busy machine takes minutes. */
const long = { timeout: 1_200_000 }

describe('a simulated month', () => {
  test('of four learners breaks no rule of time', long, async () => {
    const month = await playOnce(10, 4, 1, 'fr')

    expect(checkMonth(month).flatMap(({ broken }) => broken)).toEqual([])
    expect(month.entries.filter(({ kind }) => kind === 'switched')).toHaveLength(2)
  })

  test('is the same to the letter for the same seed, and another for another', long, async () => {
    const [first, second, other] = [
      await playOnce(4, 1, 3, 'en'),
      await playOnce(4, 1, 3, 'en'),
      await playOnce(4, 1, 4, 'en'),
    ]

    expect([...transcriptLines(second)]).toEqual([...transcriptLines(first)])
    expect([...transcriptLines(other)]).not.toEqual([...transcriptLines(first)])
  })
})
