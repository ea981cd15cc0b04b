import { drawing, drawingRules } from '../../src/flows/figures/drawing-rules.ts'
import { inspection } from '../../src/flows/evidence/ask-to-inspect.ts'
import { inspectionRules } from '../../src/flows/evidence/inspection-rules.ts'
import { aiReading, aiReadingRules } from '../../src/flows/coach/ai-reading-rules.ts'
import type { Errand } from '../../src/flows/model/errand.ts'
import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import type { Effect, Showing, Step } from '../../src/flows/model/effect.ts'
import type { Actor, Envelope, Event, Place } from '../../src/flows/model/event.ts'
import { overdueBefore } from '../../src/flows/review/queue-filters.ts'
import type { FrozenVersion, Known, Need, Overview, QueueFilter } from '../../src/flows/model/known.ts'
import { openForm, openGeneralForm } from '../../src/flows/acts/open-form.ts'
import { needsOf, subjectOf } from '../../src/flows/acts/needs.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import type { SectionRevision } from '../../src/flows/model/text-change.ts'
import { historyOf } from './history-of.ts'
import type { NewsLine } from '../../src/flows/model/news.ts'
import type { PersonSettings } from '../../src/flows/model/settings.ts'
import { step } from '../../src/flows/step.ts'
import { draftTitle, isDrafting } from '../../src/flows/model/standing.ts'
import type { Button, Press, View } from '../../src/flows/model/view.ts'
import { summaryOf } from './summary-of.ts'
import { overview as someOverview } from './overview.ts'
import { type Rubric, rubric } from '../../src/rubric/rubric.ts'
import type { Language } from '../../src/text/language.ts'

/** People of the tests. */
export const people = {
  camille: person('camille', 'Camille Roux', ['learner']),
  sacha: person('sacha', 'Sacha Petit', ['learner']),
  nadia: person('nadia', 'Nadia Benali', ['reviewer']),
  omar: person('omar', 'Omar Diallo', ['reviewer']),
  ines: person('ines', 'Inès Faure', ['reviewer', 'coordinator']),
}

const errands = { [aiReading]: aiReadingRules, [drawing]: drawingRules, [inspection]: inspectionRules }

const bot = person('mlops-proposal', 'mlops-proposal', [])

/** One view that somebody was shown, with where it went. */
export interface Seen {
  readonly effect: Showing
  readonly view: View
}

/** A step as it was played: what was shown, what the AI coach was asked to read, and which messages were marked. */
export interface Played extends Omit<Step, 'effects'> {
  readonly effects: readonly Showing[]
  readonly readings: readonly Errand[]
  readonly drawings: readonly Errand[]
  readonly inspections: readonly Errand[]
  readonly marks: readonly Extract<Effect, { type: 'mark' }>[]
  /** How often the proposal is to be erased. */
  readonly erasures: number
}

function isShowing(effect: Effect): effect is Showing {
  return 'view' in effect
}

interface TimerSet {
  readonly proposal: string
  readonly name: string
  readonly at: string
}

/** Where something is done, by the id of its thread's proposal, and where it was written if that is elsewhere. */
type ActOptions = { readonly thread?: string | null; readonly id?: string; readonly channel?: string } & Pick<
  Envelope,
  'elsewhere'
>

/** What lies on a table; everything in it is immutable, so that tables can share it. */
interface Saved {
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly versions: ReadonlyMap<string, FrozenVersion>
  readonly seen: readonly Seen[]
  /** Moments by proposal and name, as a database holds them. */
  readonly timers: ReadonlyMap<string, TimerSet>
  /** Texts that sections had, as a database holds them. */
  readonly revisions: readonly SectionRevision[]
  readonly settings: ReadonlyMap<string, PersonSettings>
  readonly minutes: number
  readonly references: number
}

const nothing: Saved = {
  proposals: new Map(),
  versions: new Map(),
  seen: [],
  timers: new Map(),
  revisions: [],
  settings: new Map(),
  minutes: 0,
  references: 0,
}

