import { createHash } from 'node:crypto'

/** A way in which GitHub, or whoever stands between, can fail. */
export type GithubTrouble =
  | 'empty'
  | 'blocked'
  | 'forbidden'
  | 'few requests'
  | 'slow down'
  | 'page'
  | 'endless tree'
  | 'silent tree'
  | 'leads away'
  | 'leads in circles'
  | 'no more files'
  | 'packed'
  | 'says nothing of private'
  | 'broken'

/** A repository as the fake serves it: one commit with these files. */
export interface FakeRepository {
  readonly name: string
  readonly id?: number
  readonly files: Readonly<Record<string, string>>
  readonly visibility?: 'public' | 'private' | 'internal'
  readonly archived?: boolean
  readonly forkOf?: string
  readonly licence?: string
  readonly truncated?: boolean
  readonly runs?: readonly FakeRun[]
  readonly formerNames?: readonly string[]
  /** Pages of a hundred commits. */
  readonly pages?: number
  readonly trouble?: GithubTrouble
}

/** A run of a workflow. */
export interface FakeRun {
  readonly path: string
  readonly status: string
  readonly conclusion: string | null
}

/** A commit's id for a content: other files, another commit. */
export function shaOf(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('hex')
}
