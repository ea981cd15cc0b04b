import { afterEach, describe, expect, test } from 'vitest'
import type { Inspector } from '../../../src/ports/inspector.ts'
import type { InspectionTrouble } from '../../../src/rubric/facts/inspection-trouble.ts'
import { factOf } from '../../../src/rubric/facts/find-facts.ts'
import { fakeGithub, goodToken, resetAt } from '../../support/fake-github/fake-github.ts'
import { githubOn, inspectedAt } from '../../support/fake-github/github-on.ts'
import type { FakeRepository, GithubTrouble } from '../../support/fake-github/repository.ts'

const demand = { owner: 'ada', name: 'demand' }
const files = {
  'README.md': 'make demo',
  Dockerfile: 'FROM python',
  '.github/workflows/ci.yml': '- run: pytest',
}
const repository: FakeRepository = { name: 'ada/demand', files }

type Github = Awaited<ReturnType<typeof fakeGithub>>
const opened: Github[] = []

afterEach(() => {
  for (const github of opened.splice(0)) {
    expect(github.complaints).toEqual([])
    github.close()
  }
})

async function openGithub(given: FakeRepository, budget = 60): Promise<Github> {
  const github = await fakeGithub([given], budget)
  opened.push(github)
  return github
}

function inspect(inspector: Inspector, name = demand) {
  return inspector.inspect(name, new AbortController().signal)
}

describe('what is asked of GitHub', () => {
  test('is four questions and the files that tell most, in order, and nothing of the address that was written', async () => {
    const github = await openGithub(repository)

    const found = await inspect(githubOn(github))

    const { commit } = found.type === 'inspected' ? found.state : { commit: '' }
    expect(github.asked).toEqual([
      'api.github.com/repos/ada/demand',
      'api.github.com/repos/ada/demand/commits?per_page=100&sha=main',
      `api.github.com/repos/ada/demand/git/trees/${commit}?recursive=1`,
      `raw.githubusercontent.com/ada/demand/${commit}/README.md`,
      `raw.githubusercontent.com/ada/demand/${commit}/.github/workflows/ci.yml`,
      `raw.githubusercontent.com/ada/demand/${commit}/Dockerfile`,
      'api.github.com/repos/ada/demand/actions/runs?branch=main&per_page=30&exclude_pull_requests=true',
    ])
    expect(found).toMatchObject({ requests: { api: 4, unchanged: 0, files: 3 }, at: new Date(inspectedAt) })
    expect(github.left()).toBe(56)
  })

  test('once a commit is known, neither its tree nor its files are asked for again', async () => {
    const github = await openGithub(repository)
    const inspector = githubOn(github)
    const first = await inspect(inspector)
    const before = github.asked.length

    const second = await inspect(inspector)

    expect(github.asked.slice(before).filter((one) => /raw\.|trees/.test(one))).toEqual([])
    expect(second).toMatchObject({ type: 'inspected', requests: { api: 3, unchanged: 0, files: 0 } })
    expect([github.left(), 'facts' in second && 'facts' in first && second.facts]).toEqual([
      53,
      'facts' in first && first.facts,
    ])
  })

  test('where plain git says that nothing moved, the newest runs alone', async () => {
    const run = { path: '.github/workflows/ci.yml', status: 'completed', conclusion: 'failure' } as const
    const github = await openGithub({ ...repository, runs: [run] })
    const inspector = githubOn(github)
    const first = await inspect(inspector)
    if (first.type !== 'inspected') throw new Error('it was not looked at')
    github.serve([{ ...repository, runs: [{ ...run, conclusion: 'success' }] }])
    const before = github.asked.length

    const second = await inspector.inspect(demand, new AbortController().signal, first.state)

    expect(github.asked.slice(before)).toEqual([
      'github.com/ada/demand.git/info/refs?service=git-upload-pack',
      'api.github.com/repos/ada/demand/actions/runs?branch=main&per_page=30&exclude_pull_requests=true',
    ])
    expect(second).toMatchObject({
      facts: first.facts,
      state: { ...first.state, runs: [{ conclusion: 'success' }] },
      requests: { api: 1, files: 0 },
    })
  })

  test.each([
    ['moved', { files: { ...files, 'compose.yml': 'services: {}' } }],
    ['was renamed', { name: 'ada/other', formerNames: ['ada/demand'] }],
    ['is private by now', { visibility: 'private' }],
  ] as const)('where a repository %s, everything is asked for', async (_, now) => {
    const github = await openGithub(repository)
    const inspector = githubOn(github, goodToken)
    const first = await inspect(inspector)
    if (first.type !== 'inspected') throw new Error('it was not looked at')
    github.serve([{ ...repository, ...now }])
    const before = github.asked.length

    const second = await inspector.inspect(demand, new AbortController().signal, first.state)

    expect(github.asked.slice(before, before + 2)).toEqual([
      'github.com/ada/demand.git/info/refs?service=git-upload-pack',
      'api.github.com/repos/ada/demand',
    ])
    expect(second.type).toBe('visibility' in now ? 'not inspected' : 'inspected')
  })

  test('with a token, what has not changed costs nothing', async () => {
    const github = await openGithub(repository)
    const inspector = githubOn(github, goodToken)
    await inspect(inspector)

    expect(await inspect(inspector)).toMatchObject({ requests: { api: 3, unchanged: 3, files: 0 } })
    expect(github.left()).toBe(56)
  })

  test.each([null, goodToken])('a new commit is read whole (token: %s)', async (token) => {
    const github = await openGithub(repository)
    const inspector = githubOn(github, token)
    await inspect(inspector)
    github.serve([{ ...repository, files: { ...files, 'compose.yml': 'services: {}' } }])

    const found = await inspect(inspector)

    expect('facts' in found && factOf(found.facts, 'compose').sight).toBe('seen')
  })
})

