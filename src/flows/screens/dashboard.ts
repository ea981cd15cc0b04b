import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { amount, dayInShort, daysBetween, shortDateTime } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { StepContext } from '../model/act-context.ts'
import type { DashboardFigures, Overview, Page, Undelivered } from '../model/known.ts'
import type { State } from '../model/proposal.ts'
import { dashboardWords } from './dashboard-words.ts'
import { waitingAge } from './queue.ts'

/** All figures of a programme, ready to be drawn, read as tables, and exported. */
export interface Dashboard {
  readonly language: Language
  readonly title: string
  readonly reader: string
  readonly parts: readonly DashboardPart[]
}

/** One group of figures. */
export interface DashboardPart {
  readonly id: string
  readonly heading: string
  /** What the plot shows, in a sentence; empty where there is none. */
  readonly about: string
  /** Null where a list says it all. */
  readonly plot: Plot | null
  readonly columns: readonly string[]
  readonly rows: readonly DashboardRow[]
}

/** A line of a table; `retry` names the delivery that it is about, `read` the version. */
export interface DashboardRow {
  readonly cells: readonly Cell[]
  readonly retry?: string
  readonly read?: { readonly proposal: string; readonly version: number }
}

/** A value as people read it, and as another program does. */
export interface Cell {
  readonly shown: string
  readonly plain: string
}

/** Bars: one group for each row, one bar for each series. */
export interface Plot {
  readonly series: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly PlotValue[] }[]
}

/** How long a bar is, and what it says; no bar where nothing is known. */
export interface PlotValue {
  readonly value: number | null
  readonly shown: string
}

type PartTable = Pick<DashboardPart, 'columns' | 'rows'>

/** The page of a programme's figures. */
export function dashboardOf(context: StepContext, figures: DashboardFigures): Dashboard {
  const { language, name } = context.envelope.actor
  const words = dashboardWords[language]
  return {
    language,
    title: words.title,
    reader: name,
    parts: [
      longestPart(context, figures.longest),
      questionsPart(context, figures.overview.questions),
      undeliveredPart(context, figures.overview.undelivered.rows),
      statesPart(context, figures.overview),
      funnelPart(context, figures.overview, context.rubric),
      timesPart(context, figures),
      loadPart(context, figures),
      dismissedPart(context, figures),
      spendPart(context, figures),
      quietPart(context, figures.overview.quiet),
    ],
  }
}

const text = (shown: string): Cell => ({ shown, plain: shown })
const moment = (shown: string, iso: string): Cell => ({ shown, plain: iso })

function number(value: number, language: Language): Cell {
  return { shown: amount(value, language), plain: String(value) }
}

function languageOf(context: StepContext): Language {
  return context.envelope.actor.language
}

function longestPart(context: StepContext, { rows }: Page): DashboardPart {
  const words = dashboardWords[languageOf(context)]
  const { untitled } = wordsIn(languageOf(context))
  const table: PartTable = {
    columns: [words.reference, words.proposalTitle, words.author, words.reviewedBy, words.since],
    rows: rows.map(({ id, version, title, owner, reviewer, submittedAt, stateAt }) => ({
      cells: [
        text(id),
        text(title || untitled),
        text(owner.name),
        text(reviewer?.name ?? words.nobody),
        moment(waitingAge(context, submittedAt ?? stateAt), submittedAt ?? stateAt),
      ],
      read: { proposal: id, version },
    })),
  }
  return { id: 'waiting', heading: words.longest, about: '', plot: null, ...table }
}

function questionsPart(context: StepContext, { rows }: Overview['questions']): DashboardPart {
  const words = dashboardWords[languageOf(context)]
  const { untitled } = wordsIn(languageOf(context))
  const table: PartTable = {
    columns: [words.reference, words.proposalTitle, words.author, words.since],
    rows: rows.map(({ id, title, author, askedAt }) => ({
      cells: [text(id), text(title || untitled), text(author), moment(waitingAge(context, askedAt), askedAt)],
    })),
  }
  return { id: 'questions', heading: words.questions, about: '', plot: null, ...table }
}

