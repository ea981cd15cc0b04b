import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { openPglite } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { dataFolder } from '../support/data-folder.ts'

const script = join(import.meta.dirname, '../support/toy-program.ts')

/**
 * The steps between which a process is killed, and how often the errand's question is asked then. The contract of errands
 * tries every moment within one process; here the process is gone, and what is left is what is on disk.
 */
const moments = [
  ['after jobs.add', 1],
  ['before toys.call', 1],
  // Nobody can know that it was answered.
  ['after toys.call', 2],
  ['after ledger.note', 1],
  ['after proposals.commitAndTake', 1],
  ['after outbox.delivered', 1],
] as const

/** What the programs did in the world: it outlives them. */
let calls = 0
const posts: { readonly key: string; readonly proposal: string }[] = []
const world = createServer((request, response) => void hear(request).then(() => response.end()))

async function hear(request: IncomingMessage): Promise<void> {
  const what = await json(request)
  if (request.url === '/calls') calls += 1
  else posts.push(what as (typeof posts)[number])
}

let folder: Awaited<ReturnType<typeof dataFolder>>
beforeAll(async () => {
  folder = await dataFolder()
  world.listen(0, '127.0.0.1')
  await once(world, 'listening')
})
afterAll(async () => {
  world.closeAllConnections()
  world.close()
  await folder.remove()
})

/** Finishes what was left, and dies at a moment of one more errand where there is one; its exit code or signal. */
async function runToys(...args: readonly string[]): Promise<{ readonly ended: unknown; readonly output: string }> {
  const { port } = world.address() as AddressInfo
  const given = [script, '--folder', folder.path, '--world', `http://127.0.0.1:${port}`, ...args]
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const [code, signal] = await once(child, 'close')
  return { ended: signal ?? code, output }
}

test(
  'an errand whose process is killed between its steps comes back once and is paid for once, from what is on disk',
  { timeout: 1_800_000 },
  async () => {
    for (const [index, [last]] of moments.entries()) {
      const { ended, output } = await runToys('--ask', `T-${index}`, '--last', last)
      expect(ended, `${last}\n${output}`).toBe('SIGKILL')
    }
    expect(await runToys()).toEqual({ ended: 0, output: '' })

    const pool = await openPglite(folder.path)
    try {
      for (const [index, [last]] of moments.entries()) {
        const id = `T-${index}`
        const { rows } = await pool.query(
          `select body::jsonb -> 'told' as told,
             (select count(*)::int from audit where proposal = $1 and type = 'returned') as returned,
             (select sum(calls)::int from coach_spend where proposal = $1) as paid
           from proposal where id = $1`,
          [id],
        )
        expect(rows, last).toEqual([{ told: ['toy 1 answered seen 0'], returned: 1, paid: 1 }])
        expect(new Set(posts.filter(({ proposal }) => proposal === id).map(({ key }) => key)).size, last).toBe(1)
      }
      expect(calls).toBe(moments.reduce((sum, [, asked]) => sum + asked, 0))
    } finally {
      await pool.end()
    }
  },
)
