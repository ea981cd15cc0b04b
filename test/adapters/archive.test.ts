import { PGlite } from '@electric-sql/pglite'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveBy } from '../../src/adapters/documents/archive/archive.ts'
import { postgresFiles } from '../../src/adapters/postgres/files/files.ts'
import { pgLike } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { createPglitePool } from '../../src/adapters/postgres/pool/pglite-pool.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import type { Documents } from '../../src/ports/documents.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { openEraser } from '../../src/start/eraser.ts'
import { storedSql } from '../support/stored-database.ts'

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const sql = storedSql({ slack: 'http://127.0.0.1:9', teams: 'http://127.0.0.1:9' })
const lea = { tenant: 'slack-T0MLOPS0', person: 'ULEA' }

/** Names what it was asked for: what a Word file holds is for the documents' own tests. */
const documents: Pick<Documents, 'write'> = {
  write: async (_, format) => ({
    name: `x.${format}`,
    mime: `application/${format}`,
    bytes: Buffer.from(`a ${format}`),
  }),
}

let pool: Pool
let archive: ReturnType<typeof archiveBy>
beforeAll(async () => {
  const db = await PGlite.create(pgLike)
  await db.exec(sql)
  pool = await createPglitePool(db)
  const { proposals } = await postgresState(pool)
  const eraser = openEraser(pool, silent)
  const rows = (subject: typeof lea) => eraser.export(subject)
  const now = () => '2026-11-28T12:00:00.000Z'
  archive = archiveBy({ rows, proposals, files: postgresFiles(pool), documents, rubric, now })
})
afterAll(() => pool.end())

async function opened(person: string, language: 'fr' | 'en' = 'fr') {
  const { bytes, name, mime } = await archive({ person, language }, lea.tenant)
  expect([name, mime]).toEqual([language === 'fr' ? 'mes-donnees.zip' : 'my-data.zip', 'application/zip'])
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([file, content]) => [file, strFromU8(content)]))
}

describe('the archive of somebody’s data', () => {
  test('holds every row that is stored of them, their proposals as documents, their pictures, and says what it holds', async () => {
    await postgresFiles(pool).put(
      {
        ...lea,
        proposal: 'MLP-2026-001',
        section: 5,
        sender: lea.person,
        at: '2026-11-27T09:00:00.000Z',
        kind: 'image/png',
        alternative: 'Le schéma',
      },
      new TextEncoder().encode('a picture'),
    )

    const files = await opened(lea.person)

    const inventory = await openEraser(pool, silent).inventory(lea)
    for (const { table, rows } of inventory) {
      const name = table.replaceAll(/[^a-z_]+/gi, '-').replace(/-$/, '')
      expect(JSON.parse(files[`donnees/${name}.json`] ?? '[]'), table).toHaveLength(rows)
    }
    const ids = (JSON.parse(files['donnees/proposal.json'] ?? '[]') as { id: string }[]).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(1)
    for (const id of ids) {
      expect(files[`propositions/${id}/texte.md`]).toContain(id)
      expect(files[`propositions/${id}/texte.pdf`]).toBe('a pdf')
    }
    expect(
      Object.keys(files).filter((name) => /^propositions\/MLP-2026-\d+\/v1\.md$/.test(name)).length,
    ).toBeGreaterThan(0)
    expect(Object.values(files)).toContain('a picture')
    expect(files['LISEZMOI.txt']).toContain('28 novembre 2026')
  })

  test('names other people as they were seen, and holds no identifier of theirs', async () => {
    const text = Object.values(await opened(lea.person)).join('\n')

    expect(text).toContain('Sophie Laurent')
    for (const other of ['USOPHIE', 'UKARIM']) expect(text).not.toContain(`"${other}"`)
  })

  test('holds of somebody who reviewed what they did, and nothing of what they read', async () => {
    const files = await opened('USOPHIE', 'en')

    expect(JSON.parse(files['data/audit.json'] ?? '[]')).not.toEqual([])
    expect(Object.keys(files).some((name) => name.startsWith('proposals/'))).toBe(false)
  })

  test('holds five hundred versions, each as a document and as data', async () => {
    const text = 'Réduire le délai de cinq jours à un jour. '.repeat(400)
    await pool.query(
      `insert into version (tenant, proposal, version, language, title, frozen_at, body, search)
       select tenant, proposal, version + n, language, title, frozen_at, replace(body, '"4":"', '"4":"' || $1 || n), search
       from version, generate_series(100, 599) as n
       where (tenant, proposal, version) = (select tenant, proposal, min(version) from version
         where tenant = $2 group by 1, 2 order by 2 limit 1)`,
      [text, lea.tenant],
    )

    const files = await opened(lea.person)

    const names = Object.keys(files).filter((name) => /\/v\d{3}\.md$/.test(name))
    expect(names).toHaveLength(500)
    expect(files[names[250] ?? '']).toContain('Réduire le délai')
    const parts = Object.entries(files).filter(([name]) => /^donnees\/version(-\d+)?\.json$/.test(name))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.flatMap(([, rows]) => JSON.parse(rows) as unknown[]).length).toBeGreaterThan(500)
    expect(Object.keys(files).some((name) => name.endsWith('.pdf'))).toBe(true)
  })
})