function undeliveredPart(context: StepContext, rows: readonly Undelivered[]): DashboardPart {
  const { language, timeZone } = context.envelope.actor
  const words = dashboardWords[language]
  const table: PartTable = {
    columns: [words.reference, words.message, words.when, words.reason],
    rows: rows.map(({ id, proposal, slot, failedAt, reason }) => ({
      cells: [
        text(proposal ?? `#${id}`),
        text(slotName(slot, language)),
        moment(shortDateTime(failedAt, language, timeZone), failedAt),
        text(reason),
      ],
      retry: id,
    })),
  }
  return { id: 'undelivered', heading: words.undelivered, about: '', plot: null, ...table }
}

/** What the message was, in words: a slot is a name for programs. */
function slotName(slot: string | null, language: Language): string {
  const words = dashboardWords[language]
  const [kind = ''] = (slot ?? '').split(/[:#]/)
  return slot === null ? words.answer : (Object.entries(words.slots).find(([name]) => name === kind)?.[1] ?? slot)
}

function quietPart(context: StepContext, { rows }: Page): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  const { untitled } = wordsIn(language)
  const table: PartTable = {
    columns: [words.reference, words.proposalTitle, words.author, words.since],
    rows: rows.map(({ id, title, owner, touchedAt }) => ({
      cells: [text(id), text(title || untitled), text(owner.name), moment(age(context, touchedAt), touchedAt)],
    })),
  }
  return { id: 'quiet', heading: words.quiet, about: '', plot: null, ...table }
}

function age({ envelope }: StepContext, since: string): string {
  const { overview } = wordsIn(envelope.actor.language)
  return overview.age(Math.floor(daysBetween(since, envelope.at)))
}

/** In the order in which a proposal comes through them. */
const lifeOrder = [
  'drafting',
  'submitted',
  'in-review',
  'changes-requested',
  'approved',
  'published',
  'withdrawn',
  'archived',
] as const satisfies readonly State[]

function statesPart(context: StepContext, overview: Overview): DashboardPart {
  const states = lifeOrder.flatMap((state) => overview.states.filter((one) => one.state === state))
  const language = languageOf(context)
  const words = dashboardWords[language]
  const named = wordsIn(language).states
  return {
    id: 'states',
    heading: words.states,
    about: words.statesAbout,
    plot: {
      series: [words.proposals],
      rows: states.map(({ state, count }) => ({ label: named[state], values: [bar(count, language)] })),
    },
    columns: [words.state, words.proposals, words.oldest],
    rows: states.map(({ state, count, oldest }) => ({
      cells: [text(named[state]), number(count, language), moment(age(context, oldest), oldest)],
    })),
  }
}

function bar(value: number, language: Language): PlotValue {
  return { value, shown: amount(value, language) }
}

/** What was submitted has come through all sections; what was withdrawn or archived says nothing. */
function funnelPart(context: StepContext, { states, progress }: Overview, rubric: Rubric): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  const countOf = (...wanted: readonly string[]) =>
    states.reduce((sum, { state, count }) => (wanted.includes(state) ? sum + count : sum), 0)
  const sent = countOf('submitted', 'in-review', 'changes-requested', 'approved', 'published')
  const drafts = (least: number) => progress.reduce((sum, row) => (row.done >= least ? sum + row.drafts : sum), 0)
  const steps = [
    { label: words.begun, count: drafts(0) + sent },
    ...sectionsOf(rubric).map((_, index) => ({
      label: words.finished(index + 1),
      count: drafts(index + 1) + sent,
    })),
    { label: words.sent, count: sent },
    { label: words.published, count: countOf('published') },
  ]
  return {
    id: 'funnel',
    heading: words.funnel,
    about: words.funnelAbout,
    plot: {
      series: [words.proposals],
      rows: steps.map(({ label, count }) => ({ label, values: [bar(count, language)] })),
    },
    columns: [words.step, words.proposals],
    rows: steps.map(({ label, count }) => ({ cells: [text(label), number(count, language)] })),
  }
}

