import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawingsBy } from '../../../src/adapters/documents/diagrams/drawings.ts'
import { openRenderer, type Renderer } from '../../../src/adapters/documents/renderer/renderer.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import { drawingKind } from '../../../src/app/errands/draw.ts'
import type { Drawn } from '../../../src/flows/figures/drawing-rules.ts'
import type { Proposal } from '../../../src/flows/model/proposal.ts'
import type { Proposals } from '../../../src/ports/proposals.ts'
import { changeOf, frozenOf } from '../../contracts/example.ts'
import { keepingLog } from '../../contracts/log-lines.ts'
import { type CatalogueHost, catalogueHost } from '../../support/catalogue-host.ts'
import { memoryPool } from '../../support/pglite.ts'

const id = 'MLP-2026-007'
const diagram = (name: string) => `Voici :\n\n\`\`\`mermaid\nflowchart LR\n  A[${name}] --> B[Alerte]\n\`\`\``
const [first, second, third] = [diagram('Sondes'), diagram('Sondes et météo'), diagram('Météo seule')]

let pool: Pool
let proposals: Proposals
let host: CatalogueHost
let renderer: Renderer
beforeAll(async () => {
  pool = await memoryPool()
  proposals = (await postgresState(pool)).proposals
  host = await catalogueHost(pool)
  renderer = openRenderer(keepingLog())
})
afterAll(async () => {
  renderer.close()
  await pool.end()
})

async function stored(): Promise<{ readonly proposal: Proposal; readonly revision: number }> {
  const loaded = await proposals.findById('school', id)
  if (loaded === null) throw new Error('the proposal is gone')
  return loaded
}

async function change(changes: Partial<Proposal>, frozenText?: string): Promise<void> {
  const { proposal, revision } = await stored()
  const now = { ...proposal, ...changes }
  const frozen = frozenText === undefined ? undefined : frozenOf(id, now.version, { 1: 'Pompes', 5: frozenText })
  expect(await proposals.commit(changeOf(now, revision, [], frozen))).toBe('stored')
}

/** The author's text of section 5 from now on; it is drawn, and the picture's hash comes back. */
async function draw(text: string): Promise<string> {
  const { proposal } = await stored()
  const [piece] = proposal.sections[5].pieces
  const section = { ...proposal.sections[5], pieces: piece === undefined ? [] : [{ ...piece, text }] }
  await change({ sections: { ...proposal.sections, 5: section } })
  const now = (await stored()).proposal
  const needs = { drawings: drawingsBy(renderer), files: host.files, proposals }
  const errand = { kind: 'draw', subject: 5, run: 1, of: '0' } as const
  const signal = new AbortController().signal
  const outcome = await drawingKind(needs).work({ proposal: now, errand, signal, purse: undefined as never }, needs)
  const { diagrams, kept = [] } = (outcome as { readonly answer: Drawn }).answer
  const drawn = { run: 1, status: 'drawn', messages: 1, diagrams, kept } as const
  await change({ diagrams: { 5: drawn } })
  const [made] = diagrams.map((one) => (one.outcome.type === 'drawn' ? one.outcome.hash : ''))
  return made ?? ''
}

const pictures = async () =>
  [...(await host.get(`/catalogue/school/${id}`)).body.matchAll(/figures\/([0-9a-f]{64})/g)].map(([, hash]) => hash)
const statusOf = async (hash: string) => (await host.get(`/catalogue/school/${id}/figures/${hash}`)).status
const storedHashes = async () => (await host.files.list('school', id)).map(({ hash }) => hash)

test('a published version keeps the picture of its diagram while its author draws another for the next one', async () => {
  await host.publish('school', { id, texts: { 1: 'Pompes', 5: first } })
  const one = await draw(first)
  expect(await pictures()).toEqual([one])

  const two = await draw(second)

  expect(two).not.toBe(one)
  expect(await storedHashes()).toEqual([one, two])
  expect(await pictures()).toEqual([one])
  expect([await statusOf(one), await statusOf(two)]).toEqual([200, 404])

  await change({ version: 2, published: 2 }, second)
  const three = await draw(third)

  expect(await storedHashes()).toEqual([two, three])
  expect(await pictures()).toEqual([two])
  expect([await statusOf(one), await statusOf(two), await statusOf(three)]).toEqual([404, 200, 404])
})
