import type { FileTexts, RepositoryTree } from './fact.ts'

/** The newest finished run of one workflow, as a host lists it. */
export interface WorkflowRun {
  /** The file that says what runs. */
  readonly path: string
  readonly conclusion: string
  readonly commit: string
  /** As ISO 8601. */
  readonly at: string
}

/** What a host says of a public repository, and the commit that was looked at. */
export interface RepositoryState {
  /** `owner/name`, as the host calls it now. */
  readonly name: string
  /** The name that was asked for, where the host now has another. */
  readonly formerName: string | null
  readonly standing: 'kept up' | 'archived'
  /** The repository that it was forked from, where it was. */
  readonly forkOf: string | null
  /** The SPDX id of its licence, where the host recognises one. */
  readonly licence: string | null
  readonly branch: string
  readonly commit: string
  /** When the commit was made, as ISO 8601. */
  readonly committedAt: string
  /** How many there are; `least` where the host tells no more than that. */
  readonly commits: { readonly count: number; readonly reach: 'exact' | 'least' }
  /** How many different people made the newest hundred commits. They are counted and not kept. */
  readonly authors: number
  /** Null where the host did not say. */
  readonly runs: readonly WorkflowRun[] | null
}

/** A repository at one commit: what is said of it, its tree, and the texts of the files that `chooseFiles` names. */
export interface RepositorySnapshot {
  readonly state: RepositoryState
  readonly tree: RepositoryTree
  readonly texts: FileTexts
}
