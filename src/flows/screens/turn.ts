import { longDate, shortDateTime } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { Summary } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting, isLeft, isPaused } from '../model/standing.ts'

/** What says whose turn it is, and when it moves by itself: as much of a proposal as a list knows. */
interface TurnSubject extends Pick<Summary, 'state' | 'version' | 'reviewer'> {
  readonly published: number | null
  readonly isOver: boolean
  /** Whose closed account left it; null where none did. */
  readonly left: string | null
  /** For whom it is kept; null where it is for nobody, or not known here. */
  readonly keptFor: string | null
  readonly moves: Summary['moves']
}

/** Who reads it, and by which clock. */
interface TurnReader {
  readonly language: Language
  readonly timeZone: string
}

/** Whose turn it is, and the moment at which it moves by itself if nobody does anything: the one place that says so. */
function sayTurn(subject: TurnSubject, reader: TurnReader): readonly string[] {
  return [whoseTurn(subject, reader), ...movesNext(subject, reader)]
}

function whoseTurn(subject: TurnSubject, { language, timeZone }: TurnReader): string {
  const { turns } = wordsIn(language)
  const { state, reviewer, moves, left } = subject
  switch (state) {
    case 'drafting':
    case 'changes-requested':
      if (left !== null) return turns.left(left)
      return moves?.name === 'pause-ends' ? turns.paused(longDate(moves.at, language, timeZone)) : turns.yours
    case 'submitted':
      return turns.reviewers
    case 'in-review':
      return reviewer === null ? turns.reviewers : turns.reviewer(reviewer.name)
    case 'approved':
      return turns.bot
    case 'published':
      return turns.catalogue(subject.published ?? subject.version)
    case 'withdrawn':
    case 'archived':
      return subject.isOver ? turns.over : turns.restorable
    default:
      return state satisfies never
  }
}

function movesNext({ moves, keptFor }: TurnSubject, { language, timeZone }: TurnReader): readonly string[] {
  const { turns } = wordsIn(language)
  if (moves == null) return []
  switch (moves.name) {
    case 'claim-expires':
      return [turns.backInQueue(shortDateTime(moves.at, language, timeZone))]
    case 'reservation-ends': {
      const until = shortDateTime(moves.at, language, timeZone)
      return [keptFor === null ? turns.kept(until) : turns.reserved(keptFor, until)]
    }
    case 'archives':
      return [turns.archives(longDate(moves.at, language, timeZone))]
    case 'pause-ends':
      return []
    default:
      return moves.name satisfies never
  }
}

/** The same of a line in a list, for whoever reads it. */
export function sayTurnOf(row: Summary, reader: TurnReader): readonly string[] {
  const unknown = { published: null, isOver: false, left: null, keptFor: null }
  return sayTurn({ ...unknown, ...row, moves: row.moves ?? null }, reader)
}

/** The same of a proposal, for its authors. */
export function sayTurnIn(proposal: Proposal): readonly string[] {
  const { state, version, published, review, restore, owner } = proposal
  const subject = {
    state,
    version,
    published,
    reviewer: review?.reviewer ?? null,
    isOver: restore === 'over',
    left: isLeft(proposal) ? owner.name : null,
    keptFor: review?.previous?.name ?? null,
    moves: movesOf(proposal),
  }
  return sayTurn(subject, proposal)
}

/** What of a proposal moves by itself, as its timers have it. */
function movesOf(proposal: Proposal): TurnSubject['moves'] {
  const { state, review, reminding, touchedAt } = proposal
  const { expiry = null, reserved = null, previous = null } = review ?? {}
  if (state === 'in-review' && expiry !== null) return { name: 'claim-expires', at: expiry.at }
  if (state === 'submitted' && previous !== null && reserved !== null) return { name: 'reservation-ends', at: reserved }
  if (!isDrafting(proposal)) return null
  if (isPaused(proposal)) return { name: 'pause-ends', at: proposal.paused }
  const at = reminding?.since === touchedAt ? reminding.archives : undefined
  return at === undefined ? null : { name: 'archives', at }
}
