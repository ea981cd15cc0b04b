import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { htmlBody } from '../../src/adapters/documents/html/html-body.ts'
import { postgresCatalogue } from '../../src/adapters/postgres/catalogue/catalogue.ts'
import { postgresFiles } from '../../src/adapters/postgres/files/files.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { webPages } from '../../src/adapters/web/pages/pages.ts'
import { postgresLinks } from '../../src/adapters/postgres/links/links.ts'
import { publicCatalogue } from '../../src/adapters/web/pages/catalogue/public-catalogue.ts'
import { catalogueDesk } from '../../src/app/catalogue-desk.ts'
import { storedFigures } from '../../src/app/figures.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import type { Documents } from '../../src/ports/documents.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'
import { changeOf, frozenOf, proposalOf, startOf } from '../contracts/example.ts'
import { keepingLog } from '../contracts/log-lines.ts'
import { strongSections } from '../journeys/texts.ts'

type Texts = Partial<Record<SectionNumber, string>>

/** One proposal to publish. */
interface Publication {
  readonly id: string
  readonly texts: Texts
  readonly at?: string
  readonly owner?: string
  readonly language?: Language
}

/** Writes nothing: what a file holds is for the documents' own tests. */
const documents: Pick<Documents, 'write'> = {
  write: async (text, format) => {
    if ('person' in text) throw new Error('the catalogue gives nobody’s data')
    const { proposal, version } = text.version
    return {
      name: `${proposal}-v${version}.${format}`,
      mime: format === 'md' ? 'text/markdown' : `application/${format}`,
      bytes: new TextEncoder().encode(`${format} of ${proposal}`),
    }
  },
}

/** The catalogue's pages over a real store, with ways to put proposals into it and take them out. */
export async function catalogueHost(pool: Pool, publicUrl: string | null = null) {
  const { proposals } = await postgresState(pool)
  const log = keepingLog()
  const world = { away: false, now: '2026-11-24T10:00:00.000Z' }
  const stored = postgresCatalogue(pool)
  const find: typeof stored.find = (tenant, id) =>
    world.away ? Promise.reject(new Error('away')) : stored.find(tenant, id)
  const search: typeof stored.search = (...asked) =>
    world.away ? Promise.reject(new Error('away')) : stored.search(...asked)
  const now = () => world.now
  const files = postgresFiles(pool)
  const desk = catalogueDesk({
    catalogue: { ...stored, find, search },
    proposals,
    documents,
    figures: storedFigures({ files, proposals, log, now }),
    rubric,
    now: () => new Date().toISOString(),
  })
  const parts = { desk, drawDocument: htmlBody, log, timeZone: 'Europe/Paris', publicUrl }
  const app = publicCatalogue({ ...parts, hosts: [] })
  const links = postgresLinks(pool)
  const members = webPages({
    ...parts,
    links,
    now,
    catalogue: { desk, timeZone: 'Europe/Paris' },
    // Nobody acts on a page of the catalogue.
    inbox: undefined as never,
    documents,
    handFile: undefined as never,
  })

  async function submit(tenant: string, one: Publication): Promise<Proposal> {
    const { id, texts, at = '2026-03-01T10:00:00.000Z', owner = 'Ana', language = 'fr' } = one
    const person = { id: `owner-${id}`, name: owner }
    const draft = proposalOf(id, { tenant, owner: person, language, touchedAt: at }, texts)
    const frozen = { ...frozenOf(id, 1, texts), language }
    await proposals.commit(startOf(draft))
    await proposals.commit(changeOf({ ...draft, version: 1, state: 'submitted' }, 1, [], frozen))
    return draft
  }

  async function publish(tenant: string, one: Publication): Promise<Proposal> {
    const draft = await submit(tenant, one)
    const published = { ...draft, version: 1, state: 'published', published: 1 } as const
    await proposals.commit(changeOf(published, 2))
    return published
  }

  return {
    app,
    members,
    links,
    log,
    world,
    files,
    submit,
    publish,
    takeDown: (proposal: Proposal, from = 3) =>
      proposals.commit(changeOf({ ...proposal, state: 'withdrawn', published: null }, from)),
    async get(path: string, headers: Readonly<Record<string, string>> = {}) {
      const url = `http://127.0.0.1${path}`
      const response = await app.request(url, { headers: { host: '127.0.0.1', 'accept-language': 'fr', ...headers } })
      return { status: response.status, headers: response.headers, body: await response.text() }
    },
  }
}

export type CatalogueHost = Awaited<ReturnType<typeof catalogueHost>>

/** So many proposals about different things, in both languages, as a catalogue has after some years. */
export async function fillCatalogue(host: CatalogueHost, tenant: string): Promise<void> {
  const lines = ['known', 'unseen'].flatMap((name) =>
    readFileSync(join(import.meta.dirname, `../fixtures/similar/${name}.jsonl`), 'utf8')
      .trim()
      .split('\n'),
  )
  const owners = ['Léa Moreau', 'Karim Haddad', 'Sofia Lindqvist', 'Tom Nguyen', 'Inès Caron']
  for (const [at, line] of lines.entries()) {
    const sample = JSON.parse(line) as { title: string; summary: string; lang: Language }
    const { title, summary, lang: language } = sample
    const month = String(1 + (at % 12)).padStart(2, '0')
    await host.publish(tenant, {
      id: `MLP-${2024 + (at % 3)}-${String(at + 1).padStart(3, '0')}`,
      texts: { ...strongSections(language), 1: title, 2: summary },
      at: `${2024 + (at % 3)}-${month}-${String(1 + (at % 27)).padStart(2, '0')}T09:00:00.000Z`,
      owner: owners[at % owners.length] ?? '',
      language,
    })
  }
}
