import { countWords } from '../../rubric/detectors/words.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { sectionNumbers } from '../../rubric/section.ts'
import type { Proposal } from './proposal.ts'
import type { Piece, Section } from './section-text.ts'

/** A section without a word. */
function emptySection(number: SectionNumber): Section {
  return { number, pieces: [], mark: 'open', revision: 0, words: 0, savedAt: null, cards: 0, runs: 0, reading: null }
}

/** The ten sections, empty. */
export function emptySections(): Proposal['sections'] {
  return sectionsFrom(emptySection)
}

/** Ten sections, each made by a function of its number. */
export function sectionsFrom<T>(make: (number: SectionNumber) => T): Readonly<Record<SectionNumber, T>> {
  const [one, two, three, four, five] = [make(1), make(2), make(3), make(4), make(5)]
  const [six, seven, eight, nine, ten] = [make(6), make(7), make(8), make(9), make(10)]
  return { 1: one, 2: two, 3: three, 4: four, 5: five, 6: six, 7: seven, 8: eight, 9: nine, 10: ten }
}

/** The proposal with one section replaced. */
export function withSection(proposal: Proposal, section: Section): Proposal {
  return { ...proposal, sections: { ...proposal.sections, [section.number]: section } }
}

/**
 * The section with one more piece at its end, or before the last ones where its message was written before theirs and came
 * late: writing again opens a finished section.
 */
export function withPiece(section: Section, piece: Piece, at: string): Section {
  const words = section.words + countWords(piece.text)
  const { written = Infinity } = piece
  const last = section.pieces.findLastIndex((one) => one.written === undefined || one.written <= written)
  return rewritten(section, { pieces: section.pieces.toSpliced(last + 1, 0, piece), words, savedAt: at })
}

/** The section with one piece's text replaced. */
export function withRevisedPiece(section: Section, id: string, text: string, at: string): Section {
  const before = section.pieces.find((piece) => piece.id === id)
  if (before === undefined || before.text === text) return section
  const revised = { ...before, text, revision: before.revision + 1 }
  const pieces = section.pieces.map((piece) => (piece.id === id ? revised : piece))
  return rewritten(section, { pieces, words: section.words - countWords(before.text) + countWords(text), savedAt: at })
}

/** The section without one piece; only that piece is counted again, however many there are. */
export function withoutPiece(section: Section, id: string, at: string): Section {
  const gone = section.pieces.find((piece) => piece.id === id)
  if (gone === undefined) return section
  const pieces = section.pieces.filter((piece) => piece !== gone)
  return rewritten(section, { pieces, words: section.words - countWords(gone.text), savedAt: at })
}

/** The section with other pieces altogether: an edit form, a section emptied, an undo. */
export function withPieces(section: Section, pieces: readonly Piece[], at: string): Section {
  const words = pieces.reduce((sum, piece) => sum + countWords(piece.text), 0)
  return rewritten(section, { pieces, words, savedAt: at })
}

/** The messages whose text is in a piece: its own, or those that a form's text took over. */
export function messagesIn({ id, source, joined = [] }: Piece): readonly string[] {
  return source === 'message' ? [id] : joined
}

/** The section that holds the piece, if any. */
export function sectionOfPiece(proposal: Proposal, id: string): Section | null {
  const all = sectionNumbers.map((number) => proposal.sections[number])
  return all.find((section) => section.pieces.some((piece) => piece.id === id)) ?? null
}

/** The section that holds a form's text which the message was joined into, if any. */
export function sectionJoining(proposal: Proposal, message: string): Section | null {
  const all = sectionNumbers.map((number) => proposal.sections[number])
  return all.find((section) => section.pieces.some((piece) => piece.joined?.includes(message))) ?? null
}

function rewritten(section: Section, change: Pick<Section, 'pieces' | 'words' | 'savedAt'>): Section {
  return { ...section, ...change, mark: 'open', revision: section.revision + 1 }
}
