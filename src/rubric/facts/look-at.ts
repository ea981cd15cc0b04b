import { type BoundedTree, boundTree } from './bound-tree.ts'
import { choose, holdsText } from './choose-files.ts'
import type { FileTexts, RepositoryTree } from './fact.ts'
import { type FileKind, kindOf } from './file-kinds.ts'
import { type Requirement, requirementsOf } from './requirements.ts'

/** A file that was read, without what its author set aside as a comment. */
export interface ReadFile {
  readonly path: string
  readonly kind: FileKind | null
  readonly text: string
  readonly told: string
}

/** A repository as the facts are looked for in it. */
export interface LookedAt {
  readonly tree: BoundedTree
  /** Files with something in them, and their paths in lower case. */
  readonly files: readonly { readonly path: string; readonly folded: string }[]
  readonly read: readonly ReadFile[]
  readonly manifests: readonly { readonly path: string; readonly requirements: readonly Requirement[] }[]
  /** Kinds of which a file that counts was not read. */
  readonly unread: ReadonlySet<FileKind>
}

/** Reads a tree and its texts once, for all facts. */
export function lookAt(whole: RepositoryTree, texts: FileTexts): LookedAt {
  const tree = boundTree(whole)
  const { chosen, partial } = choose(tree.files)
  const missing = chosen.filter(({ path }) => !texts.has(path)).flatMap(({ path }) => kindOf(path) ?? [])
  const read = chosen.flatMap(({ path }) => readFile(path, texts.get(path)))
  return {
    tree,
    files: tree.files.filter(holdsText).map(({ path }) => ({ path, folded: path.toLowerCase() })),
    read,
    manifests: read
      .filter(({ kind }) => kind === 'manifest')
      .map(({ path, text }) => ({ path, requirements: requirementsOf(path, text) })),
    unread: new Set([...missing, ...partial]),
  }
}

function readFile(path: string, text: string | undefined): readonly ReadFile[] {
  if (text === undefined) return []
  const kind = kindOf(path)
  const told = kind === 'readme' || kind === 'page' ? text : text.replace(/(^|\s)#[^\n]*/g, '$1')
  return [{ path, kind, text, told }]
}
