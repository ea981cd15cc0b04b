import { randomUUID } from 'node:crypto'

import { Client } from 'pg'

import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'

/** The server that `npm test` started; undefined where the tests run without it, and then they say so and skip. */
export const postgresUrl = process.env['TEST_POSTGRES_URL']

/** A new, empty database on the test server; it goes with the server. */
export async function createDatabase(): Promise<string> {
  if (postgresUrl === undefined) throw new Error('No PostgreSQL: run the tests by npm test.')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: postgresUrl })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return Object.assign(new URL(postgresUrl), { pathname: `/${name}` }).href
}

/** A pool on a new, empty database. */
export async function serverPool(): Promise<Pool> {
  return openPostgres(await createDatabase(), () => undefined)
}