describe('what GitHub says of a repository', () => {
  test('is told: its name now, what it was forked from, its licence, its commits, its newest runs', async () => {
    const github = await openGithub({
      name: 'ada/demand-forecast',
      id: 7,
      files,
      formerNames: ['ada/demand'],
      forkOf: 'bob/demand',
      archived: true,
      licence: 'MIT',
      pages: 8,
      runs: [
        { path: '.github/workflows/ci.yml', status: 'in_progress', conclusion: null },
        { path: '.github/workflows/ci.yml', status: 'completed', conclusion: 'failure' },
        { path: '.github/workflows/ci.yml', status: 'completed', conclusion: 'success' },
      ],
    })

    const found = await inspect(githubOn(github))

    expect(found).toMatchObject({
      type: 'inspected',
      state: {
        name: 'ada/demand-forecast',
        formerName: 'ada/demand',
        standing: 'archived',
        forkOf: 'bob/demand',
        licence: 'MIT',
        branch: 'main',
        committedAt: '2026-11-02T10:00:00Z',
        commits: { count: 701, reach: 'least' },
        authors: 2,
        runs: [{ path: '.github/workflows/ci.yml', conclusion: 'failure', at: '2026-11-02T10:05:00Z' }],
      },
    })
    expect(JSON.stringify(found)).not.toMatch(/example\.org|bob@/)
  })

  test('is not more than that: a licence that it does not recognise has no name', async () => {
    expect(await inspect(githubOn(await openGithub({ ...repository, licence: 'NOASSERTION' })))).toMatchObject({
      state: { licence: null, formerName: null, forkOf: null, commits: { count: 3, reach: 'exact' }, runs: [] },
    })
  })

  test('a tree that is cut off, and files that GitHub wants no more questions about, leave facts open', async () => {
    const cut = await inspect(githubOn(await openGithub({ ...repository, truncated: true })))
    const github = await openGithub({ ...repository, trouble: 'no more files' })
    const inspector = githubOn(github)
    const unread = await inspect(inspector)
    github.serve([repository])
    const again = await inspect(inspector)

    expect('facts' in cut && factOf(cut.facts, 'compose').sight).toBe('unknown')
    expect('facts' in unread && [unread.requests.files, factOf(unread.facts, 'ci-tests').sight]).toEqual([1, 'unknown'])
    expect('facts' in again && factOf(again.facts, 'ci-tests').sight).toBe('seen')
  })
})

