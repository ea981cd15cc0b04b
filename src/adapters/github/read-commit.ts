import type { ReadCommit } from '../../ports/commit-facts.ts'
import type { RepositoryTree, TreeFile } from '../../rubric/facts/fact.ts'
import { chooseFiles } from '../../rubric/facts/choose-files.ts'
import { findFacts } from '../../rubric/facts/find-facts.ts'
import type { GithubQuestions } from './ask-github.ts'
import type { HostTrouble } from './trouble.ts'
import { treeAnswer } from './wire.ts'

/** Reads the tree of a commit, and the files that tell most. */
export async function readCommit(
  repository: string,
  commit: string,
  ask: GithubQuestions,
): Promise<ReadCommit | HostTrouble> {
  const listed = await ask.api(`/repos/${repository}/git/trees/${commit}?recursive=1`, treeAnswer)
  if ('why' in listed) return listed
  const files = listed.data.tree.flatMap(({ path, type, mode, size }): readonly TreeFile[] => {
    if (type === 'tree') return []
    return [{ path, size: size ?? null, kind: type === 'commit' ? 'submodule' : mode === '120000' ? 'link' : 'file' }]
  })
  const tree: RepositoryTree = { files, extent: listed.data.truncated ? 'cut' : 'whole' }
  const texts = new Map<string, string>()
  let extent: ReadCommit['extent'] = 'wholly'
  for (const { path } of chooseFiles(tree)) {
    const file = await ask.file(`/${repository}/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`)
    if (file === 'later') {
      extent = 'partly'
      break
    }
    if (file !== null) texts.set(path, file.text)
  }
  return { facts: findFacts(tree, texts), read: [...texts.keys()], extent }
}
