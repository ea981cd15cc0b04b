import { sectionsOf } from '../../rubric/rubric.ts'
import { amount, daysBetween, longDate, shortDateTime } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { Overview, Page, Summary, Undelivered, Waiting } from '../model/known.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Block, Button, PlaceLink, View } from '../model/view.ts'
import { actions, button, optional, view } from './blocks.ts'
import { listSetAside } from './list-set-aside.ts'
import { waitingAge } from './queue.ts'
import { sayTurnOf } from './turn.ts'

/** Buttons that stay visible; the others go to the overflow. */
const visibleButtons = 3

/** States and their ages, the load of each reviewer, where drafts stand still, what could not be delivered, and what was set aside. */
export function overviewView(context: StepContext, overview: Overview): View {
  const { language } = context.envelope.actor
  const words = wordsIn(language)
  const sections = sectionsOf(context.rubric).length
  const number = (value: number) => amount(value, language)
  const age = (iso: string) => words.overview.age(daysSince(context, iso))
  return view(language, [
    { type: 'heading', text: words.overview.heading },
    ...firstLines(context, overview),
    ...table(
      words.overview.states,
      overview.states.map((row) => [words.states[row.state], number(row.count), age(row.oldest)]),
      words.overview.nothing,
    ),
    ...waitingProposals(context),
    { type: 'heading', text: words.overview.reviewersHeading },
    ...table(
      words.overview.reviewers,
      overview.reviewers.map((row) => [row.name, number(row.count), age(row.oldest)]),
      words.overview.noReviewers,
    ),
    ...absences(context),
    { type: 'heading', text: words.overview.progressHeading },
    ...table(
      words.overview.progress,
      overview.progress.map((row) => [`${row.done}/${sections}`, number(row.drafts), number(row.quiet)]),
      words.overview.noDrafts,
    ),
    ...quietDrafts(context, overview.quiet),
    ...goingProposals(context, overview.going),
    { type: 'heading', text: words.overview.coachHeading },
    { type: 'text', text: coachLine(overview.coach, language) },
    { type: 'heading', text: words.overview.undeliveredHeading },
    ...waits(context, overview.waiting),
    ...listUndelivered(context, overview.undelivered),
    ...listSetAside(context, overview.setAside),
  ])
}

/** The five things that matter first, each with a name, an age and its thread, and the way to all figures. */
function firstLines(context: StepContext, overview: Overview): readonly Block[] {
  const { language } = context.envelope.actor
  const words = wordsIn(language).overview
  const [longest] = context.known.queue?.rows ?? []
  const [late] = overview.overdue.rows
  const [question] = overview.questions.rows
  const [failed] = overview.undelivered.rows
  const { sent, proposals } = overview.setAside
  const isAside = sent.total > 0 || proposals.total > 0
  const links = [
    ...(longest === undefined ? [] : [aboutOne(context, longest, words.longestFirst)]),
    ...(late === undefined ? [] : [aboutOne(context, late, words.overdueFirst(overview.overdue.total))]),
    ...(question === undefined ? [] : [aboutQuestion(context, question, overview.questions.total)]),
  ]
  const load = overview.reviewers.slice(0, mostNamed).map(({ name, count }) => words.loadOne(name, count))
  const lines = [
    load.length === 0 ? words.nobodyLoaded : words.loadFirst(load.join(' · ')),
    ...(failed === undefined ? [] : [words.undeliveredFirst(overview.undelivered.total, failed.reason)]),
    ...(isAside ? [words.setAside.first(sent.total, proposals.total)] : []),
    ...(late === undefined && question === undefined && failed === undefined && !isAside ? [words.allWell] : []),
  ]
  return [
    { type: 'note', text: words.firstHeading },
    ...optional(links.length > 0 && { type: 'links', links }),
    { type: 'list', style: 'bullet', items: lines },
    ...actions(pageButton(context)),
  ]
}

/** Who of the team is away, and until when. */
function absences({ known, envelope }: StepContext): readonly Block[] {
  const { language, timeZone } = envelope.actor
  const { presence } = wordsIn(language)
  const away = known.away ?? []
  if (away.length === 0) return []
  const items = away.map(({ name, until }) =>
    until === null ? presence.isGone(name) : presence.isAway(name, longDate(until, language, timeZone)),
  )
  return [
    { type: 'note', text: presence.awayHeading },
    { type: 'list', style: 'bullet', items },
  ]
}

function aboutOne(context: StepContext, row: Summary, what: string): PlaceLink {
  const who = row.reviewer?.name ?? row.credits
  const age = waitingAge(context, row.submittedAt ?? row.stateAt)
  return { text: [what, row.id, who, age].join(' · '), place: row.thread }
}

function aboutQuestion(context: StepContext, row: Overview['questions']['rows'][number], total: number): PlaceLink {
  const words = wordsIn(context.envelope.actor.language).overview
  const age = waitingAge(context, row.askedAt)
  return { text: [words.questionsFirst(total), row.id, row.author, age].join(' · '), place: row.thread }
}

function pageButton({ envelope, pages = [] }: StepContext): readonly Button[] {
  if (!pages.includes(envelope.place.platform)) return []
  const label = wordsIn(envelope.actor.language).overview.asPage
  return [{ label, style: 'primary', press: { action: 'dashboard', proposal: '', version: 0, args: {}, opens: 'act' } }]
}

