import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type FakeModel, startFakeModel } from '../support/fake-model/fake-model.ts'
import { freePort } from '../support/free-port.ts'

const script = join(import.meta.dirname, '../../scripts/doctor.ts')
const nowhere = join(tmpdir(), 'mlops-proposal-that-was-never-started')

/** What the doctor prints with these settings, and its exit code. */
async function doctor(env: Readonly<Record<string, string>>): Promise<{ readonly out: string; readonly code: number }> {
  const child = spawn(process.execPath, [script], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], DATA_DIR: nowhere, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [out, code] = await Promise.all([
    text(child.stdout),
    new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1))),
  ])
  return { out, code }
}

describe('the doctor', () => {
  let model: FakeModel
  beforeAll(async () => {
    model = await startFakeModel({ answer: () => ({ works: true }) })
  })
  afterAll(() => model.close())

  test('of a machine where nothing is set says what is on and off, and leaves nothing behind', async () => {
    const { out, code } = await doctor({})

    expect(out).toContain(`fine   Database: embedded, in ${nowhere}`)
    expect(out).toContain('off    AI coach: automatic checks alone')
    expect(out).toContain('Nothing is wrong.')
    expect(code).toBe(0)
    expect(existsSync(nowhere)).toBe(false)
  })

  test('says which name was meant where one is set that nothing reads', async () => {
    const { out, code } = await doctor({ OPENAI_KEY: 'sk-secret' })

    expect(out).toContain('off    Settings: OPENAI_KEY is set, and nothing here reads it')
    expect(out).toContain('Rename it to OPENAI_API_KEY')
    expect(out).not.toContain('sk-secret')
    expect(code).toBe(0)
  })

  test('asks the model one question', async () => {
    const { out, code } = await doctor({ OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' })

    expect(out).toMatch(/fine {3}AI coach, fake: .* answered in \d+ ms/)
    expect(code).toBe(0)
  })

  test('names each server that does not answer, with what to do, and fails', async () => {
    const port = await freePort()
    const { out, code } = await doctor({
      DATABASE_URL: `postgres://ana:secret@127.0.0.1:${port}/x`,
      REDIS_URL: `redis://127.0.0.1:${port}`,
      OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
      OPENAI_MODEL: 'fake',
    })

    expect(out).toMatch(/WRONG {2}Database: .*DATABASE_URL/)
    expect(out).toMatch(/WRONG {2}Jobs: .*\n {7}→ Start Redis/)
    expect(out).toMatch(/WRONG {2}AI coach, fake: .*\n {7}→ /)
    expect(out).toContain('3 to mend.')
    expect(out).not.toContain('secret')
    expect(code).toBe(1)
  })

  test('lists wrong settings before it tries anything', async () => {
    const { out, code } = await doctor({ PORT: 'eighty', LOG_LEVEL: 'loud' })

    expect(out).toContain('WRONG  Settings: PORT must be a whole number')
    expect(out).toContain('WRONG  Settings: LOG_LEVEL must be one of')
    expect(code).toBe(1)
  })
})
