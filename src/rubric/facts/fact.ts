import type { FactId } from './fact-rules.ts'

/** One file of a commit, as a host or Git lists it. */
export interface TreeFile {
  readonly path: string
  /** In bytes; null where the host does not say. */
  readonly size: number | null
  readonly kind: 'file' | 'link' | 'submodule'
}

/** The files of a repository at one commit. */
export interface RepositoryTree {
  readonly files: readonly TreeFile[]
  /** `cut`: there are more files than these. */
  readonly extent: 'whole' | 'cut'
}

/** The text of each file that was read, by its path. What could not be read is not there. */
export type FileTexts = ReadonlyMap<string, string>

/**
 * How far a repository bears something out. `seen`: a file shows it. `declared`: it is named, but nothing shows it at work.
 * `absent`: what would show it was looked at, and does not. `unknown`: some of what could show it was not looked at.
 */
export type FactSight = 'seen' | 'declared' | 'absent' | 'unknown'

/** One thing that a repository shows at a commit, or does not. */
export interface Fact {
  readonly id: FactId
  readonly sight: FactSight
  /** Files that show or name it: three at most, those nearest to the root. */
  readonly paths: readonly string[]
  /** How many files show or name it. */
  readonly count: number
}
