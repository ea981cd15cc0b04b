import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Page, QueueFilter, Summary, TeamMember } from '../model/known.ts'
import type { ProposalDocument } from './document.ts'
import { headingOf, standingOf } from '../screens/queue.ts'
import { queueFilters } from './queue-filters.ts'

/** A part of the queue that a page asks for, from behind one of its proposals on. */
export interface QueueTurn {
  readonly of: QueueFilter
  readonly after: string | null
}

/** A part of the queue as a page shows it. */
export interface QueueSheet extends QueueTurn {
  readonly language: Language
  readonly heading: string
  /** Whoever looks at it. */
  readonly reader: string
  /** How many are left from here on. */
  readonly total: number
  readonly parts: readonly { readonly filter: QueueFilter; readonly label: string }[]
  readonly rows: readonly QueueRow[]
  /** What is said where there is none. */
  readonly none: string
  /** The proposal that the next page is behind; null on the last one. */
  readonly next: string | null
  /** Whom a coordinator can entrust a review to; empty for everybody else. */
  readonly team: readonly TeamMember[]
}

/** One proposal of the queue, and what its reader can do with it. */
export interface QueueRow {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly author: string
  readonly standing: readonly string[]
  /** `overdue`; null while it is not. */
  readonly late: string | null
  readonly way: 'claim' | 'review' | 'none'
}

/** A version to be read before anybody claims it. */
export interface QueueReading {
  readonly row: QueueRow
  readonly document: ProposalDocument
}

/** The page of the queue. */
export function queueSheet(
  context: StepContext,
  { of, after }: QueueTurn,
  { page, team }: { readonly page: Page; readonly team: readonly TeamMember[] },
): QueueSheet {
  const { language, name } = context.envelope.actor
  const { lists } = wordsIn(language)
  const last = page.rows.at(-1)
  return {
    language,
    of,
    after,
    heading: headingOf(context, of, wordsIn(language)),
    reader: name,
    total: page.total,
    parts: queueFilters.map(({ filter }) => ({ filter, label: lists.queue.filters[filter] })),
    rows: page.rows.map((row) => queueRow(context, row)),
    none: after === null ? lists.queue.none[of] : lists.noneLeft,
    next: last !== undefined && page.total > page.rows.length ? last.id : null,
    team,
  }
}

/** One's own is somebody else's to claim. */
export function queueRow(context: StepContext, row: Summary): QueueRow {
  const { actor } = context.envelope
  const { id, version, writers, credits, reviewer } = row
  const { late } = wordsIn(actor.language).lists
  const standing = standingOf(context, row)
  const claimable = reviewer === null && !writers.includes(actor.id) ? 'claim' : 'none'
  return {
    id,
    version,
    title: row.title || wordsIn(actor.language).untitled,
    author: credits,
    standing: standing.filter((word) => word !== late),
    late: standing.includes(late) ? late : null,
    way: reviewer?.id === actor.id ? 'review' : claimable,
  }
}
