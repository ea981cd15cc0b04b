import type { Case } from '../judge.ts'
import type { Measure } from '../measures.ts'

/** The items that each measure counts as wrong, with what the coach and the person said of them. */
export function errorLines(measures: readonly Measure[]): readonly string[] {
  return measures.flatMap(({ name, errors }) =>
    errors.length === 0 ? [] : ['', `## ${name}: ${errors.length} wrong`, ...errors.map((one) => errorLine(one))],
  )
}

function errorLine({ passage, lang, text, found, raised, grades }: Case): string {
  const told = Object.entries(grades).map(([name, grade]) => `${name}=${grade}`)
  const said = found ? (raised.length > 0 ? `raised ${raised.join(', ')}` : 'raised nothing') : 'not found'
  return `${passage} ${lang} · ${said} · ${told.join(' ')} · ${text.replace(/\s+/g, ' ').slice(0, 200)}`
}
