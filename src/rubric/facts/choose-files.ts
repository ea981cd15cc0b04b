import { boundTree } from './bound-tree.ts'
import type { RepositoryTree, TreeFile } from './fact.ts'
import { fileKinds, type FileKind, kindOf } from './file-kinds.ts'

/** What is read of one repository at most: larger files are left aside. */
export const readingLimits = { files: 40, file: 96 * 1024, all: 1024 * 1024 } as const

/**
 * The files to read, the most telling kind first and of each kind those nearest to the root: some twenty of a learner's
 * repository.
 */
export function chooseFiles(tree: RepositoryTree): readonly TreeFile[] {
  return choose(boundTree(tree).files).chosen
}

/** The files to read of these, and the kinds that hold more than is read although each of their files counts. */
export function choose(files: readonly TreeFile[]): {
  readonly chosen: readonly TreeFile[]
  readonly partial: ReadonlySet<FileKind>
} {
  const byKind = Map.groupBy(files.filter(holdsText), ({ path }) => kindOf(path))
  const partial = new Set<FileKind>()
  const chosen = fileKinds.flatMap(({ kind, most, reach }) => {
    const all = byKind.get(kind) ?? []
    const small = all.filter(({ size }) => (size ?? 0) <= readingLimits.file)
    if (reach === 'all' && (small.length < all.length || all.length > most)) partial.add(kind)
    return small.toSorted(nearerFirst).slice(0, most)
  })
  let bytes = 0
  const within = chosen.filter(({ size }) => (bytes += size ?? readingLimits.file) <= readingLimits.all)
  return { chosen: within.slice(0, readingLimits.files), partial }
}

/** Whether a file is there at all: an empty one, as templates leave behind, shows nothing. */
export function holdsText({ kind, size }: TreeFile): boolean {
  return kind === 'file' && size !== 0
}

/** Nearer to the root first, then shorter, then by the alphabet. */
export function nearerFirst({ path: a }: { readonly path: string }, { path: b }: { readonly path: string }): number {
  return a.split('/').length - b.split('/').length || a.length - b.length || (a < b ? -1 : 1)
}
