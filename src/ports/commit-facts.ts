import type { Fact } from '../rubric/facts/fact.ts'

/** What a commit shows. */
export interface ReadCommit {
  readonly facts: readonly Fact[]
  /** Paths of the files that were read. */
  readonly read: readonly string[]
  /** `partly`: the host wanted no more questions before all files were read. */
  readonly extent: 'wholly' | 'partly'
}

/** Which commit of a public repository, read by which rules. */
export interface CommitKey {
  /** `owner/name`, as its host calls it now. */
  readonly repository: string
  readonly commit: string
  /** Names the rules: others find other facts. */
  readonly rules: string
}

/** What the newest commits of public repositories showed, so that no host is asked twice, whoever's proposal links them. */
export interface CommitFacts {
  /** Null where nothing is known of that very commit by these rules. */
  find(key: CommitKey): Promise<ReadCommit | null>
  /** In the place of what was known of an earlier commit of the repository. What nobody asked for in 30 days goes. */
  store(key: CommitKey, shown: ReadCommit): Promise<void>
}
