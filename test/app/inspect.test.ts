import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { postgresLooks } from '../../src/adapters/postgres/looks/looks.ts'
import { migrate } from '../../src/adapters/postgres/migrations/migrate.ts'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { inspectionKind } from '../../src/app/errands/inspect.ts'
import { openPurse } from '../../src/app/errands/purse.ts'
import type { RepositoryEvidence } from '../../src/flows/evidence/inspection.ts'
import { looksPerDay } from '../../src/flows/evidence/looks-per-day.ts'
import { inspectionStamp } from '../../src/flows/evidence/linked-repositories.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { proposalOf } from '../contracts/example.ts'
import { fakeDataHosts } from '../support/fake-data-hosts/fake-data-hosts.ts'
import { sourcesOn } from '../support/fake-data-hosts/sources-on.ts'
import { fakeGithub, resetAt } from '../support/fake-github/fake-github.ts'
import { githubOn, inspectedAt } from '../support/fake-github/github-on.ts'
import type { FakeRepository } from '../support/fake-github/repository.ts'
import { inspected } from '../support/inspected.ts'
import { memoryPool } from '../support/pglite.ts'

let pool: Pool
beforeAll(async () => {
  pool = await memoryPool()
  await migrate(databaseOver(pool))
})
afterAll(() => pool?.end())

const closing: (() => void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) close()
  await pool.query('delete from look')
})

async function openGithub(repositories: readonly FakeRepository[], budget?: number) {
  const github = await fakeGithub(repositories, budget)
  closing.push(() => github.close())
  return github
}

/** A proposal whose section 6 says this, with what was found before. */
function linking(text: string, repositories: readonly RepositoryEvidence[] = [], since = ''): Proposal {
  const draft = proposalOf('I-1')
  const piece = { id: 'm1', source: 'message', by: 'o', text, revision: 0 } as const
  const sections = { ...draft.sections, 6: { ...draft.sections[6], pieces: [piece] } }
  const asked = { run: 1, status: 'asked', cards: 1, of: '', since, tries: 0, repositories } as const
  return { ...draft, sections, inspection: asked }
}

async function inspect(
  proposal: Proposal,
  github: { readonly port: number },
  token: string | null = null,
  hosts: { readonly port: number } = github,
) {
  const kind = inspectionKind({
    inspector: githubOn(github, token),
    sources: sourcesOn(hosts),
    looks: postgresLooks(pool),
    now: () => at,
  })
  const errand = { kind: kind.kind, subject: 6, run: 1, of: inspectionStamp(proposal) } as const
  const purse = openPurse(null, { tenant: 'test', proposal: 'I-1', person: 'o', day: '2026-11-28' })
  if (kind.needs === null) throw new Error('nothing to look with')
  return kind.work({ errand, proposal, signal: new AbortController().signal, purse }, kind.needs)
}

const demand: FakeRepository = { name: 'ada/demand', files: { Dockerfile: 'FROM python' } }
const at = new Date(inspectedAt).toISOString()

