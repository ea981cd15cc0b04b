import { checkSection } from '../src/rubric/checks/check-section.ts'
import type { SectionNumber } from '../src/rubric/section.ts'
import type { Labelled } from './formats/corpus.ts'

/** What holds by construction, counted all the same: verbatim quotes, and the same findings each time. */
export interface Steady {
  readonly quotes: number
  readonly verbatim: number
  readonly steady: boolean
}

const sections: Readonly<Record<string, SectionNumber>> = { objectives: 4, risks: 7, kpis: 8, context: 3, sources: 6 }

/** Checks each passage five times. */
export function checksOn(corpus: readonly Labelled[]): Steady {
  const results = corpus.map(({ section, text }) => {
    const runs = Array.from({ length: 5 }, () => checkSection(sections[section] ?? 2, text).findings)
    const quoted = (runs[0] ?? []).filter(({ quote }) => quote !== null)
    return {
      quotes: quoted.length,
      verbatim: quoted.filter(({ span, quote }) => span !== null && text.slice(span.start, span.end) === quote).length,
      steady: new Set(runs.map((run) => JSON.stringify(run))).size === 1,
    }
  })
  return {
    quotes: results.reduce((sum, { quotes }) => sum + quotes, 0),
    verbatim: results.reduce((sum, { verbatim }) => sum + verbatim, 0),
    steady: results.every(({ steady }) => steady),
  }
}
