import { isPrivate } from '../authors/is-private.ts'
import { inThread } from '../authors/tell-author.ts'
import { longDate, msAfter } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import { dayAfter, localTime, momentOf } from '../../text/zone.ts'
import { type ActContext, leaveProposal, type StepContext } from '../model/act-context.ts'
import { nextWorkingMoment } from '../model/calendar.ts'
import type { Effect, OpenWords, Step } from '../model/effect.ts'
import type { Place } from '../model/event.ts'
import type { Known, Need } from '../model/known.ts'
import type { News } from '../model/news.ts'
import { authorsBut, isAllowed, zoneOf } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { absentUntil, isSilent, type PersonSettings } from '../model/settings.ts'
import { titleOf } from '../model/standing.ts'
import type { Block, View } from '../model/view.ts'
import { actions, button, optional, view } from '../screens/blocks.ts'
import { listButton, remindersButton } from '../screens/presence.ts'
import { postFor } from '../screens/post-for.ts'
import { openingAfter } from './author-wait.ts'

/** How long the first line waits for the others of a morning, in ms: all timers of that moment have been raised by then. */
const patienceMs = 60_000
/** The most proposals that one message names; the others are counted, and one press away. */
const shownLines = 10

/** What the step looks up that may have something to tell: whether it is alone today, and what its author wants to hear. */
export function morningNeeds({ id, owner, timeZone }: Proposal, at: string): readonly Need[] {
  const midnight = momentOf({ day: dayAfter(localTime(at, timeZone).day, 1), ms: 0 }, timeZone)
  const until = msAfter(midnight, -1)
  return [
    { type: 'settings', person: owner.id },
    { type: 'morning', person: owner.id, but: id, until },
  ]
}

/**
 * Tells the authors what time brought about, each as they want it. The owner hears it in the thread where it is all that they
 * are due today; else it is one line of one message, whichever of the proposals comes first. Each sees the others, however
 * they are raised: one that has not been stepped has its timer, one that has left a line or the moment at which its author was
 * told. Whoever writes along hears it in such a message of their own. The lines, and the timers of the messages, are stored
 * with the step; a later day's message is the next one's.
 */
export function tellInTime(context: ActContext, news: Happened, shown: View): readonly Effect[] {
  const { proposal, envelope, calendar, known } = context
  const { owner, touchedAt } = proposal
  const along = authorsBut(proposal, owner.id).map(({ id }): Effect => {
    const opens = nextWorkingMoment(envelope.at, calendar, zoneOf(proposal, id))
    const line = { person: id, proposal: proposal.id, ...news, touchedAt }
    return { type: 'gather', line, at: msAfter(opens, patienceMs) }
  })
  return wants(known.settings, news) ? [...tellOwner(context, news, shown), ...along] : along
}

/** What happened to a proposal, as a line of a message says it. */
type Happened = Pick<News, 'kind' | 'until'>

/** What is no reminder: it is over, or will be gone. */
function isLasting(kind: News['kind']): boolean {
  return kind === 'archived' || kind === 'goes'
}

/** Who has switched reminders off hears no more than that it is over. */
function wants(settings: PersonSettings | null | undefined, { kind }: Pick<Happened, 'kind'>): boolean {
  return isLasting(kind) || !isSilent(settings)
}

function tellOwner(context: ActContext, news: Happened, shown: View): readonly Effect[] {
  const { proposal, envelope, known } = context
  const { owner, timeZone, touchedAt } = proposal
  const { at } = envelope
  const wasToday = isSameDay(known.settings?.toldAt ?? null, at, timeZone)
  const isThere = isLasting(news.kind) || absentUntil(known.settings, at) === null
  if ((known.morning?.others ?? 0) === 0 && !wasToday && isThere)
    return [postFor([owner], shown), { type: 'settle', change: { id: owner.id, name: owner.name, toldAt: at } }]
  const line = { person: owner.id, proposal: proposal.id, ...news, touchedAt }
  return [{ type: 'gather', line, at: wasToday ? nextMorning(context, timeZone) : msAfter(at, patienceMs) }]
}

/** The next morning, once all of it has been raised. */
function nextMorning({ envelope, calendar }: Pick<StepContext, 'envelope' | 'calendar'>, timeZone: string): string {
  const opens = nextWorkingMoment(openingAfter(envelope.at, 1, calendar, timeZone), calendar, timeZone)
  return msAfter(opens, patienceMs)
}

