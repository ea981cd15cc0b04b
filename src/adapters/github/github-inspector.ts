import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { LRUCache } from 'lru-cache'
import type { z } from 'zod'
import type { Inspected, Inspector } from '../../ports/inspector.ts'
import type { RepositoryName } from '../../rubric/facts/repository-name.ts'
import type { RepositoryState } from '../../rubric/facts/repository.ts'
import { askGithub, type GithubAccess, type GithubQuestions } from './ask-github.ts'
import type { GithubCredential } from './github-credential.ts'
import type { HostAnswer } from '../outside/guarded-get.ts'
import type { CommitFacts, ReadCommit } from '../../ports/commit-facts.ts'
import { factRules } from '../../rubric/facts/fact-rules.ts'
import { type FactsReader, factsReader } from './facts-reader.ts'
import { readCommit } from './read-commit.ts'
import { findNewestCommit } from './newest-commit.ts'
import { newestRuns, repositoryState } from './repository-state.ts'
import type { HostTrouble } from './trouble.ts'
import { commitsAnswer, repositoryAnswer, runsAnswer } from './wire.ts'

/** How GitHub is reached, and by what. */
export type GithubReach = Omit<GithubAccess, 'token'> & { readonly credential: GithubCredential }

/** How long one inspection may take in all, in ms. */
const longest = 60_000

/** What is known of commits while this process runs. */
function commitsInMemory(): CommitFacts {
  const known = new LRUCache<string, ReadCommit>({ max: 500 })
  return {
    find: async ({ repository, commit }) => known.get(`${repository}@${commit}`) ?? null,
    store: async ({ repository, commit }, shown) => void known.set(`${repository}@${commit}`, shown),
  }
}

/** Other rules find other facts in the same commit. */
const rules = createHash('sha256')
  .update(inspect(factRules, { depth: null, maxArrayLength: null }))
  .digest('hex')
  .slice(0, 16)

/**
 * Inspects public repositories on GitHub: by four requests of its API and some twenty small files, neither the tree nor the
 * files again while the commit is the same: where plain git says so, the newest runs alone. Nothing that is not public is looked at, with whatever token.
 */
export function githubInspector(
  { credential, ...access }: GithubReach,
  known: CommitFacts = commitsInMemory(),
  reader: FactsReader = factsReader(),
): Inspector {
  const tagged = new LRUCache<string, HostAnswer>({
    max: 500,
    maxSize: 64 * 1024 * 1024,
    sizeCalculation: ({ body }) => body.length + 1,
  })
  return {
    async inspect(repository, signal, before) {
      const until = AbortSignal.any([signal, AbortSignal.timeout(longest)])
      const newest = before === undefined ? null : await findNewestCommit(repository, { ...access, signal: until })
      async function look(token: string | null): Promise<Looked | HostTrouble> {
        const ask = askGithub({ ...access, token }, tagged, until)
        const read = (name: string, commit: string) =>
          readCommit({ repository: name, commit, ask, reader, now: access.now() })
        const found =
          (before?.commit === newest ? await gatherAgain(before, ask, known) : null) ??
          (await gather(repository, ask, known, read))
        return 'why' in found ? found : { ...found, requests: { ...ask.counts } }
      }
      const found = await withToken(credential, look)
      const at = new Date(access.now())
      if (!('why' in found)) return { type: 'inspected', ...found, at }
      const { why, retryAt } = found
      return { type: 'not inspected', why, at, retryAt: retryAt === null ? null : new Date(retryAt) }
    },
  }
}

type Looked = Pick<Inspected, 'state' | 'facts' | 'read' | 'requests'>

/** Looks with the token of now, and once more with another one where GitHub refuses that and there is another. */
async function withToken(
  credential: GithubCredential,
  look: (token: string | null) => Promise<Looked | HostTrouble>,
): Promise<Looked | HostTrouble> {
  const granted = await credential.grant()
  if ('why' in granted) return granted
  const found = await look(granted.token)
  if (!('why' in found) || found.why !== 'bad token' || granted.token === null) return found
  const other = await credential.grant(granted.token)
  return 'why' in other ? other : look(other.token)
}

/** What stands at the commit that was looked at before, with the newest runs; null where what it shows is not known any more. */
async function gatherAgain(
  before: RepositoryState | undefined,
  ask: GithubQuestions,
  known: CommitFacts,
): Promise<Pick<Inspected, 'state' | 'facts' | 'read'> | null> {
  if (before === undefined) return null
  const { name, commit, branch } = before
  const shown = await known.find({ repository: name, commit, rules })
  if (shown === null) return null
  const runs = await askRuns(ask, name, branch)
  return {
    state: { ...before, runs: runs === null ? before.runs : newestRuns(runs) },
    facts: shown.facts,
    read: shown.read,
  }
}

/** Null where GitHub does not say. */
async function askRuns(ask: GithubQuestions, name: string, branch: string): Promise<z.infer<typeof runsAnswer> | null> {
  const path = `/repos/${name}/actions/runs?branch=${encodeURIComponent(branch)}&per_page=30&exclude_pull_requests=true`
  const runs = await ask.api(path, runsAnswer)
  return 'why' in runs ? null : runs.data
}

async function gather(
  repository: RepositoryName,
  ask: GithubQuestions,
  known: CommitFacts,
  read: (name: string, commit: string) => ReturnType<typeof readCommit>,
): Promise<Pick<Inspected, 'state' | 'facts' | 'read'> | HostTrouble> {
  const about = await ask.api(`/repos/${repository.owner}/${repository.name}`, repositoryAnswer)
  if ('why' in about) return about
  // A token may reach what its owner keeps to themselves: it must not lead others there.
  if (about.data.private || about.data.visibility !== 'public') return { why: 'private', retryAt: null }
  const { full_name: name, default_branch } = about.data
  const log = await ask.api(
    `/repos/${name}/commits?per_page=100&sha=${encodeURIComponent(default_branch)}`,
    commitsAnswer,
  )
  if ('why' in log) return log
  const commit = log.data[0]?.sha
  if (commit === undefined) return { why: 'empty', retryAt: null }
  const key = { repository: name, commit, rules }
  const before = await known.find(key)
  const shown = before ?? (await read(name, commit))
  if ('why' in shown) return shown
  if (before === null && shown.extent === 'wholly') await known.store(key, shown)
  const state = repositoryState(repository, {
    about: about.data,
    commits: log.data,
    link: log.answer.headers['link'],
    runs: await askRuns(ask, name, default_branch),
  })
  return { state, facts: shown.facts, read: shown.read }
}