describe('the links of a proposal', () => {
  test('are looked at one after the other, each with what came of it', async () => {
    const moved: FakeRepository = { ...demand, name: 'ada/web', id: 7, formerNames: ['ada/old'] }
    const github = await openGithub([demand, moved])

    const outcome = await inspect(linking('github.com/ada/demand github.com/ada/old github.com/ada/none'), github)

    expect(outcome).toMatchObject({
      type: 'answered',
      answer: {
        repositories: [
          { type: 'inspected', asked: 'ada/demand', texts: 1, at },
          { type: 'inspected', asked: 'ada/old', state: { name: 'ada/web', formerName: 'ada/old' } },
          { type: 'not inspected', asked: 'ada/none', why: 'missing', at, retryAt: null },
        ],
      },
    })
  })

  test.each([
    ['private', { visibility: 'private' }, 'missing'],
    ['empty', { trouble: 'empty' }, 'empty'],
    ['blocked', { trouble: 'blocked' }, 'blocked'],
  ] as const)('a %s repository is not verified', async (_name, trouble, why) => {
    const outcome = await inspect(linking('github.com/ada/demand'), await openGithub([{ ...demand, ...trouble }]))

    expect(outcome).toMatchObject({ answer: { repositories: [{ type: 'not inspected', why }] } })
  })

  test('a host that wants fewer requests is asked about none of the others, which are tried again with it', async () => {
    const github = await openGithub([demand], 0)

    const outcome = await inspect(linking('github.com/ada/demand github.com/ada/web'), github)

    const later = { type: 'not inspected', why: 'limited', retryAt: new Date(inspectedAt + 65 * 60_000).toISOString() }
    expect(resetAt * 1000).toBeGreaterThan(inspectedAt + 65 * 60_000)
    expect(outcome).toMatchObject({
      answer: {
        repositories: [later, later].map((one, index) => ({ ...one, asked: ['ada/demand', 'ada/web'][index] })),
      },
    })
    expect(github.asked).toEqual(['api.github.com/repos/ada/demand'])
  })

  test('a token that is refused is the programme’s trouble', async () => {
    const outcome = await inspect(linking('github.com/ada/demand'), await openGithub([demand]), 'ghp_old')

    expect(outcome).toEqual({ type: 'failed', trouble: 'misconfigured' })
  })

  test('what was looked at since the moment that the proposal names is not looked at again', async () => {
    const github = await openGithub([demand])
    const known = { ...inspected(), asked: 'Ada/Demand', at: '2026-11-28T19:55:00.000Z' }
    const limited: RepositoryEvidence = {
      type: 'not inspected',
      asked: 'ada/web',
      why: 'limited',
      at: '2026-11-28T19:59:00.000Z',
      retryAt: null,
    }

    const text = 'github.com/ada/demand github.com/ada/web'
    const fresh = await inspect(linking(text, [known, limited], '2026-11-28T19:50:00.000Z'), github)
    expect(fresh).toMatchObject({ answer: { repositories: [known, { asked: 'ada/web', why: 'missing' }] } })
    expect(github.asked).toEqual(['api.github.com/repos/ada/web'])

    await inspect(linking(text, [known], '2026-11-28T19:58:00.000Z'), github)
    expect(github.asked).toContain('api.github.com/repos/ada/demand')
  })

  test('nothing that is written there is fetched but names on GitHub', async () => {
    const github = await openGithub([demand])

    await inspect(
      linking('http://169.254.169.254/latest https://github.com@evil.example/a/b https://api.github.com/user'),
      github,
    )

    expect(github.asked).toEqual([])
  })
})

describe('the looks of a day', () => {
  /** So many that were counted for the owner within the last hour. */
  async function count(looks: number): Promise<void> {
    const { tenant, owner } = proposalOf('I-1')
    await pool.query(
      `insert into look select $1, $2, 'l' || n, $3::timestamptz - interval '1 hour' from generate_series(1, $4) n`,
      [tenant, owner.id, at, looks],
    )
  }
  const tomorrow = new Date(inspectedAt + 23 * 3_600_000).toISOString()
  const both = 'github.com/ada/demand github.com/ada/web'

  test('end with the twentieth: of what is beyond is kept what is known, and when it is looked at', async () => {
    const github = await openGithub([demand])
    const known = { ...inspected(), asked: 'Ada/Demand', at: '2026-11-20T19:55:00.000Z' }
    await count(looksPerDay)

    const outcome = await inspect(linking(both, [known], '2026-11-28T19:50:00.000Z'), github)

    const web = { type: 'not inspected', asked: 'ada/web', why: 'used up', at, retryAt: tomorrow }
    expect(outcome).toMatchObject({ answer: { repositories: [known, web], again: tomorrow } })
    expect(github.asked).toEqual([])
  })

  test('the last one goes to the repository that is linked first, once, however often the errand is tried again', async () => {
    const github = await openGithub([demand])
    await count(looksPerDay - 1)

    for (let again = 0; again < 3; again += 1)
      expect(await inspect(linking(both), github)).toMatchObject({
        answer: { repositories: [{ type: 'inspected', asked: 'ada/demand' }, { why: 'used up' }], again: tomorrow },
      })
    const { rows } = await pool.query('select 1 from look')
    expect(rows).toHaveLength(looksPerDay)
  })

  test('are not touched by what need not be looked at, nor by a host that wants fewer requests', async () => {
    const known = { ...inspected(), asked: 'ada/demand', at: '2026-11-28T19:55:00.000Z' }
    await inspect(linking('github.com/ada/demand', [known], '2026-11-28T19:50:00.000Z'), await openGithub([demand]))
    expect((await pool.query('select 1 from look')).rows).toHaveLength(0)

    await inspect(linking(both), await openGithub([demand], 0))
    expect((await pool.query('select 1 from look')).rows).toHaveLength(1)
  })
})