/** What waits for reviewers, by name and age, the longest first, each with its thread, and to be read at a press; the whole queue is one more. */
function waitingProposals(context: StepContext): readonly Block[] {
  const { language } = context.envelope.actor
  const { overview, buttons, help, count } = wordsIn(language)
  const { rows = [], total = 0 } = context.known.queue ?? {}
  const links = rows.slice(0, mostNamed).map((row) => {
    const turn = sayTurnOf(row, context.envelope.actor).join(' · ')
    return lineOf(context, row, turn, waitingAge(context, row.submittedAt ?? row.stateAt))
  })
  const read = rows
    .slice(0, visibleButtons)
    .map((row) => button(row, `${buttons.read} ${row.id}`, 'read', { args: { version: String(row.version) } }))
  const queue: Button = {
    label: help.general.queue,
    style: 'plain',
    press: { action: 'queue', proposal: '', version: 0, args: {}, opens: 'act' },
  }
  return [
    { type: 'heading', text: overview.waitingHeading },
    ...optional(
      links.length === 0 ? { type: 'text', text: overview.noneWaiting } : { type: 'links', links },
      total > links.length && { type: 'note', text: count.more(total - links.length) },
    ),
    ...actions(links.length === 0 ? [] : [...read, queue]),
  ]
}

/** Whose drafts stand still, the longest first: each with its thread, where they can be spoken to. */
function quietDrafts(context: StepContext, { rows, total }: Page): readonly Block[] {
  const { overview, count } = wordsIn(context.envelope.actor.language)
  if (rows.length === 0) return []
  return [
    { type: 'note', text: overview.quiet },
    {
      type: 'links',
      links: rows.map((row) =>
        lineOf(context, row, quietTurn(context, row), overview.age(daysSince(context, row.touchedAt))),
      ),
    },
    ...optional(total > rows.length && { type: 'note', text: count.more(total - rows.length) }),
  ]
}

/** What will be erased, and when. */
function goingProposals({ envelope }: StepContext, { rows, total }: Overview['going']): readonly Block[] {
  const { language, timeZone } = envelope.actor
  const { overview, lists, untitled, count } = wordsIn(language)
  if (rows.length === 0) return []
  const items = rows.map(({ id, title, at }) => lists.row(id, title || untitled, longDate(at, language, timeZone)))
  return [
    { type: 'note', text: overview.going },
    { type: 'list', style: 'bullet', items },
    ...optional(total > rows.length && { type: 'note', text: count.more(total - rows.length) }),
  ]
}

/** “Your turn” would be said to a coordinator: the state is, and when it moves by itself. */
function quietTurn({ envelope }: StepContext, row: Summary): string {
  const { states } = wordsIn(envelope.actor.language)
  const [, ...moves] = sayTurnOf(row, envelope.actor)
  return [states[row.state], ...moves].join(' · ')
}

/** `MLP-2026-042 · its title · its author · what holds · for 3 days`, which leads to the thread. */
function lineOf(context: StepContext, row: Summary, holds: string, age: string): PlaceLink {
  const { untitled } = wordsIn(context.envelope.actor.language)
  return { text: [row.id, row.title || untitled, row.credits, holds, age].join(' · '), place: row.thread }
}

function daysSince({ envelope }: StepContext, since: string): number {
  return Math.floor(daysBetween(since, envelope.at))
}

/** How many proposals are named one by one. */
const mostNamed = 5

/** What the AI coach cost: tokens are what providers charge for, and cached ones cost less. */
function coachLine({ calls, failures, input, cached, output }: Overview['coach'], language: Language): string {
  const words = wordsIn(language).overview
  if (calls === 0) return words.noCoach
  const share = input === 0 ? 0 : Math.round((100 * cached) / input)
  const [asked, failed, into, out] = [calls, failures, input, output].map((value) => amount(value, language))
  return words.coach({
    calls: asked ?? '',
    failures: failed ?? '',
    input: into ?? '',
    cached: share,
    output: out ?? '',
  })
}

function table(columns: readonly string[], rows: readonly (readonly string[])[], none: string): readonly Block[] {
  return rows.length === 0 ? [{ type: 'text', text: none }] : [{ type: 'table', columns, rows }]
}

function waits(context: StepContext, waiting: Waiting | null): readonly Block[] {
  if (waiting === null) return []
  const { language, timeZone } = context.envelope.actor
  const { count, oldest, reason } = waiting
  const text = wordsIn(language).overview.waiting(count, shortDateTime(oldest, language, timeZone), reason)
  return [{ type: 'text', text }]
}

function listUndelivered(context: StepContext, { rows, total }: Overview['undelivered']): readonly Block[] {
  const { language, timeZone } = context.envelope.actor
  const words = wordsIn(language)
  if (rows.length === 0) return [{ type: 'text', text: words.overview.allDelivered }]
  const items = rows.map((row) =>
    words.overview.undelivered(nameOf(row), shortDateTime(row.failedAt, language, timeZone), row.reason),
  )
  const buttons = rows.map((row) => retryButton(words.overview.retry(nameOf(row)), row))
  return [
    ...optional(
      { type: 'list', style: 'bullet', items },
      total > rows.length && { type: 'note', text: words.count.more(total - rows.length) },
    ),
    ...actions(buttons.slice(0, visibleButtons), buttons.slice(visibleButtons)),
  ]
}

/** `MLP-2026-042, review:v1`, or the number of an answer that belongs to no proposal. */
function nameOf({ proposal, slot, id }: Undelivered): string {
  return [proposal ?? `#${id}`, ...(slot === null ? [] : [slot])].join(', ')
}

function retryButton(label: string, { id }: Undelivered): Button {
  return {
    label,
    style: 'plain',
    press: { action: 'retry', proposal: '', version: 0, args: { effect: id }, opens: 'act' },
  }
}
