import { afterAll, beforeAll, expect, test } from 'vitest'

import { openPglite } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { wordsIn } from '../../src/text/words.ts'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { killPrograms, startProgram } from '../support/program.ts'

const words = wordsIn('fr')
const drafts = 24
const kills = 3

let folder: Awaited<ReturnType<typeof dataFolder>>
beforeAll(async () => {
  folder = await dataFolder()
})
afterAll(async () => {
  killPrograms()
  await folder.remove()
})

/** Works on the folder while no program has it open. */
async function inDatabase<T>(work: (query: Awaited<ReturnType<typeof openPglite>>) => Promise<T>): Promise<T> {
  const pool = await openPglite(folder.path)
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

test(
  'timers that ran out while no program ran are each raised once, however often the next ones are killed',
  { timeout: 1_800_000 },
  async () => {
    const env = { DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '100' }
    await withdrawMany(env)
    // As if they had been withdrawn long ago, and nothing had run since.
    const set = await inDatabase(async (pool) => {
      await pool.query(
        `update proposal set body = jsonb_set(body::jsonb, '{stateAt}', '"2025-01-01T10:00:00.000Z"')::text`,
      )
      const { rows } = await pool.query<{ name: string }>(
        "update timer set at = '2025-01-31T23:00:00Z' where name = 'restore-ends' returning name",
      )
      return rows.length
    })
    expect(set).toBe(drafts)

    for (let kill = 0; kill < kills; kill += 1) {
      const program = await startProgram(env)
      await new Promise((resolve) => void setTimeout(resolve, kill * 30))
      program.kill('SIGKILL')
      await program.exit
    }
    // Nobody waits for the leases of the dead.
    await inDatabase((pool) => pool.query('update timer set held_until = null'))
    const last = await startProgram(env)
    const learner = new PlaygroundClient(last.address, 'lea')
    await eventually(async () => {
      const { messages } = await learner.messages({ limit: 100 })
      expect(messages.filter(({ body }) => body.text.includes(words.turns.over))).toHaveLength(drafts)
    }, 300_000)
    last.kill('SIGTERM')
    await last.exit

    await inDatabase(async (pool) => {
      const { rows } = await pool.query<{ n: number; distinct: number; left: number }>(
        `select count(*)::int as n, count(distinct proposal)::int as distinct, (select count(*)::int from timer) as left
       from audit where type = 'due'`,
      )
      expect(rows).toEqual([{ n: drafts, distinct: drafts, left: 0 }])
      const { rows: roots } = await pool.query<{ n: number }>(
        `select count(*)::int as n from outbox join audit on audit.id = outbox.event where audit.type = 'due'`,
      )
      expect(roots).toEqual([{ n: drafts }])
    })
  },
)

async function withdrawMany(env: Readonly<Record<string, string>>): Promise<void> {
  const program = await startProgram(env)
  const learner = new PlaygroundClient(program.address, 'lea')
  for (let n = 0; n < drafts; n += 1) await learner.command('new')
  const roots = await eventually(async () => {
    const { messages } = await learner.messages({ limit: 100 })
    const found = messages.filter(({ author, audience }) => author.kind === 'bot' && audience === 'room')
    expect(found).toHaveLength(drafts)
    return found
  })
  for (const { id, body } of roots) {
    const proposal = /MLP-\d{4}-\d{3}/.exec(body.text)?.[0] ?? ''
    await learner.submit(id, { action: 'withdraw', proposal, version: 0, args: {}, opens: 'act' }, {})
  }
  await eventually(async () => {
    const { messages } = await learner.messages({ limit: 100 })
    expect(messages.filter(({ body }) => body.text.includes(words.states.withdrawn))).toHaveLength(drafts)
  })
  program.kill('SIGTERM')
  await program.exit
}
