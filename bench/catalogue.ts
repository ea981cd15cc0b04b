import { type Kysely, sql } from 'kysely'
import { postgresCatalogue } from '../src/adapters/postgres/catalogue/catalogue.ts'
import { databaseOver } from '../src/adapters/postgres/pool/database.ts'
import { openPostgres } from '../src/adapters/postgres/pool/open-postgres.ts'
import { frozenRow } from '../src/adapters/postgres/proposals/find-version.ts'
import { postgresState } from '../src/adapters/postgres/state.ts'
import type { Tables } from '../src/adapters/postgres/tables.ts'
import type { CatalogueSearch } from '../src/ports/catalogue.ts'
import { strongSections } from '../test/journeys/texts.ts'
import { startPostgres } from '../test/support/postgres-server.ts'
import { spread } from './statistics.ts'

/** One figure of the README's table. */
interface Figure {
  readonly what: string
  readonly measured: string
  readonly target: string
}

const proposals = 10_000
const tenant = 'bench'

/** What proposals are about, the first ones the most often. */
const subjects =
  `fraude bancaire|désabonnement télécom|prévision des ventes|radiographies pulmonaires|pompes industrielles
tickets informatiques|recommandations de livres|tri de fruits|crédit à la consommation|énergie des bâtiments
vélos en libre-service|actes notariés|maladies de la vigne|appels de clients|qualité de l’air|sinistres automobiles
livraison de courses|bobines d’acier|réseaux d’eau|trafic ferroviaire|contrats juridiques|traduction médicale
images satellites|voix des patients|élevage laitier|sécurité alimentaire|places de parking|tournées de déchets`.split(
    /[|\n]/,
  )

/** From one that nearly every proposal holds to one that none does. */
const searches: readonly Partial<CatalogueSearch>[] = [
  { words: '' },
  { words: 'mlops' },
  { words: 'déploiement modèle' },
  { words: 'surveillance de la dérive' },
  { words: 'fraude' },
  { words: 'prévision ventes' },
  { words: '"maladies de la vigne"' },
  { words: 'pompe -vigne' },
  { words: 'drift monitoring docker' },
  { words: 'xylophone' },
  { words: 'MLP-2026-4242' },
  { words: '', themes: ['governance'] },
  { words: 'modèle', themes: ['monitoring', 'automation'], tool: 'Docker' },
  { words: 'énergie', year: 2025 },
]

/** How long a search takes among ten thousand published proposals, and the rest of what a page of the catalogue asks. */
export async function catalogueFigures(url: string): Promise<readonly Figure[]> {
  const pool = openPostgres(url, () => undefined)
  const state = await postgresState(pool)
  await publishMany(databaseOver<Tables>(pool))
  // As the server does by itself, some minutes after so many have come.
  await pool.query('vacuum analyze')
  const catalogue = postgresCatalogue(pool)
  const everything: CatalogueSearch = { words: '', themes: [], tool: null, year: null }
  const times: number[] = []
  for (let round = 0; round < 12; round += 1) {
    for (const search of searches) {
      const taken = await time(() => catalogue.search(tenant, { ...everything, ...search }, { from: 0, limit: 20 }))
      if (round > 1) times.push(taken)
    }
  }
  const facets = await repeat(15, () => catalogue.facets(tenant))
  const likeness = { proposal: '', title: 'Fraude bancaire', summary: strongSections('fr')[2], for: 'author' } as const
  const similar = await repeat(15, () => state.proposals.similar(tenant, likeness, 3))
  await pool.end()
  return [
    {
      what: `search among ${proposals} published proposals, on PostgreSQL`,
      measured: spread(times),
      target: 'p95 ≤ 50 ms',
    },
    { what: 'what the catalogue can be narrowed to, the same', measured: spread(facets), target: '–' },
    { what: 'similar proposals, the same', measured: spread(similar), target: '–' },
  ]
}

async function publishMany(db: Kysely<Tables>): Promise<void> {
  const texts = [strongSections('fr'), strongSections('en')] as const
  for (let n = 1; n <= proposals; n += 1) {
    const subject = subjects[Math.floor(subjects.length * ((n * 0.618) % 1) ** 2)] ?? ''
    const [other, language] = [subjects[n % subjects.length] ?? '', n % 3 === 0 ? 'en' : 'fr'] as const
    const sections = texts[n % 3 === 0 ? 1 : 0]
    const row = frozenRow({
      proposal: `MLP-2026-${n}`,
      version: 1,
      language,
      frozenAt: '2026-11-23T11:00:00.000Z',
      sections: {
        ...sections,
        1: `Pipeline MLOps : ${subject}, n° ${n}`,
        2: `${subject}, ${other}. ${sections[2].slice(n % 400)}`,
        5: someLines(sections[5], n),
        9: someLines(sections[9], n),
      },
    })
    const at = new Date(Date.UTC(2023 + (n % 4), n % 12, 1 + (n % 28))).toISOString()
    await sql`
      with one as (insert into proposal (tenant, id, revision, format, body, state, owner_id, owner_name, language,
        title, done, version, published, published_at, touched_at, state_at, home)
        values (${tenant}, ${`MLP-2026-${n}`}, 3, 4, '{}', 'published', ${`p${n}`}, 'Léa Moreau', ${language}, ${row.title},
          10, 1, 1, ${at}::timestamptz, ${at}::timestamptz, ${at}::timestamptz, '{}'))
      insert into version (tenant, proposal, version, language, title, frozen_at, body, search, title_words, topics, themes, tools)
      select ${tenant}, ${`MLP-2026-${n}`}, 1, ${language}, ${row.title}, ${at}::timestamptz, ${row.body}, ${row.search},
        ${row.title_words}, ${row.topics}, ${row.themes}::text[], ${row.tools}::text[]`.execute(db)
  }
}

/** Two of three lines of a text, hardly ever the same: proposals neither teach nor use the same. */
function someLines(text: string, n: number): string {
  return text
    .split('\n')
    .filter((_, at) => (Math.imul(at * 7_919 + n, 2_654_435_761) >>> 8) % 3 !== 0)
    .join('\n')
}

async function repeat(times: number, act: () => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = []
  for (let at = 0; at < times; at += 1) taken.push(await time(act))
  return taken
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

if (import.meta.main) {
  const server = await startPostgres()
  const figures = await catalogueFigures(server.url).finally(() => server.stop())
  for (const { what, measured, target } of figures) console.log(`${what}: ${measured} (target: ${target})`)
}