/** Whether a timer of the programme is that of somebody's gathered message. */
export function isGathering(name: string): boolean {
  return name.startsWith('news-')
}

/** What that message looks up: its lines, then what its person was told last. */
export function gatheredNeeds(name: string, { news = [] }: Known): readonly Need[] {
  const [first] = news
  const whose = first === undefined ? [] : [{ type: 'settings', person: first.person } as const]
  return [{ type: 'news', timer: name }, ...whose]
}

/**
 * The one message about all that one person is due. What its author has touched meanwhile is told no more, nor what they want to
 * hear no more, and its lines go in the commit that stores the message: told once, in whoever's hands, however often the timer
 * is raised. At night, on a day on which they were told already, and while they are absent, it waits for the next morning.
 */
export function gatheredDue(context: StepContext): Step {
  const { envelope, known } = context
  const [first] = known.news ?? []
  if (first === undefined) return leaveProposal(null)
  const { person, proposal } = first
  const told = toldThen(first.person, known)
  const lines = (known.news ?? []).map((one) => ({ person, proposal: one.proposal.id, touchedAt: one.touchedAt }))
  const who = proposal.authors.find(({ id }) => id === person)
  if (told.length === 0 || who === undefined) return leaveProposal(null, { type: 'told', lines })
  const later = laterToday(context, zoneOf(proposal, person), told)
  if (later !== null)
    return leaveProposal(null, { type: 'gather', line: { ...first, proposal: proposal.id }, at: later })
  return leaveProposal(
    null,
    {
      type: 'tell',
      person,
      to: wayTo(context, first),
      view: showGathered(person, told),
      direct: { notice: null, openly: { who: { id: person, name: who.name }, said: eachInItsThread(person, told) } },
    },
    { type: 'settle', change: { id: person, name: who.name, toldAt: envelope.at } },
    { type: 'told', lines },
  )
}

/** What of the lines is still news to somebody who still writes those proposals. */
function toldThen(person: string, { news = [], settings }: Known): readonly News[] {
  if (settings?.goneAt != null) return []
  const isNews = ({ proposal, touchedAt }: News) =>
    proposal.touchedAt === touchedAt && isAllowed({ id: person }, 'write', proposal)
  return news.filter((one) => isNews(one) && wants(settings, one))
}

/** The timer stands where it was set: in somebody else's private chat there is no way to this person. */
function wayTo({ envelope }: StepContext, { person, proposal }: News): Place | 'coordinators' {
  return person !== proposal.owner.id && isPrivate(envelope.place) ? 'coordinators' : envelope.place
}

function laterToday(
  { envelope, calendar, known }: StepContext,
  timeZone: string,
  told: readonly News[],
): string | null {
  if (isSameDay(known.settings?.toldAt ?? null, envelope.at, timeZone))
    return nextMorning({ envelope, calendar }, timeZone)
  const isOver = told.some(({ kind }) => isLasting(kind))
  const back = isOver ? null : absentUntil(known.settings, envelope.at)
  const opens = nextWorkingMoment(back ?? envelope.at, calendar, timeZone)
  return opens > envelope.at ? msAfter(opens, patienceMs) : null
}

function showGathered(person: string, all: readonly News[]): View {
  const language = all[0]?.proposal.language ?? 'fr'
  const { news, count } = wordsIn(language)
  return view(language, [
    { type: 'heading', text: news.heading(all.length) },
    ...all.slice(0, shownLines).flatMap((one) => lineOf(person, one)),
    ...optional(all.length > shownLines && { type: 'note', text: count.more(all.length - shownLines) }),
    ...actions([listButton(language), remindersButton(language, 'off')]),
  ])
}

/** Threads are others' too: each says what is about its own proposal alone. */
function eachInItsThread(person: string, told: readonly News[]): readonly OpenWords[] {
  return told.flatMap((one) => inThread(one.proposal, view(one.proposal.language, lineOf(person, one))))
}

function lineOf(person: string, { proposal, kind, until }: News): readonly Block[] {
  const { id, language } = proposal
  const { news, buttons } = wordsIn(language)
  const day = until === null ? '' : longDate(until, language, zoneOf(proposal, person))
  return [
    { type: 'text', text: news[kind](id, titleOf(proposal), day) },
    ...actions([button(proposal, buttons.open(id), 'open')]),
  ]
}

function isSameDay(one: string | null, other: string, timeZone: string): boolean {
  return one !== null && localTime(one, timeZone).day === localTime(other, timeZone).day
}
