import type { Wording } from '../../text/language.ts'
import type { FileKind } from './file-kinds.ts'

/** Words in files of some kinds. */
export interface FactWords {
  readonly in: readonly FileKind[]
  readonly say: RegExp
}

/** How one fact is found: a file that is there, words in a file that is read, or the name of a package, which only declares. */
export interface FactRule {
  readonly id: string
  /** What is seen, as one names it. */
  readonly what: Wording
  /** Paths in lower case; an empty file shows nothing. */
  readonly files?: readonly string[]
  /** Paths among these that show nothing after all. */
  readonly but?: readonly string[]
  readonly words?: readonly FactWords[]
  /** As PEP 503 writes them. */
  readonly packages?: readonly string[]
}

/** Kinds of files that hold Python. */
export const pythonFiles = ['code', 'test'] as const
