import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { examineGithub } from '../../../src/adapters/github/examine-github.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** GitHub that answers so. */
async function examine(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const server = createServer((_request, response) => {
    response.writeHead(status, headers).end(JSON.stringify(body))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.push(() => server.close())
  const network = {
    addressesOf: () => Promise.resolve(['140.82.121.6']),
    standIn: (server.address() as AddressInfo).port,
  }
  return examineGithub({ token: 'ghp_x', network, now: Date.now, patience: 60_000 })
}

const left = { resources: { core: { limit: 5000, remaining: 4999 } } }

test('a token that works is told with what is left of the hour', async () => {
  expect(await examine(200, left)).toEqual({
    part: 'GitHub',
    state: 'fine',
    found: 'GitHub knows the token; 4999 of 5000 requests are left in this hour.',
    remedy: '',
  })
})

test('one that may do more than it needs is named', async () => {
  expect(await examine(200, left, { 'x-oauth-scopes': 'gist, repo' })).toMatchObject({
    state: 'fine',
    remedy: expect.stringContaining('scope repo'),
  })
  expect(await examine(200, left, { 'x-oauth-scopes': 'gist' })).toMatchObject({
    remedy: 'The token needs none of its scopes (1): make one without.',
  })
})

test.each([
  [401, { message: 'Bad credentials' }, 'GitHub refuses the token'],
  [502, {}, 'an unexpected answer (status 502)'],
  [200, [], 'an unexpected answer (status 200)'],
])('an answer of %s %j is wrong, without the token', async (status, body, found) => {
  const examined = await examine(status, body)

  expect(examined).toMatchObject({ state: 'wrong', found })
  expect(JSON.stringify(examined)).not.toContain('ghp_x')
})
