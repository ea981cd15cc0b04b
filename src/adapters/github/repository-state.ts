import type { z } from 'zod'
import { firstChars, tame } from '../../flows/model/visible.ts'
import type { RepositoryState, WorkflowRun } from '../../rubric/facts/repository.ts'
import type { RepositoryName } from '../../rubric/facts/repository-name.ts'
import type { HostAnswer } from '../outside/guarded-get.ts'
import type { commitsAnswer, repositoryAnswer, runsAnswer } from './wire.ts'

/** What GitHub answered of one repository. */
export interface GithubAnswers {
  readonly about: z.infer<typeof repositoryAnswer>
  readonly commits: z.infer<typeof commitsAnswer>
  readonly link: HostAnswer['headers'][string] | undefined
  /** Null where it did not say. */
  readonly runs: z.infer<typeof runsAnswer> | null
}

/** What GitHub says of a repository; names of others are fit to stand in a line. */
export function repositoryState(
  { owner, name }: RepositoryName,
  { about, commits, link, runs }: GithubAnswers,
): RepositoryState {
  const [head] = commits
  const asked = `${owner}/${name}`
  return {
    name: about.full_name,
    formerName: about.full_name.toLowerCase() === asked.toLowerCase() ? null : asked,
    standing: about.archived ? 'archived' : 'kept up',
    forkOf: about.parent?.full_name ?? null,
    licence: licenceOf(about.license?.spdx_id ?? null),
    branch: shortLine(about.default_branch),
    commit: head?.sha ?? '',
    committedAt: head?.commit.committer?.date ?? '',
    commits: countOf(commits.length, link),
    authors: new Set(commits.map(({ author, commit }) => author?.login ?? commit.author?.email ?? '')).size,
    runs: runs === null ? null : newestRuns(runs),
  }
}

/** `NOASSERTION`: there is a licence, and GitHub does not know which. */
function licenceOf(id: string | null): string | null {
  return id === null || id === 'NOASSERTION' ? null : shortLine(id)
}

/** Each page but the last holds a hundred. */
function countOf(onFirst: number, link: string | undefined): RepositoryState['commits'] {
  const pages = Number(/[?&]page=(\d{1,7})[^>]{0,300}>;\s*rel="last"/.exec(link ?? '')?.[1] ?? 1)
  return pages > 1 ? { count: (pages - 1) * 100 + 1, reach: 'least' } : { count: onFirst, reach: 'exact' }
}

/** The newest finished run of each workflow. */
export function newestRuns({ workflow_runs }: z.infer<typeof runsAnswer>): readonly WorkflowRun[] {
  const newest = new Map<string, WorkflowRun>()
  for (const { path, status, conclusion, head_sha, created_at } of workflow_runs) {
    if (status !== 'completed' || conclusion === null || newest.has(path)) continue
    newest.set(path, { path: shortLine(path), conclusion: shortLine(conclusion), commit: head_sha, at: created_at })
  }
  return [...newest.values()]
}

function shortLine(text: string): string {
  return firstChars(tame(text.toWellFormed()), 80)
}
