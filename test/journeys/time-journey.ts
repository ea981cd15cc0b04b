import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { addWorkingTime, nextWorkingMoment, usualCalendar } from '../../src/flows/model/calendar.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'
import { dayAfter, localTime, momentOf } from '../../src/text/zone.ts'
import { wordsIn } from '../../src/text/words.ts'
import { eventually } from '../support/eventually.ts'
import type { ClockedProgram } from './clocked-program.ts'
import { type Begin, inEachLanguage } from './in-each-language.ts'
import type { Card, Player, Stage, Thread } from './stage.ts'
import { strongSections } from './texts.ts'
import { anything, withAny } from './with-any.ts'

type Clock = Pick<ClockedProgram, 'now' | 'until'>

/**
 * What time alone does to a proposal, on every chat platform: both languages in one test, since they share the clock. Where
 * they share a room as well, one begins after the other.
 */
export function timeJourney(stage: () => Stage, clock: () => Clock, begin: Begin): void {
  // The first: whoever has another draft that waits hears of both in one message, in private.
  test('a reminder is put off until tomorrow, comes then, and is wanted no more', async () => {
    const { words, thread, learner } = await begun(stage().person('learner', 'fr'), 'fr')
    const reminder = withAny(words.reminders.draft(anything))
    const reminded = async () => (await learner.all(thread)).filter(({ text }) => reminder.test(text))
    passDays(clock(), 16)
    // The first of its three moments is tomorrow.
    await learner.pressOn(await learner.sees(thread, reminder), 'remind-later')
    await learner.sees(thread, withAny(words.reminders.willRemind(anything)))
    expect(await reminded()).toHaveLength(1)

    passDays(clock(), 1)
    const second = await eventually(async () => {
      const [, found, ...more] = await reminded()
      if (found === undefined) throw new Error('the reminder has not come again')
      expect(more).toEqual([])
      return found
    }, 180_000)
    await learner.pressOn(second, 'remind-never')
    await learner.sees(thread, withAny(words.reminders.neverAgain(anything)))

    // When somebody else who began now is reminded, theirs would have come as well.
    const other = await begun(stage().person('other-learner', 'fr'), 'fr')
    passDays(clock(), 16)
    await other.learner.sees(other.thread, reminder)
    expect(await reminded()).toHaveLength(2)
    for (const one of [{ thread, learner }, other]) {
      await one.learner.fill(one.thread, 'withdraw', {})
      await one.learner.sees(one.thread, withAny(words.withdrawn.done(30)))
    }
  })

  test('a claim comes back to the queue by itself, and Restore ends, with everybody told in time', async () => {
    const all = await inEachLanguage(begin, (language) => claimed(stage(), language))

    passWorkingDays(clock(), 1.2)
    for (const { words, id, reviewer, other } of all) {
      const notice = withAny(words.review.runsOut(id, anything))
      await reviewer.sees('direct', notice)
      expect(textsOf(await other.all('reviewers'))).not.toMatch(notice)
    }

    passWorkingDays(clock(), 2)
    for (const { words, id, thread, learner, reviewer } of all) {
      await reviewer.sees('direct', withAny(words.review.ranOut(id)))
      await learner.sees(thread, withAny(words.root.line(id, words.states.submitted, words.turns.reviewers)))
      const card = await reviewer.sees(
        'reviewers',
        withAny(`${id}${anything}${words.review.lapsed(reviewer.name, anything)}`),
      )
      await reviewer.pressOn(card, 'claim')
      await learner.sees(thread, withAny(words.turns.reviewer(reviewer.name)))
    }

    for (const { words, id, thread, learner } of all) {
      await learner.fill(thread, 'withdraw', {})
      await learner.sees(thread, withAny(words.withdrawn.done(30)))
      const root = await learner.sees(
        thread,
        withAny(words.root.line(id, words.states.withdrawn, words.turns.restorable)),
      )
      expect(root.actions).toContain('restore')
    }
    passDays(clock(), 32)
    for (const { words, id, thread, learner, reviewer } of all) {
      const root = await learner.sees(thread, withAny(words.root.line(id, words.states.withdrawn, words.turns.over)))
      const card = await reviewer.sees('reviewers', withAny(`${id}${anything}${words.review.neverRestored}`))
      expect([...root.actions, ...card.actions]).not.toContain('restore')
      await learner.say(thread, language(words) === 'fr' ? '!restaurer' : '!restore')
      await learner.sees(thread, withAny(words.refusals.tooLate(30)))
    }
  })

  test('a draft that nobody touches is recalled to its author, paused, archived, and had back', async () => {
    // Who has several such drafts hears of all of them in one message.
    const role = (language: Language) => (begin === 'side by side' || language === 'fr' ? 'learner' : 'other-learner')
    const all = await inEachLanguage(begin, (language) => begun(stage().person(role(language), language), language))

    passDays(clock(), 16)
    for (const { words, thread, learner } of all) {
      const reminder = await learner.sees(thread, withAny(words.reminders.draft(anything)))
      expect(reminder.actions).toEqual(expect.arrayContaining(['remind-later', 'remind-never', 'pause']))
      await learner.say(thread, words === wordsIn('fr') ? '!pause 2 semaines' : '!pause 2 weeks')
      await learner.sees(thread, withAny(words.turns.paused(anything)))
    }
    passDays(clock(), 16)
    for (const { words, thread, learner } of all) {
      await learner.sees(thread, withAny(words.reminders.pauseOver(anything)))
      await learner.say(thread, words === wordsIn('fr') ? '!pause 3j' : '!pause 3d')
      await learner.press(thread, 'end-pause')
      await learner.sees(thread, withAny(words.reminders.pauseEnded(anything)))
    }
    for (const days of [16, 16, 25]) passDays(clock(), days)
    for (const { words, thread, learner } of all)
      await learner.sees(thread, withAny(words.reminders.archivedNext(anything, 30)))
    passDays(clock(), 10)
    for (const { words, thread, learner } of all) {
      await learner.sees(thread, withAny(words.reminders.archived(anything, 60, anything)))
      await learner.press(thread, 'restore')
      await learner.sees(thread, withAny(words.withdrawn.restored))
    }
  })

  test('several drafts that nobody touches are one message to their author, who wants no more of them', async () => {
    const learner = stage().person('learner', 'fr')
    const words = wordsIn('fr')
    const threads = [await begun(learner, 'fr'), await begun(learner, 'fr')]

    passDays(clock(), 15)
    const message = await gathered(clock(), learner, withAny(words.news.heading(2)))
    expect(message.text.match(/MLP-\d{4}-\d{3} · /g)?.length).toBeGreaterThanOrEqual(2)
    expect(message.actions).toEqual(expect.arrayContaining(['open', 'list', 'reminders']))
    for (const { thread } of threads) {
      const heard = await learner.all(thread)
      expect(textsOf(heard)).not.toMatch(withAny(words.reminders.draft(anything)))
    }

    await learner.pressOn(message, 'reminders')
    await learner.sees('direct', withAny(words.presence.silent))
  })
}

