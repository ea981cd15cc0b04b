import { readOut } from '../src/flows/imports/read-out.ts'
import { rubric } from '../src/rubric/rubric.ts'
import { people, table } from '../test/support/table.ts'
import { percentile } from './statistics.ts'

const part = (number: number): string =>
  `## ${['Contexte', 'Objectifs', 'Stack technique', 'Risques', 'Planning'][number % 5]} ${Math.floor(number / 5)}\n\n${'Les ruches sont pesées toutes les heures, et l’apiculteur est prévenu. '.repeat(14)}\n\n`

/** A document of about so many characters, with a heading every thousand. */
function documentOf(characters: number): string {
  return Array.from({ length: Math.ceil(characters / 1000) }, (_, number) => part(number)).join('')
}

/** What importing a document takes: the step that reads it and makes its preview, and how that grows. */
export function importFigures(): readonly { what: string; measured: string; target: string }[] {
  const median = (act: () => unknown, times: number): number => {
    const taken = Array.from({ length: times }, () => {
      const start = performance.now()
      act()
      return performance.now() - start
    })
    return percentile(taken, 50)
  }
  const large = documentOf(100_000)
  const preview = median(() => {
    const t = table('fr')
    t.command(people.camille)
    t.say(people.camille, large, 'pasted')
  }, 9)
  const [small, big] = [large, documentOf(1_000_000)].map((text) => median(() => readOut(text, rubric), 5))
  return [
    { what: 'import of a 100 kB document: message → preview', measured: `${preview.toFixed(0)} ms`, target: '≤ 1 s' },
    {
      what: 'reading a document out, 100 kB → 1 MB',
      measured: `× ${((big ?? 0) / Math.max(small ?? 1, 0.01)).toFixed(1)} (${small?.toFixed(0)} → ${big?.toFixed(0)} ms)`,
      target: '≤ × 20',
    },
  ]
}
