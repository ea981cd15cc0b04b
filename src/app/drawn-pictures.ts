import { hash } from 'node:crypto'
import type { Diagram } from '../flows/figures/diagram.ts'
import { diagramsIn } from '../flows/figures/diagrams-in.ts'
import { shownSize, type WithDiagrams } from '../flows/figures/drawn-diagrams.ts'
import type { FigurePicture } from '../flows/review/document.ts'
import { diagramSource } from '../flows/review/document-parts.ts'
import type { FrozenVersion } from '../flows/model/known.ts'
import { type SectionNumber, sectionNumbers } from '../rubric/section.ts'

/** What names a diagram's text: the same text has the same picture, in whichever version it stands. */
export function diagramKey(text: string): string {
  return hash('sha256', text)
}

/** The keys of the diagrams in a frozen section. */
export function diagramKeys({ sections }: Pick<FrozenVersion, 'sections'>, section: SectionNumber): readonly string[] {
  return diagramsIn(sections[section]).map(({ text }) => diagramKey(text))
}

/** What became of a section's diagrams, of its text as it was drawn last and of those that a frozen version still shows. */
export function knownDiagrams(
  { diagrams }: Pick<WithDiagrams, 'diagrams'>,
  section: SectionNumber,
): readonly Diagram[] {
  const drawn = diagrams?.[section]
  return [...(drawn?.diagrams ?? []), ...(drawn?.kept ?? [])]
}

/** The pictures of a version's own diagrams, by the text of each as documents have it, whatever its draft says by now. */
export function drawnPictures(
  proposal: Pick<WithDiagrams, 'diagrams'>,
  { sections }: Pick<FrozenVersion, 'sections'>,
): ReadonlyMap<string, FigurePicture> {
  const all = sectionNumbers.flatMap((section) => {
    const known = new Map(knownDiagrams(proposal, section).map(({ key, outcome }) => [key, outcome]))
    return diagramsIn(sections[section]).flatMap(({ text }): readonly (readonly [string, FigurePicture])[] => {
      const outcome = known.get(diagramKey(text))
      return outcome?.type === 'drawn' ? [[diagramSource(text), { hash: outcome.hash, ...shownSize(outcome) }]] : []
    })
  })
  return new Map(all)
}
