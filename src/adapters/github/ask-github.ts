import type { LRUCache } from 'lru-cache'
import type { z } from 'zod'
import type { InspectionTrouble } from '../../rubric/facts/inspection-trouble.ts'
import {
  guardedGet,
  type GetRules,
  type HostAnswer,
  type HostNetwork,
  type LostAnswer,
} from '../outside/guarded-get.ts'
import { type HostTrouble, troubleOf } from './trouble.ts'
import { parseBody } from '../outside/parse-body.ts'

/** How GitHub is asked. */
export interface GithubAccess {
  /** Null asks as anybody: 60 requests an hour. */
  readonly token: string | null
  readonly network: HostNetwork
  now(): number
  /** How long one answer may take, in ms. */
  readonly patience: number
}

/** Answers with their entity tags, by address. */
export type TaggedAnswers = LRUCache<string, HostAnswer>

/** One inspection's questions to GitHub, counted. */
export interface GithubQuestions {
  /** What the API says under this path, by its schema, with the headers. */
  api<T>(path: string, schema: z.ZodType<T>): Promise<{ readonly data: T; readonly answer: HostAnswer } | HostTrouble>
  /** What the API says under this path, as it came. */
  body(path: string): Promise<{ readonly body: string } | HostTrouble>
  /** A file's text; null where it has none, `later` where no more of them should be asked for. */
  file(path: string): Promise<{ readonly text: string } | 'later' | null>
  readonly counts: { api: number; unchanged: number; files: number }
}

const api = 'https://api.github.com'
const raw = 'https://raw.githubusercontent.com'
const apiHosts = new Set(['api.github.com'])
const rawHosts = new Set(['raw.githubusercontent.com'])
/** GitHub cuts a tree off at 7 MB. */
const mostOfAnswer = 8 * 1024 * 1024
const mostOfFile = 128 * 1024
const mostHops = 2

/** Asks GitHub, one question after the other. */
export function askGithub(access: GithubAccess, tagged: TaggedAnswers, signal: AbortSignal): GithubQuestions {
  const counts = { api: 0, unchanged: 0, files: 0 }
  const sent: Readonly<Record<string, string>> =
    access.token === null ? {} : { authorization: `Bearer ${access.token}` }
  const rules = (hosts: ReadonlySet<string>, most: number): GetRules => ({ ...access, hosts, most, signal })

  /** An unchanged answer costs nothing where a token is sent, and a request where none is: only then is a tag of use. */
  async function get(address: string): Promise<HostAnswer | LostAnswer> {
    counts.api += 1
    const before = access.token === null ? undefined : tagged.get(address)
    const answer = await guardedGet(address, rules(apiHosts, mostOfAnswer), {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      ...sent,
      ...(before === undefined ? {} : { 'if-none-match': before.headers['etag'] ?? '' }),
    })
    if (typeof answer === 'string') return answer
    if (answer.status === 304 && before !== undefined) {
      counts.unchanged += 1
      return before
    }
    if (answer.status === 200 && answer.headers['etag'] !== undefined) tagged.set(address, answer)
    return answer
  }

  /** The answer behind GitHub's own way to a renamed repository, where it is the one hoped for. */
  async function follow(path: string): Promise<{ readonly answer: HostAnswer } | HostTrouble> {
    let address = `${api}${path}`
    for (let hop = 0; hop <= mostHops; hop += 1) {
      const answer = await get(address)
      if (typeof answer === 'string') return explainLost(answer, access.now())
      if (answer.status === 200) return { answer }
      if (![301, 302, 307, 308].includes(answer.status)) return troubleOf(answer, access.now())
      const next = readNewAddress(answer, address)
      if (next === null) break
      address = next
    }
    return { why: 'refused', retryAt: null }
  }

  return {
    counts,
    async api(path, schema) {
      const found = await follow(path)
      if ('why' in found) return found
      const data = parseBody(schema, found.answer.body)
      return data === null ? explainLost('garbled', access.now()) : { data, answer: found.answer }
    },
    async body(path) {
      const found = await follow(path)
      return 'why' in found ? found : { body: found.answer.body }
    },
    async file(path) {
      counts.files += 1
      const answer = await guardedGet(`${raw}${path}`, rules(rawHosts, mostOfFile), sent)
      if (answer === 'large') return null
      if (typeof answer === 'string' || answer.status === 429 || answer.status >= 500) return 'later'
      return answer.status === 200 && !answer.body.includes('\0') ? { text: answer.body } : null
    },
  }
}

/** GitHub answers for a repository that was renamed with its address by number; nothing else is followed. */
function readNewAddress({ headers }: HostAnswer, from: string): string | null {
  const next = URL.parse(headers['location'] ?? '', from)
  return next !== null && next.origin === api && /^\/repositories\/\d+(?:\/|$)/.test(next.pathname) ? next.href : null
}

/** No answer of use: worth another try in a minute, but where it would be the same. */
export function explainLost(why: LostAnswer & InspectionTrouble, now: number): HostTrouble {
  return { why, retryAt: why === 'refused' || why === 'large' ? null : now + 60_000 }
}
