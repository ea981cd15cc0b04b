import { longDate, msAfter } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import { dayAfter, localTime, momentOf } from '../../text/zone.ts'
import { type ActContext, leaveProposal, type StepContext } from '../model/act-context.ts'
import { nextWorkingMoment } from '../model/calendar.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Known, Need } from '../model/known.ts'
import type { News, NewsKind } from '../model/news.ts'
import type { Proposal } from '../model/proposal.ts'
import { titleOf } from '../model/standing.ts'
import type { Block, View } from '../model/view.ts'
import { actions, button, optional, view } from '../screens/blocks.ts'
import { listButton, remindersButton } from '../screens/presence.ts'
import { post } from '../screens/replies.ts'
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
 * Tells the author what time brought about. Where it is all that they are due today it is said in the thread; else it is one
 * line of one message, whichever of the proposals comes first. Each sees the others, however they are raised: one that has
 * not been stepped has its timer, one that has left a line or the moment at which its author was told. The line, and the
 * timer of the message, are stored with the step; a later day's message is the next one's.
 */
export function tellInTime(
  context: ActContext,
  news: { readonly kind: NewsKind; readonly until: string | null },
  shown: View,
): readonly Effect[] {
  const { proposal, envelope, known } = context
  const { owner, timeZone, touchedAt } = proposal
  const { at } = envelope
  const wasToday = isSameDay(known.settings?.toldAt ?? null, at, timeZone)
  if ((known.morning?.others ?? 0) === 0 && !wasToday)
    return [post(shown), { type: 'settle', change: { id: owner.id, name: owner.name, toldAt: at } }]
  const line = { person: owner.id, proposal: proposal.id, ...news, touchedAt }
  return [{ type: 'gather', line, at: wasToday ? nextMorning(context, timeZone) : msAfter(at, patienceMs) }]
}

/** The next morning, once all of it has been raised. */
function nextMorning({ envelope, calendar }: StepContext, timeZone: string): string {
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
 * The one message about all that one person is due. What its author has touched meanwhile is told no more, and its lines go in
 * the commit that stores the message: told once, in whoever's hands, however often the timer is raised. At night, and on a day
 * on which they were told already, it waits for the next morning.
 */
export function gatheredDue(context: StepContext): Step {
  const { envelope, known } = context
  const { news = [], settings } = known
  const [first] = news
  if (first === undefined) return leaveProposal(null)
  const { person, proposal } = first
  const later = laterToday(context, proposal.timeZone, settings?.toldAt ?? null)
  if (later !== null)
    return leaveProposal(null, { type: 'gather', line: { ...first, proposal: proposal.id }, at: later })
  const lines = news.map((one) => ({ person, proposal: one.proposal.id, touchedAt: one.touchedAt }))
  const fresh = news.filter((one) => one.proposal.touchedAt === one.touchedAt)
  if (fresh.length === 0) return leaveProposal(null, { type: 'told', lines })
  return leaveProposal(
    null,
    { type: 'tell', person, to: envelope.place, view: showGathered(fresh), direct: { notice: null } },
    { type: 'settle', change: { id: person, name: proposal.owner.name, toldAt: envelope.at } },
    { type: 'told', lines },
  )
}

function laterToday(context: StepContext, timeZone: string, toldAt: string | null): string | null {
  const { envelope, calendar } = context
  if (isSameDay(toldAt, envelope.at, timeZone)) return nextMorning(context, timeZone)
  const opens = nextWorkingMoment(envelope.at, calendar, timeZone)
  return opens > envelope.at ? msAfter(opens, patienceMs) : null
}

function showGathered(all: readonly News[]): View {
  const language = all[0]?.proposal.language ?? 'fr'
  const { news, count } = wordsIn(language)
  return view(language, [
    { type: 'heading', text: news.heading(all.length) },
    ...all.slice(0, shownLines).flatMap((one) => lineOf(one)),
    ...optional(all.length > shownLines && { type: 'note', text: count.more(all.length - shownLines) }),
    ...actions([listButton(language), remindersButton(language, 'off')]),
  ])
}

function lineOf({ proposal, kind, until }: News): readonly Block[] {
  const { id, language, timeZone } = proposal
  const { news, buttons } = wordsIn(language)
  const day = until === null ? '' : longDate(until, language, timeZone)
  return [
    { type: 'text', text: news[kind](id, titleOf(proposal), day) },
    ...actions([button(proposal, buttons.open(id), 'open')]),
  ]
}

function isSameDay(one: string | null, other: string, timeZone: string): boolean {
  return one !== null && localTime(one, timeZone).day === localTime(other, timeZone).day
}
