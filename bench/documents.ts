import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { documentsBy } from '../src/adapters/documents/documents.ts'
import { openRenderer } from '../src/adapters/documents/renderer/renderer.ts'
import type { ProposalText } from '../src/flows/model/view.ts'
import type { DocumentFormat } from '../src/ports/documents.ts'
import { splitProposal } from '../src/rubric/reading/split.ts'
import { rubric } from '../src/rubric/rubric.ts'
import { eachSection } from '../src/rubric/section.ts'

/** What a proposal of ten sections, three tables and two diagrams takes as a document, and what that does to the rest. */
const raw = readFileSync(join(import.meta.dirname, '../test/fixtures/proposals/strong.fr.md'), 'utf8')
const { sections } = splitProposal(raw)
const table = `\n\n| Source | Volume |\n|---|---|\n${'| Capteurs | 2 400 000 |\n'.repeat(8)}`
const diagram = '\n\n```mermaid\nflowchart LR\n  A[Sondes] --> B[Modèle] --> C[Alerte]\n```'
const text = (at: number): ProposalText => ({
  version: {
    proposal: 'MLP-2026-042',
    version: 2,
    language: 'fr',
    // Each another text: none is one that is being written already.
    frozenAt: new Date(Date.UTC(2026, 10, 23) + at * 60_000).toISOString(),
    sections: eachSection((number) => {
      const more = number === 5 ? diagram : number === 6 || number === 7 || number === 8 ? table : ''
      return sections[number].text + more
    }),
  },
  imprint: { id: 'MLP-2026-042', title: 'Maturité', authors: ['Élodie Le Goff'], timeZone: 'Europe/Paris' },
  standing: 'final',
})

const log = { debug() {}, info() {}, warn: console.error, error: console.error }
const renderer = openRenderer(log)
const noFiles = { find: async () => new Map(), get: async () => null }
const documents = documentsBy({ renderer, rubric, files: noFiles, log })
let asked = 0

async function take(format: DocumentFormat): Promise<number> {
  asked += 1
  const begun = performance.now()
  await documents.write(text(asked), format, 'bench')
  return performance.now() - begun
}

async function median(format: DocumentFormat): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < 15; at += 1) times.push(await take(format))
  return times.toSorted((one, other) => one - other)[7] ?? 0
}

/** The 99th percentile of how late a timer is, in ms, while something else goes on. */
async function late(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 2 })
  delay.enable()
  await work()
  delay.disable()
  return delay.percentile(99) / 1e6
}

const say = (what: string, measured: string, target: string) => console.log(`| ${what} | ${measured} | ${target} |`)
const ms = (value: number) => `${value.toFixed(0)} ms`

say('PDF, first one', ms(await take('pdf')), '')
for (const [format, most] of [
  ['html', 50],
  ['docx', 300],
  ['pdf', 1_000],
] as const)
  say(format, ms(await median(format)), `≤ ${most} ms warm`)
const before = process.memoryUsage.rss()
const idle = await late(() => setTimeout(2_000))
const used = process.cpuUsage()
const many = await late(async () => {
  for (let at = 0; at < 100; at += 1) await take('pdf')
})
const { user, system } = process.cpuUsage(used)
say('processor of the program itself, of one PDF', `${((user + system) / 100_000).toFixed(1)} ms`, '')
say('event loop beside a hundred PDFs, p99', `${many.toFixed(1)} ms, idle ${idle.toFixed(1)} ms`, '')
say('resident memory after a hundred PDFs', `${((process.memoryUsage.rss() - before) / 1e6).toFixed(0)} MB more`, '')
const begun = performance.now()
await Promise.all(Array.from({ length: 50 }, () => take('pdf')))
say('fifty people ask for a PDF at once, the last one', ms(performance.now() - begun), '')
renderer.close()
