import { setTimeout } from 'node:timers/promises'

import { postgresIntake } from '../../src/adapters/postgres/intake/intake.ts'
import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import { keepingLog } from '../contracts/log-lines.ts'

// A program of its own over PostgreSQL, of which the real intake is all; one payload ends it as a full heap does.

const pool = openPostgres(process.argv[2] ?? '', () => undefined)
const note = (what: string, text: string) => pool.query('insert into noted (what, text) values ($1, $2)', [what, text])
const textOf = (payload: unknown) => (payload as { text: string }).text

await postgresIntake(pool, 'slack', keepingLog()).start(
  async (payload) => {
    const text = textOf(payload)
    await note(`begun by ${process.pid}`, text)
    if (text.endsWith('poison')) process.abort()
    await setTimeout(20)
    await note('done', text)
  },
  async ({ payload, why }) => void (await note(`told ${why}`, textOf(payload))),
)
