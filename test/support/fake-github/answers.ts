import { type FakeRepository, shaOf } from './repository.ts'

/** An answer of GitHub's API. */
export interface FakeAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

/** What GitHub answers for a repository, by what follows its name in the address. */
export function answersOf(repository: FakeRepository, end: string): FakeAnswer {
  const sha = shaOf(repository.files)
  if (end === '') return ok(aboutOf(repository))
  if (end === 'commits' && repository.trouble === 'empty')
    return { status: 409, body: { message: 'Git Repository is empty.', status: '409' }, headers: {} }
  if (end === 'commits') return ok(commitsOf(sha), linkOf(repository))
  if (end === `git/trees/${sha}`) return ok(treeOf(repository, sha))
  if (end === 'actions/runs') return ok(runsOf(repository, sha))
  return { status: 404, body: { message: 'Not Found' }, headers: {} }
}

function ok(body: unknown, headers: Readonly<Record<string, string>> = {}): FakeAnswer {
  return { status: 200, body, headers }
}

function aboutOf({ name, id = 1, visibility = 'public', forkOf, archived = false, licence, trouble }: FakeRepository) {
  return {
    id,
    full_name: name,
    ...(trouble === 'says nothing of private' ? {} : { private: visibility !== 'public', visibility }),
    fork: forkOf !== undefined,
    ...(forkOf === undefined ? {} : { parent: { full_name: forkOf } }),
    archived,
    size: 12,
    default_branch: 'main',
    license: licence === undefined ? null : { key: licence.toLowerCase(), spdx_id: licence, name: licence },
  }
}

/** Three commits by two people: one with an account, and one known by an e-mail address alone. */
function commitsOf(sha: string) {
  const commit = (id: string, login: string | null, email: string) => ({
    sha: id,
    author: login === null ? null : { login },
    commit: {
      author: { name: email, email, date: '2026-11-02T10:00:00Z' },
      committer: { name: email, email, date: '2026-11-02T10:00:00Z' },
      message: 'Add the API',
    },
  })
  return [
    commit(sha, 'ada', 'ada@example.org'),
    commit(sha.replace(/^./, '0'), null, 'bob@example.org'),
    commit(sha.replace(/^./, '1'), 'ada', 'ada@work.example.org'),
  ]
}

function linkOf({ pages = 1 }: FakeRepository): Record<string, string> {
  const page = (number: number, rel: string) =>
    `<https://api.github.com/repositories/1/commits?per_page=100&page=${number}>; rel="${rel}"`
  return pages === 1 ? {} : { link: `${page(2, 'next')}, ${page(pages, 'last')}` }
}

function treeOf({ files, truncated = false }: FakeRepository, sha: string) {
  const folders = new Set(
    Object.keys(files).flatMap((path) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])),
  )
  return {
    sha,
    truncated,
    tree: [
      ...[...folders].map((path) => ({ path, mode: '040000', type: 'tree', sha })),
      ...Object.entries(files).map(([path, text]) =>
        text === '@submodule'
          ? { path, mode: '160000', type: 'commit', sha }
          : { path, mode: '100644', type: 'blob', sha, size: Buffer.byteLength(text) },
      ),
    ],
  }
}

function runsOf({ runs = [] }: FakeRepository, sha: string) {
  return {
    total_count: runs.length,
    workflow_runs: runs.map((run) => ({
      id: 1,
      name: 'CI',
      ...run,
      head_sha: sha,
      created_at: '2026-11-02T10:05:00Z',
    })),
  }
}
