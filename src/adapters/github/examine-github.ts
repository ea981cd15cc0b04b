import { z } from 'zod'
import type { Examined } from '../../ports/examined.ts'
import type { GithubAccess } from './ask-github.ts'
import { askForToken, type GithubApp } from './installation-tokens.ts'
import { guardedGet } from '../outside/guarded-get.ts'
import { parseBody } from '../outside/parse-body.ts'

/** `GET /rate_limit`, which costs nothing. */
const limits = z.object({ resources: z.object({ core: z.object({ limit: z.number(), remaining: z.number() }) }) })

const part = 'GitHub'
const expected = 'an answer to GET https://api.github.com/rate_limit'

/** Whether GitHub knows the token, what it may do, and how many requests are left. Never throws, and never tells the token. */
export async function examineGithub(access: GithubAccess & { readonly token: string }): Promise<Examined> {
  const { token, network, patience } = access
  const hosts = new Set(['api.github.com'])
  const rules = { hosts, most: 64 * 1024, patience, signal: new AbortController().signal, network }
  const answer = await guardedGet('https://api.github.com/rate_limit', rules, {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    authorization: `Bearer ${token}`,
  })
  if (typeof answer === 'string')
    return wrong(`no answer (${answer})`, 'Look at the network of this machine; proposals wait for nothing meanwhile.')
  if (answer.status === 401)
    return wrong(
      'GitHub refuses the token',
      'Put a new one into GITHUB_TOKEN, or unset it: 60 requests an hour are left then.',
    )
  const data = answer.status === 200 ? parseBody(limits, answer.body) : null
  if (data === null) return wrong(`an unexpected answer (status ${answer.status})`, 'Try again in a few minutes.')
  const { limit, remaining } = data.resources.core
  const found = `GitHub knows the token; ${remaining} of ${limit} requests are left in this hour.`
  return { part, state: 'fine', found, remedy: adviceOn(answer.headers['x-oauth-scopes'] ?? '') }
}

/** Whether GitHub gives the App a token, what that may do, and how many requests are left. Never throws, and tells no secret. */
export async function examineGithubApp(app: GithubApp, reach: Omit<GithubAccess, 'token'>): Promise<Examined> {
  const given = await askForToken(app, reach)
  if ('why' in given)
    return given.why === 'bad token'
      ? wrong(
          'GitHub gives the App no token',
          'Compare GITHUB_APP_ID, GITHUB_APP_INSTALLATION_ID and GITHUB_APP_PRIVATE_KEY with the page of the App, and this machine’s clock with the time; or unset all three: 60 requests an hour are left then.',
        )
      : wrong(`no answer (${given.why})`, 'Try again in a few minutes; proposals wait for nothing meanwhile.')
  const examined = await examineGithub({ ...reach, token: given.token })
  return examined.state === 'fine' ? { ...examined, remedy: adviceOnPermissions(given.permissions) } : examined
}

/** What is public needs no permission but the one that every App has. */
function adviceOnPermissions(permissions: Readonly<Record<string, string>>): string {
  const further = Object.entries(permissions).filter(([name, how]) => name !== 'metadata' || how !== 'read')
  if (further.length === 0) return ''
  const named = further.map(([name, how]) => `${name}: ${how}`).join(', ')
  return `The App needs none of its permissions but metadata: read (${named}): take them away on its page.`
}

/** Public repositories need no scope: whatever a token may do besides, it may do for whoever steals it. */
function adviceOn(scopes: string): string {
  const given = scopes
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '')
  if (given.includes('repo'))
    return 'The token may change private repositories (scope repo): make one without scopes, or a fine-grained one for public repositories, read only.'
  if (given.length > 0) return `The token needs none of its scopes (${given.length}): make one without.`
  return ''
}

function wrong(found: string, remedy: string): Examined {
  return { part, state: 'wrong', found, expected, remedy }
}
