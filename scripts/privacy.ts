import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { postgresFiles } from '../src/adapters/postgres/files/files.ts'
import { migrate } from '../src/adapters/postgres/migrations/migrate.ts'
import { databaseOver } from '../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../src/adapters/postgres/pool/pool.ts'
import type { Eraser } from '../src/app/erase.ts'
import type { ExportedRow, Subject } from '../src/ports/erasure.ts'
import { readConfig } from '../src/start/config.ts'
import { openEraser } from '../src/start/eraser.ts'
import { loadEnvironment } from '../src/start/load-environment.ts'
import { createLog } from '../src/start/log.ts'
import { openState } from '../src/start/stores.ts'

const usage = `npm run privacy -- inventory TENANT PERSON
npm run privacy -- export TENANT PERSON FOLDER
npm run privacy -- erase TENANT PERSON [--published anonymous]

TENANT and PERSON are the ids in the tables: playground lea, slack-T012AB3CD U012AB3CD, teams-TENANT ENTRA-OBJECT-ID.
Published proposals are erased like all others, or stay without anything of the person with --published anonymous.
An embedded database can be opened by one program: stop the other one first.
`

/** `npm run privacy`: what is stored of a person, all of it in a folder, or its end. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { published: { type: 'string' } } })
  const [command, tenant, person, folder] = positionals
  if (tenant === undefined || person === undefined) return refuse()
  loadEnvironment(process.env)
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const pool = await openState(config, log)
  await migrate(databaseOver(pool))
  const eraser = openEraser(pool, log)
  const subject = { tenant, person }
  try {
    switch (command) {
      case 'inventory':
        return await list(eraser, subject)
      case 'export':
        return folder === undefined ? refuse() : await exportTo(folder, eraser, pool, subject)
      case 'erase':
        return await erase(eraser, subject, values.published)
      default:
        return refuse()
    }
  } finally {
    await pool.end()
  }
}

function refuse(): number {
  process.stderr.write(usage)
  return 2
}

async function list(eraser: Eraser, subject: Subject): Promise<number> {
  const held = await eraser.inventory(subject)
  if (held.length === 0) process.stdout.write('Nothing is stored of this person.\n')
  for (const { table, rows } of held) process.stdout.write(`${String(rows).padStart(8)}  ${table}\n`)
  return 0
}

async function exportTo(folder: string, eraser: Eraser, pool: Pool, subject: Subject): Promise<number> {
  const rows: ExportedRow[] = []
  for await (const row of eraser.export(subject)) rows.push(row)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'data.json'), `${JSON.stringify(rows, null, 2)}\n`)
  const files = postgresFiles(pool)
  for (const hash of hashesIn(rows)) {
    const file = await files.get(subject.tenant, hash)
    if (file !== null) await writeFile(join(folder, hash), file.bytes)
  }
  process.stdout.write(`${rows.length} rows and their files are in ${folder}.\n`)
  return 0
}

function hashesIn(rows: readonly ExportedRow[]): readonly string[] {
  return rows.flatMap(({ row }) => (typeof row['hash'] === 'string' ? [row['hash']] : []))
}

async function erase(eraser: Eraser, subject: Subject, published = 'erased'): Promise<number> {
  if (published !== 'erased' && published !== 'anonymous') return refuse()
  const alias = await eraser.erase(subject, published)
  process.stdout.write(`Erased. In the audit log and where others wrote, ${alias} stands in the person's place.\n`)
  return 0
}

process.exit(await main())