test('what was looked at before spares its host most questions, whatever case it is linked in', async () => {
  const github = await openGithub([demand])
  const first = await inspect(linking('github.com/ada/demand'), github)
  if (first.type !== 'answered') throw new Error('nothing was found')
  const before = github.asked.length

  await inspect(linking('github.com/Ada/Demand', first.answer.repositories, '2026-11-28T20:00:01.000Z'), github)

  expect(github.asked.slice(before)[0]).toBe('github.com/Ada/Demand.git/info/refs?service=git-upload-pack')
})

test('where nothing is to be looked at, nobody looks', () => {
  expect(inspectionKind(null).needs).toBeNull()
})

describe('the data sources of a proposal', () => {
  const hives = 'https://www.kaggle.com/datasets/bee/hives'
  const tides = 'https://zenodo.org/records/1234567'
  const kaggleApi = 'www.kaggle.com/api/v1/datasets/view/bee/hives'
  const told = { type: 'told', host: 'Kaggle', by: 'host', class: 'not open', name: 'CC BY-NC 4.0' } as const

  async function openHosts() {
    const hosts = await fakeDataHosts({ [kaggleApi]: { json: { licenseName: 'CC BY-NC 4.0' } } })
    closing.push(() => hosts.close())
    return hosts
  }

  test('are asked about beside its repositories, each with what its host said or why it did not', async () => {
    const [github, hosts] = [await openGithub([demand]), await openHosts()]
    const text = `github.com/ada/demand ${hives} ${tides} https://www.insee.fr/fr/statistiques/1`

    const outcome = await inspect(linking(text), github, null, hosts)

    expect(outcome).toMatchObject({
      answer: {
        repositories: [{ type: 'inspected', asked: 'ada/demand' }],
        sources: [
          { ...told, address: hives, at },
          { type: 'not verified', host: 'Zenodo', why: 'missing' },
          { type: 'told', host: 'Insee', by: 'rule', class: 'open' },
        ],
      },
    })
    expect(hosts.asked).toEqual([kaggleApi, 'zenodo.org/api/records/1234567'])
    expect(hosts.complaints).toEqual([])
  })

  test('of a host that wants fewer requests are asked about once', async () => {
    const hosts = await fakeDataHosts({ 'zenodo.org/api/records/1': { status: 429 } })
    closing.push(() => hosts.close())

    const text = `https://zenodo.org/records/1 https://zenodo.org/records/2 ${hives}`
    const outcome = await inspect(linking(text), await openGithub([]), null, hosts)

    expect(hosts.asked).toEqual(['zenodo.org/api/records/1', kaggleApi])
    expect(outcome).toMatchObject({
      answer: {
        sources: [
          { why: 'limited', dataset: '1' },
          { why: 'limited', dataset: '2', address: 'https://zenodo.org/records/2' },
          { host: 'Kaggle', why: 'missing' },
        ],
      },
    })
  })

  test.each([
    ['2026-11-21T20:00:01.000Z', 0],
    ['2026-11-21T20:00:00.000Z', 1],
  ])('what a host said at %s is asked again %i times', async (before, times) => {
    const hosts = await openHosts()
    const known = { ...told, address: hives, hostId: 'kaggle', dataset: 'bee/hives', at: before, stated: null } as const
    const { inspection, ...draft } = linking(hives)
    if (inspection === undefined) throw new Error('nothing was asked')
    const proposal = { ...draft, inspection: { ...inspection, sources: [{ ...known, condition: null }] } }

    const outcome = await inspect(proposal, await openGithub([]), null, hosts)

    expect(outcome).toMatchObject({ answer: { sources: [{ ...told, at: times === 0 ? before : at }] } })
    expect(hosts.asked).toHaveLength(times)
  })
})
