import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { isProgress, killPrograms, runProgram, startProgram } from '../support/program.ts'

describe('the program', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mlops-start-'))
  })
  afterAll(() => {
    killPrograms()
    rmSync(folder, { recursive: true, force: true })
  })

  /** How it refuses to start: its lines, and its exit code. */
  async function refusal(env: Record<string, string>): Promise<{ lines: readonly string[]; code: unknown }> {
    const program = runProgram(env)
    const code = await program.exit
    const lines = program.output().trim().split('\n')
    return { lines: lines.filter((line) => !isProgress(line)), code }
  }

  test('serves the playground with nothing set, says what is on, and stops with 0 when asked to', async () => {
    const program = await startProgram({ DATA_DIR: join(folder, 'data') })

    expect((await fetch(`${program.address}/healthz`)).status).toBe(200)
    expect((await fetch(`${program.address}/readyz`)).status).toBe(200)
    expect(await (await fetch(`${program.address}/`)).text()).toContain('<html')
    expect(await (await fetch(`${program.address}/metrics`)).text()).toContain('process_cpu')
    expect(
      program
        .output()
        .split('\n')
        .filter((line) => !isProgress(line)),
    ).toEqual([
      'mlops-proposal is running.',
      `Data: embedded database in ${join(folder, 'data')}`,
      'Jobs: in the same database',
      'Coach: automatic checks',
      `Playground: on, at ${program.address}/`,
      `Listening on ${program.address}`,
      '',
    ])
    program.kill('SIGTERM')
    expect(await program.exit).toBe(0)
  })

  test('says which name is read where one was set that only looks like it, and never its value', async () => {
    const program = await startProgram({ DATA_DIR: join(folder, 'data'), OPENAI_KEY: 'sk-secret' })

    const lines = program.output().split('\n')
    expect(lines.filter((line) => line.includes('OPENAI'))).toEqual([
      'Note: OPENAI_KEY is set, and nothing here reads it: OPENAI_API_KEY is the name.',
    ])
    expect(program.output()).not.toContain('sk-secret')
    program.kill('SIGTERM')
    expect(await program.exit).toBe(0)
  })

  test('lets no second one on the same folder, and comes back after a kill', async () => {
    const first = await startProgram({ DATA_DIR: join(folder, 'data') })

    const second = await refusal({ DATA_DIR: join(folder, 'data') })
    first.kill('SIGKILL')
    await first.exit
    const third = await startProgram({ DATA_DIR: join(folder, 'data') })

    expect(second.code).toBe(1)
    expect(second.lines).toEqual([expect.stringContaining(`in use by process ${first.pid} `)])
    third.kill('SIGINT')
    expect(await third.exit).toBe(0)
  })

  test('names a port that is taken, and leaves the folder unlocked', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo

    const { lines, code } = await refusal({ DATA_DIR: join(folder, 'data'), PORT: String(port) })

    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringMatching(new RegExp(`Port ${port} on 127.0.0.1 is taken .* set PORT`))])
    other.close()
  })

  test('names a data folder that cannot be written', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')

    const { lines, code } = await refusal({ DATA_DIR: join(file, 'data') })

    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringContaining('cannot be written (ENOTDIR)')])
  })

  test('names every wrong variable, a line each', async () => {
    const { lines, code } = await refusal({ LOG_LEVEL: 'loud', DATABSE_URL: 'postgres://db/x' })

    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringContaining('LOG_LEVEL must be'), expect.stringContaining('DATABSE_URL is no')])
  })

  test('names a database that cannot be reached, without its password', async () => {
    const { lines, code } = await refusal({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' })

    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringContaining('127.0.0.1:1 (DATABASE_URL) cannot be used')])
    expect(lines.join()).not.toContain('secret')
  })
})