/**
 * A table where the core is played without a shell: proposals and versions in memory, time that moves one minute per
 * event, and a list of everything that was shown.
 */
export function table(
  language: Language = 'en',
  from: Saved = nothing,
  overview: Overview = someOverview,
  inForce: Rubric = rubric,
  coach: 'model' | 'automatic' = 'automatic',
  platform: Place['platform'] = 'web',
  pages: readonly Place['platform'][] = [],
  retentionDays: number | null = null,
  evidence: 'on' | 'off' = 'off',
) {
  const programme = {
    limits: { ...usualLimits, retentionDays },
    rubric: inForce,
    calendar: usualCalendar,
    language,
    coach,
    errands,
    marks: ['web'] as const,
    pages,
    evidence,
  }
  const proposals = new Map(from.proposals)
  const versions = new Map(from.versions)
  const seen: Seen[] = [...from.seen]
  const timers = new Map(from.timers)
  const revisions = [...from.revisions]
  const settings = new Map(from.settings)
  const news = new Map<string, NewsLine>()
  const searched: string[] = []
  let { minutes, references } = from
  let skipped = 0

  function at(): string {
    return new Date(Date.UTC(2026, 10, 23, 9, 0) + (minutes + skipped * 1440) * 60_000).toISOString()
  }

  function asking(actor: Actor, press: Press): Envelope {
    const place = { platform, channel: 'projets', thread: null } as const
    return {
      id: '',
      at: at(),
      tenant: 'test',
      place,
      actor: { ...actor, language },
      event: { type: 'pressed', ...press },
    }
  }

  function deliver(envelope: Envelope): Played {
    const proposal = find(envelope)
    const outcome = step(proposal, envelope, know(proposal, envelope), programme)
    if (outcome.errors === null && outcome.proposal) proposals.set(outcome.proposal.id, outcome.proposal)
    if (outcome.frozen) versions.set(`${outcome.frozen.proposal} ${outcome.frozen.version}`, outcome.frozen)
    if (outcome.errors === null) setTimers(outcome)
    if (outcome.errors === null) settle(outcome)
    if (outcome.errors === null)
      revisions.push(...outcome.effects.flatMap((effect) => (effect.type === 'store' ? [effect.revision] : [])))
    const effects = outcome.effects.filter(isShowing)
    if (outcome.errors === null) seen.push(...effects.map((effect) => ({ effect, view: effect.view })))
    const asked = outcome.effects.filter((effect) => effect.type === 'errand').map(({ errand }) => errand)
    return {
      ...outcome,
      effects,
      readings: asked.filter(({ kind }) => kind === aiReading),
      drawings: asked.filter(({ kind }) => kind === drawing),
      inspections: asked.filter(({ kind }) => kind === inspection),
      marks: outcome.effects.filter((effect) => effect.type === 'mark'),
      erasures: outcome.effects.filter((effect) => effect.type === 'erase-proposal').length,
    }
  }

  function setTimers({ proposal, effects }: Step): void {
    for (const effect of effects) {
      if (effect.type !== 'schedule' || (proposal === null && effect.of === undefined)) continue
      const own = proposal?.id ?? ''
      const of = effect.of === 'programme' ? '' : (effect.of?.proposal ?? own)
      const key = `${of} ${effect.name}`
      if (effect.at === null) timers.delete(key)
      else if (effect.of !== 'programme' || !timers.has(key))
        timers.set(key, { proposal: of, name: effect.name, at: effect.at })
    }
  }

  function settle({ effects }: Step): void {
    for (const effect of effects)
      if (effect.type === 'settle') {
        const { id } = effect.change
        const before = settings.get(id) ?? { silentAt: null, absentUntil: null, goneAt: null, toldAt: null }
        settings.set(id, { ...before, ...effect.change })
      } else if (effect.type === 'gather') {
        const { line } = effect
        news.set(`${line.person} ${line.proposal}`, line)
        const name = `news-${line.person}`
        const before = timers.get(` ${name}`)
        if (before === undefined || before.at > effect.at) timers.set(` ${name}`, { proposal: '', name, at: effect.at })
      } else if (effect.type === 'told') for (const one of effect.lines) news.delete(`${one.person} ${one.proposal}`)
  }

  function othersDue({ person, but, until }: Extract<Need, { type: 'morning' }>): number {
    const names = ['author-reminder', 'archives', 'pause-ends']
    const due = [...timers.values()].filter(
      ({ proposal, name, at: moment }) =>
        proposal !== but &&
        proposals.get(proposal)?.authors.some(({ id }) => id === person) === true &&
        names.includes(name) &&
        moment <= until,
    )
    return due.length + [...news.values()].filter((line) => line.person === person && line.proposal !== but).length
  }

  function theirs(person: string) {
    const all = [...proposals.values()]
    return {
      claims: all.filter(({ state, review }) => state === 'in-review' && review?.reviewer?.id === person),
      reserved: all.filter(
        ({ state, review }) => state === 'submitted' && review?.previous?.id === person && review.reserved != null,
      ),
      drafts: all.filter((one) => isDrafting(one) && one.owner.id === person),
    }
  }

  function find(envelope: Envelope): Proposal | null {
    const subject = subjectOf(envelope)
    if (subject.by === 'id') return proposals.get(subject.id) ?? null
    return subject.by === 'thread' ? (proposals.get(String(subject.place.thread)) ?? null) : null
  }

  function know(proposal: Proposal | null, envelope: Envelope): Known {
    let known: Known = {}
    for (;;) {
      const needs = needsOf(proposal, envelope, known, programme)
      if (needs.length === 0) return known
      for (const need of needs) known = { ...known, [need.type]: answerTo(need, envelope) }
    }
  }

  function answerTo(need: ReturnType<typeof needsOf>[number], { actor, place }: Envelope): unknown {
    const all = [...proposals.values()]
    const page = (rows: Proposal[]) => ({ rows: rows.map((row) => summaryOf(row, inForce)), total: rows.length })
    const queueOf = (of: QueueFilter, after: string | null) => {
      const overdue = overdueBefore(programme, at(), actor.timeZone)
      const isIn: Readonly<Record<QueueFilter, (one: Proposal) => boolean>> = {
        all: () => true,
        mine: (one) => one.review?.reviewer?.id === actor.id,
        waiting: (one) => one.state === 'submitted',
        resubmitted: (one) => one.version > 1,
        overdue: (one) => (one.review?.submittedAt ?? '') < overdue,
      }
      const waiting = all.filter((one) => (one.state === 'submitted' || one.state === 'in-review') && isIn[of](one))
      const left = page(waiting.slice(waiting.findIndex(({ id }) => id === after) + 1))
      return { ...left, rows: left.rows.slice(0, 5) }
    }
    const openPage = (rows: Proposal[], person = actor.id) => ({
      ...page(rows),
      drafts: rows.filter((one) => isDrafting(one) && one.owner.id === person).length,
    })
    switch (need.type) {
      case 'reference':
        references += 1
        return `MLP-2026-${String(references).padStart(3, '0')}`
      case 'open':
        return openPage(
          all.filter(
            (one) => one.authors.some(({ id }) => id === actor.id) && !['published', 'withdrawn'].includes(one.state),
          ),
        )
      case 'queue':
        return queueOf(need.of, need.after)
      case 'catalogue':
        searched.push(need.words)
        return page(all.filter((one) => one.published !== null))
      case 'similar':
        searched.push(need.title)
        return all
          .filter(
            ({ id, published, version }) =>
              id !== need.proposal && (need.for === 'team' ? version > 0 : published !== null),
          )
          .map((one) => ({ ...summaryOf(one, inForce), post: null }))
      case 'overview':
        return overview
      case 'held': {
        const own = all.filter((one) => one.owner.id === actor.id)
        return {
          counts: { versions: 2, earlier: 1, files: 1, deeds: 1_240, messages: 310, reviews: 0, links: 1 },
          proposals: own.map((one) => {
            const { id, state, published } = one
            return { id, state, title: draftTitle(one), isPublic: published !== null && state !== 'withdrawn' }
          }),
        }
      }
      case 'team':
        return [people.nadia, people.omar, people.ines, people.camille].map(({ id, name }) => ({
          id,
          name,
          inHand: all.filter((one) => one.state === 'in-review' && one.review?.reviewer?.id === id).length,
        }))
      case 'settings':
        return settings.get(need.person ?? actor.id) ?? null
      case 'theirs':
        return theirs(need.person ?? actor.id)
      case 'morning':
        return { others: othersDue(need) }
      case 'news':
        return [...news.values()]
          .filter(({ person }) => need.timer === `news-${person}`)
          .flatMap((line) => {
            const proposal = proposals.get(line.proposal)
            return proposal === undefined ? [] : [{ ...line, proposal }]
          })
      case 'away':
        return [...settings.values()]
          .filter(({ absentUntil, goneAt }) => goneAt !== null || (absentUntil ?? '') > at())
          .map(({ id, name, absentUntil, goneAt }) => ({ id, name, until: goneAt === null ? absentUntil : null }))
      case 'unclaimed':
        return page(all.filter((one) => one.state === 'submitted' && (one.review?.submittedAt ?? '') < need.before))
      case 'version':
        return versions.get(`${need.proposal} ${need.version}`) ?? null
      case 'thread':
        return { ...proposals.get(need.proposal)?.home, thread: need.proposal }
      case 'linked':
        return null
      case 'goesOn': {
        const { home } = proposals.get(String(place.thread)) ?? { home: place }
        return home.channel === place.channel ? null : { ...home, thread: place.thread }
      }
      case 'revisions':
        return revisions.filter((one) =>
          need.of.some(({ section, revision }) => one.section === section && one.revision === revision),
        )
      case 'history':
        return historyOf(revisions, need)
      default:
        return need satisfies never
    }
  }

  /** One event by somebody, in a proposal's thread or in the channel. */
  function act(actor: Actor, event: Event, options: ActOptions = {}): Played {
    minutes += 1
    const id = options.id ?? `event-${minutes}-${skipped}`
    const { thread = null, channel = 'projets', elsewhere } = options
    const where = { place: { platform, channel, thread }, ...(elsewhere && { elsewhere }) } as const
    return deliver({ id, at: at(), tenant: 'test', ...where, actor: { ...actor, language }, event })
  }

  /** A timer's moment has come: the event is raised now, whatever the clock says. */
  function raise(name: string, moment: string, id = 'MLP-2026-001'): Played {
    return act(bot, { type: 'due', proposal: id, name, at: moment }, { id: `due ${id} ${name} ${moment}` })
  }

  function timersSet(isWanted: (timer: TimerSet) => boolean): readonly TimerSet[] {
    return [...timers.values()].filter(isWanted).toSorted((a, b) => a.at.localeCompare(b.at))
  }

  return {
    act,
    raise,
    /** What is set of proposals now, earliest first. */
    timers: (): readonly TimerSet[] => timersSet(({ proposal }) => proposal !== ''),
    /** What is set of the programme. */
    programmeTimers: (): readonly TimerSet[] => timersSet(({ proposal }) => proposal === ''),
    /** The time now. */
    now: at,
    /** Sets the clock to a moment, and raises what is due by then, once, earliest first: what each led to, by name. */
    until(moment: string): readonly (readonly [string, Played])[] {
      minutes = (Date.parse(moment) - Date.UTC(2026, 10, 23, 9, 0)) / 60_000 - skipped * 1440 - 1
      const due = [...timers].filter(([, one]) => one.at <= moment).toSorted(([, a], [, b]) => a.at.localeCompare(b.at))
      return due.map(([key, one]) => {
        if (timers.get(key) === one) timers.delete(key)
        const played = raise(one.name, one.at, one.proposal)
        minutes -= 1
        return [one.name, played] as const
      })
    },
    seen,
    /** All that lies on the table now: another table can go on from there. */
    save: (): Saved => ({
      proposals: new Map(proposals),
      versions: new Map(versions),
      seen: [...seen],
      timers: new Map(timers),
      revisions: [...revisions],
      settings: new Map(settings),
      minutes,
      references,
    }),
    versions,
    /** What is stored of sections' earlier texts, in the order in which it came. */
    revisions: (): readonly SectionRevision[] => revisions,
    /** What the catalogue was searched for. */
    searched,
    /** Lets days pass. */
    wait: (days: number) => {
      skipped += days
    },
    proposal: (id = 'MLP-2026-001'): Proposal => {
      const proposal = proposals.get(id)
      if (!proposal) throw new Error(`no proposal ${id} on the table`)
      return proposal
    },
    /** The slash command, in the channel. */
    command: (actor: Actor, words = '') => act(actor, { type: 'commanded', words }),
    /** A message in the proposal's thread. */
    say: (actor: Actor, text: string, message = `message-${minutes + 1}`, thread = 'MLP-2026-001') =>
      act(actor, { type: 'said', message, text, mentions: 'none' }, { thread }),
    /** A button, by its action, for the version that holds now unless another is named. */
    press: (actor: Actor, action: string, args: Record<string, string> = {}, version?: number, id = 'MLP-2026-001') =>
      act(actor, { type: 'pressed', action, proposal: id, version: version ?? proposals.get(id)?.version ?? 0, args }),
    /** The owner edits or deletes a message. */
    edit: (actor: Actor, message: string, text: string, thread = 'MLP-2026-001') =>
      act(actor, { type: 'edited', message, text }, { thread }),
    remove: (actor: Actor, message: string, thread = 'MLP-2026-001') =>
      act(actor, { type: 'deleted', message }, { thread }),
    /** The post in the catalogue stands, as the delivery of a `publish` effect says. */
    posted: (version: number, id = 'MLP-2026-001') => act(bot, { type: 'published', proposal: id, version }),
    /** A press that opens a form. */
    open: (actor: Actor, action: string, args: Record<string, string> = {}, id = 'MLP-2026-001') => {
      const proposal = proposals.get(id)
      if (!proposal) throw new Error(`no proposal ${id} on the table`)
      const press = { action, proposal: id, version: proposal.version, args, opens: 'form' } as const
      return openForm({ ...programme, envelope: asking(actor, press), known: {}, proposal, args, fields: {} }, press)
    },
    /** A press that opens a form about no proposal. */
    openAlone: (actor: Actor, action: string) => {
      const press = { action, proposal: '', version: 0, args: {}, opens: 'form' } as const
      const envelope = asking(actor, press)
      return openGeneralForm({ ...programme, envelope, known: know(null, envelope) }, press)
    },
    /** A filled form. */
    fill: (
      actor: Actor,
      action: string,
      fields: Record<string, string | string[]>,
      args: Record<string, string> = {},
      id = 'MLP-2026-001',
    ) => act(actor, { type: 'filled', action, proposal: id, version: proposals.get(id)?.version ?? 0, args, fields }),
  }
}

export type Table = ReturnType<typeof table>

/** Every text of a step, as a person would hear it. */
export function heard(outcome: Played): string {
  return outcome.effects.map((effect) => effect.view.text).join('\n---\n')
}

/** What the actor alone was told. */
export function told(outcome: Played): string {
  const tells = outcome.effects.filter((effect) => effect.type === 'tell')
  return tells.map((effect) => effect.view.text).join('\n')
}

/** The buttons of a view, the overflow included. */
export function buttonsOf(view: View): readonly Button[] {
  return view.blocks.flatMap((block) => (block.type === 'actions' ? [...block.buttons, ...block.more] : []))
}

function person(id: string, name: string, roles: Actor['roles']): Actor {
  return { id, name, roles, language: 'en', timeZone: 'Europe/Paris' }
}
