import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { Redis } from 'ioredis'

import { freePort } from './free-port.ts'
import type { Server } from './postgres-server.ts'
import { stopProcess } from './stop-process.ts'

/** A Redis that can be taken away and brought back on the same port, with nothing kept of before. */
export interface RedisServer extends Server {
  start(): Promise<void>
}

/** Starts a Redis on a free loopback port; it keeps nothing on disk. */
export async function startRedis(policy = 'noeviction'): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-redis-'))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  const run = () => spawn('redis-server', [...settings, '--maxmemory-policy', policy], { stdio: 'ignore' })

  let child = run()
  await untilReady(url)
  return {
    url,
    async start() {
      mkdirSync(folder, { recursive: true })
      child = run()
      await untilReady(url)
    },
    async stop() {
      await stopProcess(child, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null })
    redis.on('error', () => undefined)
    try {
      await redis.connect()
      return
    } catch {
      await setTimeout(50)
    } finally {
      redis.disconnect()
    }
  }
  throw new Error(`Redis did not start at ${url}`)
}
