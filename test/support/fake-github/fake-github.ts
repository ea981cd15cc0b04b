import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type FakeAnswers, giveAnswer } from '../fake-data-hosts/fake-data-hosts.ts'
import { answersOf } from './answers.ts'
import { type FakeInstallation, installationDesk } from './installation-desk.ts'
import { type FakeRepository, shaOf } from './repository.ts'

/** What is known of a request when it is answered. */
interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly path: string
}

/** The only token that the fake knows. */
export const goodToken = 'ghp_good'

/** When the fake's hour is over, as epoch seconds. */
export const resetAt = 1_800_000_000

/**
 * GitHub as far as an inspector speaks to it, on loopback: `api.` and `raw.` are told apart by the Host header. It keeps the
 * budget of an hour, in which an unchanged answer is free with a token alone, the entity tags, and what was asked; and it
 * complains of what GitHub turns away. Other hosts that it is in the place of answer as they are given.
 */
export async function fakeGithub(given: readonly FakeRepository[], budget = 60, others: FakeAnswers = {}) {
  const asked: string[] = []
  const complaints: string[] = []
  let repositories = given
  let left = budget
  let desk: ReturnType<typeof installationDesk> | null = null
  let [open, mostOpen] = [0, 0]
  let pauseMs = 0
  const server = createServer((request, response) => {
    const host = request.headers.host ?? ''
    const path = request.url ?? ''
    asked.push(`${host}${path}`)
    open += 1
    mostOpen = Math.max(mostOpen, open)
    // Handed over whole, or given up: what is asked next comes after.
    const over = () => void (open -= 1)
    response.once('finish', over).once('close', () => void (response.writableFinished || over()))
    if (request.headers['user-agent'] === undefined) complaints.push('no user agent')
    if (request.headers['accept-encoding'] !== 'identity') complaints.push('packed answers allowed')
    setTimeout(() => answer({ request, response, path }), pauseMs)
  })

  function answer({ request, response, path }: Asked): void {
    const host = request.headers.host ?? ''
    if (host === 'api.github.com') answerApi({ request, response, path })
    else if (host === 'raw.githubusercontent.com') answerFile(response, path)
    else if (host === 'github.com') answerGit(response, path)
    else if (others[`${host}${path}`] !== undefined) giveAnswer(response, others[`${host}${path}`])
    else {
      complaints.push(`unknown host ${host}`)
      response.writeHead(421).end()
    }
  }

  function answerApi({ request, response, path }: Asked): void {
    const token = request.headers.authorization
    if (request.headers['x-github-api-version'] === undefined) complaints.push('no API version')
    const [, installation = ''] = /^\/app\/installations\/(\d+)\/access_tokens$/.exec(path) ?? []
    if (installation !== '') return answerDesk({ request, response, path }, installation)
    if (request.method !== 'GET') complaints.push(`${request.method} ${path}`)
    if (token !== undefined && token !== `Bearer ${goodToken}` && desk?.isGood(token.replace('Bearer ', '')) !== true)
      return json(response, 401, { message: 'Bad credentials' })
    if (path === '/rate_limit') return json(response, 200, { resources: { core: { limit: budget, remaining: left } } })
    const byId = /^\/repositories\/(\d+)(.*)$/.exec(path)
    const plain = byId === null ? path : `/repos/${nameOf(Number(byId[1]))}${byId[2]}`
    const [, owner = '', name = '', end = ''] = /^\/repos\/([^/?]+)\/([^/?]+)\/?([^?]*)/.exec(plain) ?? []
    const full = `${owner}/${name}`.toLowerCase()
    const moved = repositories.find(({ formerNames }) => formerNames?.some((one) => one.toLowerCase() === full))
    if (moved !== undefined) {
      const rest = end === '' ? '' : `/${end}`
      return redirect(response, `https://api.github.com/repositories/${moved.id ?? 1}${rest}`)
    }
    const found = repositories.find((one) => one.name.toLowerCase() === full)
    if (left <= 0) return json(response, 403, { message: 'API rate limit exceeded for 203.0.113.7.' }, budgetHeaders(0))
    if (
      found === undefined ||
      (found.visibility !== undefined && found.visibility !== 'public' && token === undefined)
    ) {
      left -= 1
      return json(response, 404, { message: 'Not Found', status: '404' }, budgetHeaders(left))
    }
    if (fails(found, end, response)) return
    const { status, body, headers } = answersOf(found, end)
    const etag = `W/"${shaOf(body)}"`
    const same = status === 200 && request.headers['if-none-match'] === etag
    if (!(same && token !== undefined)) left -= 1
    const all = { ...budgetHeaders(left), ...headers, etag }
    if (same) response.writeHead(304, all).end()
    else json(response, status, body, all)
  }

  function answerDesk({ request, response }: Asked, installation: string): void {
    if (request.method !== 'POST' || desk === null) return json(response, 404, { message: 'Not Found' })
    void desk
      .answer(installation, request.headers.authorization ?? '')
      .then(({ status, body, headers }) => json(response, status, body, headers))
  }

  /** What plain git tells everybody of a public repository's references (git-scm.com/docs/gitprotocol-pack). */
  function answerGit(response: ServerResponse, path: string): void {
    const [, full = ''] = /^\/([^/]+\/[^/]+)\.git\/info\/refs\?service=git-upload-pack$/.exec(path) ?? []
    const found = repositories.find(({ name }) => name.toLowerCase() === full.toLowerCase())
    if (found === undefined || (found.visibility ?? 'public') !== 'public') {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end('Repository not found.')
      return
    }
    const line = (text: string) => `${(text.length + 4).toString(16).padStart(4, '0')}${text}`
    const sha = shaOf(found.files)
    const head = `${sha} HEAD\0multi_ack thin-pack symref=HEAD:refs/heads/main agent=git/github\n`
    const type = { 'content-type': 'application/x-git-upload-pack-advertisement' }
    const refs = [line('# service=git-upload-pack\n'), '0000', line(head), line(`${sha} refs/heads/main\n`), '0000']
    response.writeHead(200, type).end(refs.join(''))
  }

  function answerFile(response: ServerResponse, path: string): void {
    const [, owner = '', name = '', sha = '', ...rest] = path.split('/').map(decodeURIComponent)
    const found = repositories.find((one) => one.name === `${owner}/${name}` && shaOf(one.files) === sha)
    const text = found?.files[rest.join('/')]
    if (found?.trouble === 'no more files') response.writeHead(429).end()
    else if (text === undefined) response.writeHead(404).end('404: Not Found')
    else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
  }

  function nameOf(id: number): string {
    return repositories.find((one) => (one.id ?? 1) === id)?.name ?? 'nobody/nothing'
  }

  function budgetHeaders(remaining: number) {
    return {
      'x-ratelimit-limit': String(budget),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': String(resetAt),
    }
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    port,
    /** Hosts with paths, as they were asked for. */
    asked,
    complaints,
    left: () => left,
    /** Takes so many ms for each answer from now on. */
    slowTo: (ms: number) => void (pauseMs = ms),
    /** The most requests that were open at once. */
    mostOpen: () => mostOpen,
    /** Has an App installed, and gives the desk of its tokens. */
    install(app: FakeInstallation): ReturnType<typeof installationDesk> {
      desk = installationDesk(app)
      return desk
    },
    /** What it serves from now on. */
    serve(next: readonly FakeRepository[]): void {
      repositories = next
    },
    close(): void {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Whether the repository's trouble answered instead. */
function fails({ trouble }: FakeRepository, end: string, response: ServerResponse): boolean {
  const tree = end.startsWith('git/trees')
  if (trouble === 'blocked') json(response, 451, { message: 'Repository access blocked', block: { reason: 'dmca' } })
  else if (trouble === 'forbidden') json(response, 403, { message: 'Resource not accessible' })
  else if (trouble === 'slow down')
    json(response, 403, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '47' })
  else if (trouble === 'few requests') json(response, 429, { message: 'Too many requests' })
  else if (trouble === 'page') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Unicorn</html>')
  else if (trouble === 'broken') json(response, 502, { message: 'Server Error' })
  else if (trouble === 'leads away') redirect(response, 'https://169.254.169.254/latest/meta-data/')
  else if (trouble === 'leads in circles') redirect(response, 'https://api.github.com/repositories/1')
  else if (trouble === 'packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end('x')
  else if (trouble === 'silent tree' && tree) response.writeHead(200).write('{"tree":[')
  else if (trouble === 'endless tree' && tree) flood(response)
  else return false
  return true
}

function redirect(response: ServerResponse, location: string): void {
  json(response, 301, { message: 'Moved Permanently', url: location }, { location })
}

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(body))
}

/** Writes for as long as somebody reads. */
function flood(response: ServerResponse): void {
  const part = '{"path":"'.padEnd(65_536, 'x')
  const more = () => {
    while (response.writable && response.write(part));
    if (response.writable) response.once('drain', more)
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  more()
}
