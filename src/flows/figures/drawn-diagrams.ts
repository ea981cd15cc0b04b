import { sectionNumbers } from '../../rubric/section.ts'
import type { Proposal } from '../model/proposal.ts'
import type { FigurePicture } from '../review/document.ts'
import { diagramSource } from '../review/document-parts.ts'
import { idDigits } from './attachments.ts'
import { diagramsOf } from './diagrams-in.ts'

/** A picture is drawn at twice the size that it is shown in. */
const drawnZoom = 2

/** The size that a drawn picture is shown in. */
export function shownSize({ width, height }: PixelSize): PixelSize {
  return { width: Math.round(width / drawnZoom), height: Math.round(height / drawnZoom) }
}

type PixelSize = Pick<FigurePicture, 'width' | 'height'>

/** What of a proposal says which diagrams are drawn. */
export type WithDiagrams = Pick<Proposal, 'sections' | 'diagrams'>

/** The texts of the diagrams that are being drawn, as documents have them. */
export function awaitedDiagrams({ sections, diagrams }: WithDiagrams): ReadonlySet<string> {
  const asked = sectionNumbers.filter((section) => diagrams?.[section]?.status === 'asked')
  return new Set(asked.flatMap((section) => diagramsOf(sections[section]).map(({ text }) => diagramSource(text))))
}

/** Whether the proposal shows the picture of that hash as it is now: drawn for its draft, or named in one of its texts. */
export function showsPicture(
  { diagrams }: Pick<Proposal, 'diagrams'>,
  texts: readonly string[],
  hash: string,
): boolean {
  const drawn = sectionNumbers.flatMap((section) => diagrams?.[section]?.diagrams ?? [])
  return drawn.some(({ outcome }) => outcome.type === 'drawn' && outcome.hash === hash) || namesPicture(texts, hash)
}

/** Whether one of the texts names the picture of that hash, which somebody sent. */
export function namesPicture(texts: readonly string[], hash: string): boolean {
  const name = `(attachment:${hash.slice(0, idDigits)})`
  return texts.some((text) => text.includes(name))
}
