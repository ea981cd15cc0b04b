import type { RepositoryTree, TreeFile } from './fact.ts'
import { globPattern } from './glob.ts'

/** How much of a tree is looked at: many times what a learner's repository holds. */
export const treeBounds = { files: 5_000, path: 240, depth: 14 } as const

/** The part of a tree that is looked at. */
export interface BoundedTree extends RepositoryTree {
  /** Files that programs left behind and that belong into no repository, such as caches and environments. */
  readonly left: readonly TreeFile[]
}

/** What programs leave behind. */
const left = globPattern([
  '**/{node_modules,bower_components,site-packages,__pycache__,.ipynb_checkpoints,.terraform,mlartifacts}/**',
  '**/{.pytest_cache,.mypy_cache,.ruff_cache}/**',
  '**/{,.}{venv,env}/{bin,lib,include,scripts,share}/**',
  '**/.ds_store',
])

/** Settings of one person's tools, which say nothing of the project. */
const personal = globPattern(['**/{.devcontainer,.idea,.vscode}/**'])

/** Characters that show a path as what it is not: controls, and what turns or hides text. */
const deceptive = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u

/** What most paths are, told faster than by the categories of characters. */
const plain = /^[ -~]*$/

/** A name that leads elsewhere, or none. */
const elsewhere = /(?:^|\/)\.{0,2}(?:\/|$)/

/**
 * The files that are looked at, those nearest to the root where there are too many. Overlong paths and paths with
 * characters that nobody sees, or that lead elsewhere, are left out. Takes time in proportion to the tree, whatever it holds.
 */
export function boundTree(tree: RepositoryTree): BoundedTree {
  const levels: TreeFile[][] = Array.from({ length: treeBounds.depth + 1 }, () => [])
  const behind: TreeFile[] = []
  for (const file of tree.files) {
    const { path } = file
    if (path.length > treeBounds.path || elsewhere.test(path)) continue
    if (!plain.test(path) && deceptive.test(path)) continue
    const folded = path.toLowerCase()
    if (left.test(folded)) behind.push(file)
    else if (!personal.test(folded)) levels[depthOf(folded)]?.push(file)
  }
  const own = levels.flat()
  const extent = own.length > treeBounds.files ? 'cut' : tree.extent
  return { files: own.slice(0, treeBounds.files), extent, left: behind }
}

/** How many names the path has. */
function depthOf(path: string): number {
  let depth = 1
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) depth += 1
  return depth
}
