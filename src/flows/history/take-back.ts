import { sectionNumbers } from '../../rubric/section.ts'
import { withPieces, withSection } from '../model/pieces.ts'
import type { Envelope } from '../model/event.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Piece, Section } from '../model/section-text.ts'
import type { SectionChange, SectionRevision, TextChange } from '../model/text-change.ts'
import { changeBetween } from './changes.ts'

/** A change that was taken back, and what makes it again. */
export interface TakenBack {
  readonly proposal: Proposal
  readonly inverse: TextChange
}

/**
 * Takes a change back: what it brought goes, what it took away stands in its place again, and whatever was written or edited
 * since stays. A section where that cannot be told apart any more keeps its text; null where this holds of all of them.
 */
export function takeBack(
  proposal: Proposal,
  change: TextChange,
  stored: readonly SectionRevision[],
  { id, at }: Pick<Envelope, 'id' | 'at'>,
): TakenBack | null {
  let now = proposal
  const parts: SectionChange[] = []
  for (const part of change.parts) {
    const section = now.sections[part.section]
    const next = restoreSection(section, part, stored, { at, apart: (piece) => ownCopy(now, part, piece, id) })
    const inverse = next === null ? null : changeBetween(section, next)
    if (next === null || inverse === null) continue
    parts.push(inverse)
    now = withSection(now, next)
  }
  return parts.length === 0 ? null : { proposal: now, inverse: { ...change, parts } }
}

interface Restoring {
  readonly at: string
  /** The piece as it may stand here. */
  readonly apart: (piece: Piece) => Piece
}

function restoreSection(
  section: Section,
  part: SectionChange,
  stored: readonly SectionRevision[],
  { at, apart }: Restoring,
): Section | null {
  const before = piecesBefore(part, stored)
  if (before === null || !stands(section, part)) return null
  const gained = new Set(part.gained.map(({ id }) => id))
  const since = section.pieces.filter(({ id }) => !gained.has(id))
  const pieces = merge(before, since, new Set(part.lost)).map((piece) => (since.includes(piece) ? piece : apart(piece)))
  return { ...withPieces(section, pieces, at), mark: isAsBefore(pieces, part, before) ? part.mark : 'open' }
}

/** Whether all that the change brought still stands as it left it: what was edited since is newer than the change. */
function stands({ pieces }: Section, { gained }: SectionChange): boolean {
  const now = new Map(pieces.map(({ id, revision }) => [id, revision]))
  return gained.every(({ id, revision }) => now.get(id) === revision)
}

/** The pieces that stood before; none where the change took nothing away; null where they are not to be had. */
function piecesBefore({ section, before }: SectionChange, stored: readonly SectionRevision[]): readonly Piece[] | null {
  if (before === null) return []
  if (typeof before !== 'number') return before
  return stored.find((one) => one.section === section && one.revision === before)?.pieces ?? null
}

/** The pieces from before in their places: as they are now, or as they were where this change took them away. */
function merge(before: readonly Piece[], since: readonly Piece[], lost: ReadonlySet<string>): readonly Piece[] {
  const now = new Map(since.map((piece) => [piece.id, piece]))
  // The same text may be stored with other pieces: then all of them are what was lost.
  const isOther = !before.some(({ id }) => lost.has(id))
  const back = before.flatMap((piece) => now.get(piece.id) ?? (isOther || lost.has(piece.id) ? [piece] : []))
  const placed = new Set(back.map(({ id }) => id))
  return [...back, ...since.filter(({ id }) => !placed.has(id))]
}

function isAsBefore(pieces: readonly Piece[], { had }: SectionChange, before: readonly Piece[]): boolean {
  return pieces.length === had && before.every(({ text }, index) => pieces[index]?.text === text)
}

/** A message has one place: where it was added to another section meanwhile, its text comes back without it. */
function ownCopy({ sections }: Proposal, { section }: SectionChange, piece: Piece, envelope: string): Piece {
  const isElsewhere = sectionNumbers.some(
    (number) => number !== section && sections[number].pieces.some(({ id }) => id === piece.id),
  )
  return isElsewhere ? { ...piece, id: `${envelope}/${piece.id}`, source: 'form' } : piece
}
