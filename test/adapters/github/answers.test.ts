import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repositoryState } from '../../../src/adapters/github/repository-state.ts'
import { troubleOf } from '../../../src/adapters/github/trouble.ts'
import { parseBody } from '../../../src/adapters/outside/parse-body.ts'
import { commitsAnswer, repositoryAnswer, runsAnswer } from '../../../src/adapters/github/wire.ts'

const odd = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e99, '', 'a/b', '\u202Ea/b', '../..', [], {}),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
)
const sha = 'a'.repeat(40)

describe('whatever GitHub answers', () => {
  test('a body is of the form that is used, or nothing', () => {
    const field = fc.constantFrom('full_name', 'private', 'default_branch', 'license', 'workflow_runs', 'sha', 'commit')
    const body = fc.oneof(fc.dictionary(field, odd), fc.array(fc.dictionary(field, odd)), odd)

    fc.assert(
      fc.property(body, fc.string(), (given, broken) => {
        for (const schema of [repositoryAnswer, commitsAnswer, runsAnswer]) {
          expect(parseBody<unknown>(schema, JSON.stringify(given)) === undefined).toBe(false)
          expect(parseBody<unknown>(schema, `${broken}{`)).toBeNull()
        }
      }),
    )
  })

  test('names that it gives stand in a line: licences, branches, workflows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (foreign) => {
        const state = repositoryState(
          { owner: 'ada', name: 'demand' },
          {
            about: {
              full_name: 'ada/demand',
              private: false,
              visibility: 'public',
              archived: false,
              fork: false,
              default_branch: foreign,
              license: { spdx_id: foreign },
            },
            commits: [{ sha, author: null, commit: {} }],
            link: foreign,
            runs: {
              workflow_runs: [
                { path: foreign, status: 'completed', conclusion: foreign, head_sha: sha, created_at: '' },
              ],
            },
          },
        )

        const [run] = state.runs ?? []
        for (const name of [state.branch, state.licence ?? '', run?.path ?? '', run?.conclusion ?? '']) {
          expect(name).not.toMatch(/[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069]/u)
          expect(name.length <= 80 && name.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  test('the wait is of between a second and an hour and five minutes', () => {
    const header = fc.constantFrom('retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset')
    const value = fc.oneof(
      fc.constantFrom('0', '-1', 'NaN', '1e999', '', '99999999999999'),
      fc.string(),
      fc.nat().map(String),
    )

    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.dictionary(header, value),
        fc.string(),
        (status, headers, body) => {
          const { retryAt } = troubleOf({ status, headers, body }, 1_000_000)

          expect(retryAt === null || (retryAt >= 1_001_000 && retryAt <= 1_000_000 + 65 * 60_000)).toBe(true)
        },
      ),
    )
  })

  test('a repository’s name has two parts and leads nowhere else', () => {
    const about = { private: false, default_branch: 'main' }

    for (const full_name of ['ada/..', 'ada/.', '../ada', 'ada', 'ada/b/c', 'ada/b?x', 'ada/b#c', 'ada/b%2e', ''])
      expect(parseBody(repositoryAnswer, JSON.stringify({ ...about, full_name }))).toBeNull()
    expect(parseBody(repositoryAnswer, JSON.stringify({ ...about, full_name: 'ada/b.c' }))?.full_name).toBe('ada/b.c')
  })
})
