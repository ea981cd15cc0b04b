import { afterAll, expect, test } from 'vitest'
import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import { openWriter } from '../journeys/coach-writer.ts'
import { eventually } from '../support/eventually.ts'
import { fakeGithub } from '../support/fake-github/fake-github.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, startProgram } from '../support/program.ts'

afterAll(killPrograms)

test.skipIf(postgresUrl === undefined)(
  'a repository beyond the twenty of a day waits for the next day, through a kill, and is looked at then',
  { timeout: 600_000 },
  async () => {
    const databaseUrl = await createDatabase()
    const github = await fakeGithub([{ name: 'ada/demand', files: { Dockerfile: 'FROM python' } }], 1_000)
    const env = { DATABASE_URL: databaseUrl, EVIDENCE: 'on', GITHUB_STAND_IN: String(github.port) }
    let program = await startProgram(env)
    const pool = openPostgres(databaseUrl, () => undefined)
    await pool.query(`insert into look select 'playground', 'lea', 'l' || n, now() from generate_series(1, 20) n`)
    const writer = await openWriter(() => program.address, 'fr', 6)
    await writer.say('POC : https://github.com/ada/demand')
    await writer.press('done')

    const card = await writer.sees('je regarde au plus 20 dépôts par personne')
    expect(github.asked).toEqual([])
    program.kill('SIGKILL')
    await program.exit
    // A day goes by.
    const aDay = `- interval '24 hours 1 minute'`
    await pool.query(`update look set at = at ${aDay}`)
    await pool.query(`update timer set at = at ${aDay} where name = 'inspection-again'`)
    await pool.query(
      `update proposal set body = replace(body, (body::json->'inspection'->>'again'), to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`,
    )
    program = await startProgram(env)

    const found = await writer.sees('ada/demand, commit ')
    expect(found.id).toBe(card.id)
    await eventually(async () => {
      const { rows } = await pool.query('select person from look')
      expect(rows).toEqual([{ person: 'lea' }])
    })
    await pool.end()
    github.close()
  },
)
