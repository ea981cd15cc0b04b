import type { SectionNumber } from '../src/rubric/section.ts'
import type { Labelled } from './corpus.ts'
import type { Anchor } from './match.ts'

/** A labelled item: where it stands, and a person's grades by name. */
export interface Told {
  readonly anchor: Anchor
  readonly grades: Readonly<Record<string, string>>
}

/** A passage to be read as one section, with what a person said of its items. */
export interface Reading {
  readonly passage: Labelled
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
    .map(({ type, section, of }): Reading => ({ passage, type, section, labels: of(passage) }))
    .filter(({ labels }) => labels.length > 0)
}

function told({ line, anchor, ...grades }: { line?: number | undefined; anchor: string }): Told {
  return {
    anchor: { line, anchor },
    grades: Object.fromEntries(Object.entries(grades).map(([name, grade]) => [name, String(grade)])),
  }
}
