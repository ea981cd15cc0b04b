import { repositoryNamed } from '../../rubric/facts/repository-name.ts'
import type { RepositoryState } from '../../rubric/facts/repository.ts'

/** A repository at a commit, as its host's pages have it. */
type CommitName = Pick<RepositoryState, 'name' | 'commit'>

/** The page of a repository at that very commit; null where what a host calls them is not of the form that ours has. */
export function commitAddress(state: CommitName): string | null {
  return addressOf(state, 'tree', [])
}

/** The page of a file at that very commit, put together here of its parts, each of them escaped. */
export function fileAddress(state: CommitName, path: string): string | null {
  const parts = path.split('/')
  const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..' && part.isWellFormed())
  return isPlain ? addressOf(state, 'blob', parts) : null
}

function addressOf({ name, commit }: CommitName, page: 'tree' | 'blob', parts: readonly string[]): string | null {
  const repository = repositoryNamed(name)
  if (repository === null || !/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)) return null
  return ['https://github.com', repository.owner, repository.name, page, commit, ...parts.map(encodeURIComponent)].join(
    '/',
  )
}
