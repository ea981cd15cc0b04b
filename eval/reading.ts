import type { Span } from '../src/rubric/finding.ts'
import type { SectionNumber } from '../src/rubric/section.ts'
import type { Labelled } from './formats/corpus.ts'
import type { Anchor } from './match.ts'

/** A labelled item: where it stands, by its first words or by its place, and a person's grades by name. */
export interface Told {
  /** Its own, where a passage holds items of several lines of a file. */
  readonly id?: string
  readonly doubt?: boolean
  readonly at: Anchor | Span
  readonly grades: Readonly<Record<string, string>>
}

/** A passage to be read as one section, with what a person said of its items. */
export interface Reading {
  /** The file that the items stand in. */
  readonly file: 'passages' | 'objectives' | 'risks' | 'kpis'
  readonly passage: { readonly id: string; readonly lang: 'fr' | 'en'; readonly text: string }
  readonly type: 'objective' | 'risk' | 'kpi'
  readonly section: SectionNumber
  readonly labels: readonly Told[]
}

const kinds = [
  { type: 'objective', section: 4, of: ({ label }: Labelled) => (label.objectives ?? []).map((one) => told(one)) },
  { type: 'risk', section: 7, of: ({ label }: Labelled) => (label.risks ?? []).map((one) => told(one)) },
  { type: 'kpi', section: 8, of: ({ label }: Labelled) => (label.kpis ?? []).map((one) => told(one)) },
] as const

/** The readings that a passage's labels speak of: none where it has no labelled item. */
export function readingsOf(passage: Labelled): readonly Reading[] {
  return kinds
    .map(({ type, section, of }): Reading => ({ file: 'passages', passage, type, section, labels: of(passage) }))
    .filter(({ labels }) => labels.length > 0)
}

function told({ line, anchor, ...grades }: { line?: number | undefined; anchor: string }): Told {
  return { at: { line, anchor }, grades: gradesFrom(grades) }
}

/** What a person said of an item, by name; several reasons in one word. */
export function gradesFrom(given: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).map(([name, grade]) => [name, [grade].flat().join('; ')]))
}
