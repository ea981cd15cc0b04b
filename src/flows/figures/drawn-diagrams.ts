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

/** The pictures of a proposal's diagrams, by the text of each as documents have it. */
export function drawnDiagrams({ sections, diagrams }: WithDiagrams): ReadonlyMap<string, FigurePicture> {
  const all = sectionNumbers.flatMap((section) => {
    const drawn = diagrams?.[section]
    // While they are being drawn, what is known is of an earlier text.
    if (drawn?.status !== 'drawn') return []
    return diagramsOf(sections[section]).flatMap(({ text }, index): readonly (readonly [string, FigurePicture])[] => {
      const outcome = drawn.diagrams[index]?.outcome
      if (outcome?.type !== 'drawn') return []
      return [[diagramSource(text), { hash: outcome.hash, ...shownSize(outcome) }]]
    })
  })
  return new Map(all)
}

/** The texts of the diagrams that are being drawn, as documents have them. */
export function awaitedDiagrams({ sections, diagrams }: WithDiagrams): ReadonlySet<string> {
  const asked = sectionNumbers.filter((section) => diagrams?.[section]?.status === 'asked')
  return new Set(asked.flatMap((section) => diagramsOf(sections[section]).map(({ text }) => diagramSource(text))))
}

/** Whether the picture of that hash stands in what a page of these texts shows: drawn for the proposal, or named in a text. */
export function showsPicture(
  { diagrams }: Pick<Proposal, 'diagrams'>,
  texts: readonly string[],
  hash: string,
): boolean {
  const drawn = sectionNumbers.flatMap((section) => diagrams?.[section]?.diagrams ?? [])
  if (drawn.some(({ outcome }) => outcome.type === 'drawn' && outcome.hash === hash)) return true
  const name = `(attachment:${hash.slice(0, idDigits)})`
  return texts.some((text) => text.includes(name))
}