test('a tree too large to be read beside others is read by a process of its own, with the same facts', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 6_000 }, (_, index) => [`data/${'grafana/'.repeat(4)}part-${index}.ym`, 'x']),
  )
  const large = await openGithub({ ...repository, files: { ...files, ...many } })

  const found = await inspect(githubOn(large))

  if (found.type !== 'inspected') throw new Error(`Not inspected (${found.why}); expected facts.`)
  expect(factOf(found.facts, 'container')).toEqual({ id: 'container', sight: 'seen', paths: ['Dockerfile'], count: 1 })
  expect(factOf(found.facts, 'ci').sight).toBe('seen')
  // Only so many files are looked at.
  expect(factOf(found.facts, 'dashboards').sight).toBe('unknown')
})

describe('what is not verified', () => {
  test.each<[GithubTrouble, InspectionTrouble, number | null]>([
    ['empty', 'empty', null],
    ['blocked', 'blocked', null],
    ['forbidden', 'blocked', null],
    ['few requests', 'limited', 60_000],
    ['slow down', 'limited', 47_000],
    ['page', 'garbled', 60_000],
    ['packed', 'garbled', 60_000],
    ['broken', 'unreachable', 60_000],
    ['endless tree', 'large', null],
    ['leads away', 'refused', null],
    ['leads in circles', 'refused', null],
    ['says nothing of private', 'garbled', 60_000],
  ])('%s: %s, worth another try after %s ms', async (trouble, why, wait) => {
    const found = await inspect(githubOn(await openGithub({ ...repository, trouble })))

    const retryAt = wait === null ? null : new Date(inspectedAt + wait)
    expect(found).toEqual({ type: 'not inspected', why, at: new Date(inspectedAt), retryAt })
  })

  test('a tree that does not come is given up', async () => {
    const github = await openGithub({ ...repository, trouble: 'silent tree' })

    expect(await inspect(githubOn(github, null, 1_500))).toMatchObject({ type: 'not inspected', why: 'slow' })
  })

  test('where the hour’s requests are used up, one waits for the next hour, at most an hour and five minutes', async () => {
    const found = await inspect(githubOn(await openGithub(repository, 0)))

    const retryAt = new Date(Math.min(resetAt * 1000, inspectedAt + 65 * 60_000))
    expect(found).toMatchObject({ type: 'not inspected', why: 'limited', retryAt })
  })

  test.each(['private', 'internal'] as const)(
    'a repository that is %s is left alone, even where the token reads it',
    async (visibility) => {
      const github = await openGithub({ ...repository, visibility })

      expect(await inspect(githubOn(github))).toMatchObject({ type: 'not inspected', why: 'missing' })
      const before = github.asked.length
      expect(await inspect(githubOn(github, goodToken))).toMatchObject({ type: 'not inspected', why: 'private' })
      expect(github.asked.slice(before)).toEqual(['api.github.com/repos/ada/demand'])
    },
  )

  test('one that becomes private is left alone from then on, although its commit is known', async () => {
    const github = await openGithub(repository)
    const inspector = githubOn(github, goodToken)
    await inspect(inspector)
    github.serve([{ ...repository, visibility: 'private' }])

    expect(await inspect(inspector)).toMatchObject({ type: 'not inspected', why: 'private' })
  })

  test('a token that GitHub does not know is said to be the trouble', async () => {
    expect(await inspect(githubOn(await openGithub(repository), 'ghp_old'))).toMatchObject({ why: 'bad token' })
  })

  test('GitHub that is not there is unreachable', async () => {
    const github = await fakeGithub([repository])
    github.close()

    expect(await inspect(githubOn(github))).toMatchObject({ why: 'unreachable' })
  })

  test('nobody waits longer than they want', async () => {
    const github = await openGithub({ ...repository, trouble: 'silent tree' })
    const stop = new AbortController()
    const found = githubOn(github).inspect(demand, stop.signal)
    await expect.poll(() => github.asked.some((one) => one.includes('/git/trees/'))).toBe(true)

    stop.abort()

    expect(await found).toMatchObject({ type: 'not inspected', why: 'slow' })
  })
})
