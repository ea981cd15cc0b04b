import { languages } from '../../../src/text/language.ts'
import { wordsIn } from '../../../src/text/words.ts'
import type { Heard } from '../transcript.ts'
import { kindOf, thingOf } from './kinds.ts'
import { judge, type Rule } from './rule.ts'
import type { Story, Timed } from './story.ts'

const [secondMs, minuteMs, dayMs] = [1_000, 60_000, 86_400_000]

/** Nothing that time leads to reaches anybody outside 9 to 18 h on a working day of theirs. */
export const inWorkingHours: Rule = ({ timed, calendar }) =>
  judge('heard from 9 to 18 h on working days of the addressee', timed, (one) =>
    calendar.works(one.ms, one.zone) ? null : `${saying(one)}, outside their working hours`,
  )

/** At most three about one thing, until its addressee does something about it. */
export const threeAtMost: Rule = (story) =>
  judge('three at most about one thing', personal(story.timed), (one) => {
    const since = lastDeed(story, one)
    const before = personal(story.timed).filter(
      (other) => other.ms <= one.ms && other.ms > since && thingAbout(other) === thingAbout(one),
    )
    return before.length <= 3 ? null : `${saying(one)}, the ${before.length}th time`
  })

/** Nothing about a proposal that stands elsewhere by now. */
export const aboutWhatHolds: Rule = (story) =>
  judge('nothing about a proposal that has moved on', story.timed, (one) => {
    const wrong = one.about.find((proposal) => !isStillSo(story, one, proposal))
    return wrong === undefined ? null : `${saying(one)}, though ${wrong} stands elsewhere or rests`
  })

function isStillSo(story: Story, one: Timed, proposal: string): boolean {
  const { state, holder } = story.before(one.source, proposal) ?? { state: '', holder: null }
  switch (one.type) {
    case 'draft':
      return state === 'drafting' && !rests(story, one, proposal)
    case 'requests':
      return state === 'changes-requested' && !rests(story, one, proposal)
    case 'pause over':
      return state === 'drafting' || state === 'changes-requested'
    case 'archived':
      return state === 'drafting' || state === 'changes-requested'
    case 'claim notice':
    case 'claim over':
      return state === 'in-review' && holder === one.person
    case 'gathered':
      return true
    case 'digest':
      return state === 'submitted' || comesBackThen(story, one, proposal)
    default:
      return one.type satisfies never
  }
}

/** Whether it went back into the queue at the very moment of the message, as a claim that ends in the morning does. */
function comesBackThen({ stands }: Story, { at }: Timed, proposal: string): boolean {
  return stands.some((one) => one.proposal === proposal && one.at === at && one.state === 'submitted')
}

/** Whether its author paused it, or asked to hear no more of it as long as it stands so. */
function rests({ acts, before, month }: Story, one: Timed, proposal: string): boolean {
  const since = before(one.source, proposal)?.at ?? ''
  const own = acts.filter((act) => act.proposal === proposal && act.person === one.person && act.at <= one.at)
  if (own.some(({ what, at }) => what === 'remind-never' && at >= since)) return true
  const pause = own.findLast(({ what }) => what.startsWith('!pause'))
  if (pause === undefined || own.some(({ what, at }) => what === 'end-pause' && at > pause.at)) return false
  const isOver = month.entries.some(
    (entry) =>
      entry.kind === 'heard' &&
      entry.at >= pause.at &&
      entry.at < one.at &&
      entry.about.includes(proposal) &&
      (kindOf(entry) === 'pause over' || kindOf(entry) === 'gathered'),
  )
  return !isOver
}

/** Nobody's whole channel is called. */
export const nobodysChannel: Rule = ({ month }) =>
  judge(
    'never a whole channel',
    month.entries.filter((entry) => entry.kind === 'heard'),
    ({ text, at, where }) =>
      /<!(?:channel|here|everyone)|@(?:channel|here|everyone)\b/.test(text)
        ? `${at} in ${where}: ${text.slice(0, 60)}`
        : null,
  )

/** Each room has one digest a day. */
export const oneDigestADay: Rule = ({ timed, calendar }) => {
  const digests = timed.filter(({ type }) => type === 'digest')
  return judge('one digest a day in each room', digests, (one) => {
    const day = calendar.dayIn(one.ms, one.zone)
    const same = digests.filter(({ where, ms, zone }) => where === one.where && calendar.dayIn(ms, zone) === day)
    return same.length === 1 ? null : `${saying(one)}, one of ${same.length} that day`
  })
}

/** What was missed while no program ran is one message about each thing until the next working morning is over. */
export const onceAfterDown: Rule = ({ timed, calendar, month }) => {
  const on = month.entries.flatMap((entry) =>
    entry.kind === 'switched' && entry.to === 'on' ? [Date.parse(entry.at)] : [],
  )
  const catching = timed.filter(({ ms, zone }) =>
    on.some((at) => ms >= at && ms <= calendar.after(at, zone, 0) + 60 * minuteMs),
  )
  return judge('after a time without a program one message about each thing', catching, (one) => {
    const same = catching.filter(
      (other) => thingAbout(other) === thingAbout(one) && Math.abs(other.ms - one.ms) < 4 * dayMs,
    )
    return same.length === 1 ? null : `${saying(one)}, one of ${same.length}`
  })
}

/**
 * Whatever comes without an act is of a kind that these rules know; of each person who takes no private words the
 * coordinators hear once.
 */
export const nothingUnknown: Rule = ({ month, acts }) => {
  const begin = Date.parse(acts[0]?.at ?? month.end)
  const unknown = month.entries.filter((entry) => entry.kind === 'heard').filter((entry) => kindOf(entry) === null)
  const toldOnce = new Set(
    month.people
      .filter(({ direct }) => direct === 'refused')
      .map(({ name }) => unknown.find((entry) => entry.where === 'coordinators' && tellsOfUnreachable(entry, name))),
  )
  const answers = unknown.filter((entry) => !toldOnce.has(entry))
  return judge('every other message answers somebody', answers, (entry) => {
    const at = Date.parse(entry.at)
    const isAnswer = acts.some((act) => at - Date.parse(act.at) >= 0 && at - Date.parse(act.at) <= 10 * secondMs)
    return isAnswer || at < begin ? null : `${entry.at} ${entry.where} ${entry.person}: ${entry.text.slice(0, 80)}`
  })
}

function tellsOfUnreachable({ text }: Pick<Heard, 'text'>, name: string): boolean {
  return languages.some((language) => text.includes(wordsIn(language).coordination.unreachable(name)))
}

/** Reminders are a person's; a digest is a room's, and goes on as long as something waits. */
function personal(timed: readonly Timed[]): readonly Timed[] {
  return timed.filter(({ type }) => type !== 'digest')
}

function thingAbout({ type, where, person, about }: Timed): string {
  return type === 'digest' ? `${where} ${thingOf[type]}` : `${person} ${thingOf[type]} ${about.join(' ')}`
}

/** Asking for a later reminder is none. */
function lastDeed({ acts }: Story, { ms, person, about }: Timed): number {
  const own = acts.filter((act) => act.person === person && about.includes(act.proposal))
  const last = own.findLast(({ what, at }) => !what.startsWith('remind') && Date.parse(at) < ms)
  return last === undefined ? 0 : Date.parse(last.at)
}

/** A message in a few words, as a verdict names it. */
export function saying({ at, type, person, where, about }: Timed): string {
  return `${at} ${type} to ${person || where} about ${about.join(', ')}`
}
