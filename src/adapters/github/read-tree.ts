import { boundTree } from '../../rubric/facts/bound-tree.ts'
import { chooseFiles } from '../../rubric/facts/choose-files.ts'
import type { RepositoryTree, TreeFile } from '../../rubric/facts/fact.ts'

/** A tree as far as it is looked at, and the paths of the files to read. */
export interface ListedTree {
  readonly tree: RepositoryTree
  readonly chosen: readonly string[]
}

/** So many of the files that tools left behind stand for all of them. */
const mostLeft = 100

/** The tree that an answer of GitHub lists; null where it lists none. */
export function readTree(body: string): ListedTree | null {
  const whole = listedIn(body)
  if (whole === null) return null
  const { files: own, left, extent } = boundTree(whole)
  const tree = { files: [...own, ...left.slice(0, mostLeft)], extent }
  return { tree, chosen: chooseFiles(tree).map(({ path }) => path) }
}

/**
 * `GET /repos/OWNER/NAME/git/trees/SHA?recursive=1`. Checked by hand: in the process that reads large trees, a library of
 * schemas would take longer to load than the tree to read.
 */
function listedIn(body: string): RepositoryTree | null {
  const answer = readJson(body)
  if (!isRecord(answer) || typeof answer['truncated'] !== 'boolean' || !Array.isArray(answer['tree'])) return null
  const files: TreeFile[] = []
  for (const entry of answer['tree'] as readonly unknown[]) {
    if (!isEntry(entry)) return null
    if (entry.type !== 'tree') files.push({ path: entry.path, size: entry.size ?? null, kind: kindOfEntry(entry) })
  }
  return { files, extent: answer['truncated'] ? 'cut' : 'whole' }
}

/** An entry as GitHub lists it; its type is `blob`, `tree` or `commit`. */
interface TreeEntry {
  readonly path: string
  readonly mode: string
  readonly type: string
  /** In bytes; a link to another repository has none. */
  readonly size?: number
}

function isEntry(entry: unknown): entry is TreeEntry {
  if (!isRecord(entry)) return false
  const { path, mode, type, size } = entry
  const isSize = size === undefined || (typeof size === 'number' && size >= 0)
  return typeof path === 'string' && typeof mode === 'string' && typeof type === 'string' && isSize
}

function kindOfEntry({ type, mode }: TreeEntry): TreeFile['kind'] {
  if (type === 'commit') return 'submodule'
  return mode === '120000' ? 'link' : 'file'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