function timesPart(context: StepContext, { weeks }: DashboardFigures): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  const days = (hours: number | null): PlotValue => {
    if (hours === null) return { value: null, shown: '–' }
    const value = Math.round(hours / 2.4) / 10
    return { value, shown: words.days(new Intl.NumberFormat(language).format(value)) }
  }
  const cell = (hours: number | null): Cell => {
    const { value, shown } = days(hours)
    return { shown, plain: value === null ? '' : String(value) }
  }
  return {
    id: 'times',
    heading: words.times,
    about: words.timesAbout,
    plot: {
      series: [words.claim, words.decision],
      rows: weeks.map(({ week, claimHours, decisionHours }) => ({
        label: dayInShort(week, language),
        values: [days(claimHours), days(decisionHours)],
      })),
    },
    columns: [words.week, words.versions, words.claim, words.decision],
    rows: weeks.map(({ week, sent, claimHours, decisionHours }) => ({
      cells: [moment(dayInShort(week, language), week), number(sent, language), cell(claimHours), cell(decisionHours)],
    })),
  }
}

function loadPart(context: StepContext, { overview, decided }: DashboardFigures): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  const people = [...new Set([...overview.reviewers.map(({ name }) => name), ...decided.map(({ name }) => name)])]
  const lines = people.map((name) => ({
    name,
    inHand: overview.reviewers.find((one) => one.name === name)?.count ?? 0,
    over: decided.find((one) => one.name === name)?.count ?? 0,
    oldest: overview.reviewers.find((one) => one.name === name)?.oldest ?? null,
  }))
  return {
    id: 'load',
    heading: words.load,
    about: words.loadAbout,
    plot: {
      series: [words.inHand, words.decided],
      rows: lines.map(({ name, inHand, over }) => ({
        label: name,
        values: [bar(inHand, language), bar(over, language)],
      })),
    },
    columns: [words.person, words.inHand, words.oldest, words.decided],
    rows: lines.map(({ name, inHand, over, oldest }) => ({
      cells: [
        text(name),
        number(inHand, language),
        oldest === null ? text('') : moment(age(context, oldest), oldest),
        number(over, language),
      ],
    })),
  }
}

function dismissedPart(context: StepContext, { dismissed }: DashboardFigures): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  // A rubric of one's own may have turned off what was set aside before: its id says enough.
  const nameOf = (id: string) => context.rubric.criteria.find((one) => one.id === id)?.problem[language] ?? id
  return {
    id: 'dismissed',
    heading: words.dismissed,
    about: words.dismissedAbout,
    plot: {
      series: [words.howOften],
      rows: dismissed.map(({ criterion, count }) => ({ label: nameOf(criterion), values: [bar(count, language)] })),
    },
    columns: [words.criterion, words.howOften],
    rows: dismissed.map(({ criterion, count }) => ({
      cells: [text(`${criterion} · ${nameOf(criterion)}`), number(count, language)],
    })),
  }
}

function spendPart(context: StepContext, { spend }: DashboardFigures): DashboardPart {
  const language = languageOf(context)
  const words = dashboardWords[language]
  return {
    id: 'spend',
    heading: words.spend,
    about: words.spendAbout,
    plot: {
      series: [words.input, words.output],
      rows: spend.map(({ week, input, output }) => ({
        label: dayInShort(week, language),
        values: [bar(input, language), bar(output, language)],
      })),
    },
    columns: [words.week, words.calls, words.failures, words.input, words.output],
    rows: spend.map(({ week, calls, failures, input, output }) => ({
      cells: [
        moment(dayInShort(week, language), week),
        ...[calls, failures, input, output].map((value) => number(value, language)),
      ],
    })),
  }
}
