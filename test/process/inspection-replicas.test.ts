import { afterAll, expect, test } from 'vitest'
import { openWriter } from '../journeys/coach-writer.ts'
import { eventually } from '../support/eventually.ts'
import { fakeGithub } from '../support/fake-github/fake-github.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, startProgram } from '../support/program.ts'

afterAll(killPrograms)

test.skipIf(postgresUrl === undefined)(
  'two replicas ask GitHub one thing at a time, and count what hosts of data were asked',
  { timeout: 600_000 },
  async () => {
    const names = ['one', 'two', 'three', 'four'].map((name) => `ada/${name}`)
    const files = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`tests/test_${n}.py`, 'def test(): pass']))
    const github = await fakeGithub(
      names.map((name, n) => ({ name, id: n + 1, files: { ...files, own: name } })),
      1_000,
      { 'zenodo.org/api/records/1': { json: { metadata: { license: { id: 'cc-by-4.0' } } } } },
    )
    // Long enough for two looks to meet, where nothing keeps them apart.
    github.slowTo(50)
    const env = { DATABASE_URL: await createDatabase(), EVIDENCE: 'on', GITHUB_STAND_IN: String(github.port) }
    const replicas = [await startProgram(env), await startProgram(env)]
    const addressOf = (n: number) => replicas[n % 2]?.address ?? ''
    const writers = []
    for (const [n] of names.entries()) writers.push(await openWriter(() => addressOf(n), 'fr', 6))

    for (const [n, writer] of writers.entries())
      await writer.say(`POC : https://github.com/${names[n]}, https://zenodo.org/records/1`)
    await Promise.all(writers.map((writer) => writer.press('done')))
    for (const [n, writer] of writers.entries()) await writer.sees(`${names[n]}, commit `)

    expect(github.mostOpen()).toBe(1)
    const metrics = async () =>
      (await Promise.all([0, 1].map((n) => fetch(`${addressOf(n)}/metrics`)))).map((one) => one.text())
    await eventually(async () => {
      const text = (await Promise.all(await metrics())).join('\n')
      expect(text).toContain('source_questions_total{host="zenodo",outcome="told"}')
    })
    github.close()
  },
)