/** The first line waits a minute for the others: all of them are raised by then, and the clock goes on minute by minute. */
async function gathered(clock: Clock, learner: Player, heading: RegExp): Promise<Card> {
  for (let tries = 0; tries < 12; tries += 1) {
    await setTimeout(10_000)
    clock.until(new Date(Date.parse(clock.now()) + 61_000).toISOString())
    const found = (await learner.all('direct')).findLast(({ text }) => heading.test(text))
    if (found !== undefined) return found
  }
  throw new Error(`${learner.name} does not see ${heading}`)
}

/** A draft with a sentence in it. */
async function begun(learner: Player, language: Language) {
  const thread = await learner.start('new')
  const words = wordsIn(language)
  await learner.say(thread, strongSections(language)[1])
  await learner.sees(thread, withAny(words.count.messages(1)))
  return { words, thread, learner }
}

/** So many days and at most a weekend, to an hour at which everybody in Europe works. */
function passDays(clock: Clock, days: number): void {
  const { day } = localTime(clock.now(), paris)
  const noon = momentOf({ day: dayAfter(day, days), ms: 12 * hourMs }, paris)
  clock.until(new Date(Date.parse(nextWorkingMoment(noon, usualCalendar, paris)) + 2 * hourMs).toISOString())
}

const paris = 'Europe/Paris'
const hourMs = 3_600_000

/** A proposal that is written, submitted, and claimed by a reviewer. */
async function claimed(stage: Stage, language: Language) {
  const words = wordsIn(language)
  const person = (role: Parameters<Stage['person']>[0]): Player => stage.person(role, language)
  const [learner, reviewer, other] = [person('learner'), person('reviewer'), person('other-reviewer')]
  const thread = await learner.start('new')
  await writeAll(learner, thread, language)
  await learner.press(thread, 'submit')
  const id = /MLP-\d{4}-\d{3}/.exec((await learner.sees(thread, /MLP-\d{4}-\d{3}/)).text)?.[0] ?? ''
  await reviewer.pressOn(await reviewer.sees('reviewers', withAny(id)), 'claim')
  await reviewer.sees('reviewers', withAny(words.review.untilWhen(anything)))
  await learner.sees(thread, withAny(words.turns.reviewer(reviewer.name)))
  return { words, id, thread, learner, reviewer, other }
}

async function writeAll(learner: Player, thread: Thread, language: Language): Promise<void> {
  const texts = strongSections(language)
  for (const number of sectionNumbers) {
    await learner.say(thread, texts[number])
    await learner.say(thread, '!next')
  }
}

/** By a clock in Paris; a reviewer elsewhere in Europe is an hour off at most. */
function passWorkingDays(clock: Clock, days: number): void {
  clock.until(addWorkingTime(clock.now(), { days }, usualCalendar, paris))
}

function textsOf(cards: readonly Card[]): string {
  return cards.map(({ text }) => text).join('\n')
}

function language(words: ReturnType<typeof wordsIn>): Language {
  return words === wordsIn('fr') ? 'fr' : 'en'
}
