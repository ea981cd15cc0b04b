import { bullmqJobs } from '../../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../../src/adapters/bullmq/postgres-backend.ts'
import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { createApp } from '../../src/app/app.ts'
import { programme, silent } from './programme.ts'
import { toyKind } from './toy-errand.ts'

// A program of its own over PostgreSQL, of which the real shell is all; one post, and one errand, end it as a full heap does.

const pool = openPostgres(process.argv[2] ?? '', () => undefined)
const note = (what: string, text: string) => pool.query('insert into noted (what, text) values ($1, $2)', [what, text])

async function begin(text: string): Promise<void> {
  await note('begun', text)
  if (text.endsWith('poison')) process.abort()
}

await createApp({
  ...(await postgresState(pool)),
  timers: postgresTimers(pool),
  jobs: bullmqJobs(await postgresBackend(pool), silent),
  chats: () => [
    {
      platform: 'web',
      async show({ key, view }) {
        await begin(view.text)
        return { channel: 'mlops', id: key }
      },
    },
  ],
  log: silent,
  programme,
  errands: [
    toyKind({ call: async (of) => of }, null, {
      async work({ errand, proposal }) {
        await begin(`errand ${errand.run} of ${proposal.id}${errand.run === 1 ? ', poison' : ''}`)
        return { type: 'answered', answer: 'done' }
      },
    }),
  ],
  now: () => new Date().toISOString(),
}).start()
