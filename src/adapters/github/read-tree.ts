import { boundTree } from '../../rubric/facts/bound-tree.ts'
import { chooseFiles } from '../../rubric/facts/choose-files.ts'
import type { RepositoryTree, TreeFile } from '../../rubric/facts/fact.ts'
import { parseBody } from '../outside/parse-body.ts'
import { treeAnswer } from './wire.ts'

/** A tree as far as it is looked at, and the paths of the files to read. */
export interface ListedTree {
  readonly tree: RepositoryTree
  readonly chosen: readonly string[]
}

/** So many of the files that tools left behind stand for all of them. */
const mostLeft = 100

/** The tree that an answer of GitHub lists; null where it lists none. */
export function readTree(body: string): ListedTree | null {
  const listed = parseBody(treeAnswer, body)
  if (listed === null) return null
  const files = listed.tree.flatMap(({ path, type, mode, size }): readonly TreeFile[] => {
    if (type === 'tree') return []
    return [{ path, size: size ?? null, kind: type === 'commit' ? 'submodule' : mode === '120000' ? 'link' : 'file' }]
  })
  const whole: RepositoryTree = { files, extent: listed.truncated ? 'cut' : 'whole' }
  const { files: own, left, extent } = boundTree(whole)
  const tree = { files: [...own, ...left.slice(0, mostLeft)], extent }
  return { tree, chosen: chooseFiles(tree).map(({ path }) => path) }
}
