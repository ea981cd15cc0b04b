import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type FakeModel, startFakeModel } from '../support/fake-model/fake-model.ts'
import { startFakeCollector } from '../support/fake-collector/fake-collector.ts'
import { freePort } from '../support/free-port.ts'
import { runDoctor } from '../support/run-doctor.ts'

const nowhere = join(tmpdir(), 'mlops-proposal-that-was-never-started')
const doctor = (env: Readonly<Record<string, string>>) => runDoctor({ DATA_DIR: nowhere, ...env })

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

  test('hands nothing to the collector of OpenTelemetry, as spans are handed over', async () => {
    const collector = await startFakeCollector()
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }
    const fine = await doctor(env)
    collector.mood = 'refuses'
    const wrong = await doctor(env)
    await collector.close()

    expect(fine.out).toContain('fine   Spans: the collector takes them')
    expect(collector.spans).toEqual([])
    expect(wrong.out).toMatch(/WRONG {2}Spans: .*: the answer was 400\n {7}expected: .*\n {7}→ Start the collector/)
    expect([fine.code, wrong.code]).toEqual([0, 1])
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
    expect(out).toMatch(/WRONG {2}Jobs: .*\n {7}expected: .*\n {7}→ Start Redis/)
    expect(out).toMatch(/WRONG {2}AI coach, fake: .*\n {7}expected: .*\n {7}→ /)
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

  test('says of .env what is read of it, what nothing reads, and what ends at a #', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mlops-doctor-'))
    try {
      writeFileSync(
        join(folder, '.env'),
        "PORT=0\nFOO_BAR=1\nPOSTGRES_PASSWORD='a#b'\nCOACH_SECRET=0123456789abcdef#0123456789 # a comment\nEMPTY=\n",
      )
      const { out, code } = await runDoctor({ DATA_DIR: nowhere }, folder)

      expect(out).toMatch(/fine {3}Settings: \S+\.env sets 2 of the variables/)
      expect(out).toContain('off    Settings: FOO_BAR stands in .env, and nothing here reads it')
      expect(out).not.toMatch(/POSTGRES_PASSWORD|EMPTY/)
      expect(out).toMatch(
        /WRONG {2}Settings: the value of COACH_SECRET in \.env ends before its #.*\n.*\n.*COACH_SECRET='…'/,
      )
      expect(out).not.toContain('0123456789abcdef')
      expect(code).toBe(1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('tells the program from something else on its port', async () => {
    const other = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { out, code } = await doctor({ PORT: String(port) })
    other.close()

    expect(out).toContain(`WRONG  Program: something else answers at http://127.0.0.1:${port}`)
    expect(out).toContain(`Stop what listens on port ${port}`)
    expect(code).toBe(1)
  })

  test('finds a rubric that cannot be used before it looks at the database', async () => {
    const { out, code } = await doctor({ RUBRIC_FILE: '/no/such/file.json', PORT: '0' })

    expect(out).toMatch(/WRONG {2}Rubric: .*cannot be read/)
    expect(out.indexOf('Rubric')).toBeLessThan(out.indexOf('Database'))
    expect(code).toBe(1)
  })
})
