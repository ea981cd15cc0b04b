import { Unusable } from '../../eval/unusable.ts'
import type { Inspected, Inspector } from '../../src/ports/inspector.ts'
import { findFacts } from '../../src/rubric/facts/find-facts.ts'
import type { RepositoryName } from '../../src/rubric/facts/repository-name.ts'
import { readGitFolder } from './git-folder.ts'

/** Inspects folders of Git on this machine instead of what a host has: `folderOf` says where a repository lies. */
export function gitInspector(folderOf: (repository: RepositoryName) => string): Inspector {
  return {
    async inspect(repository) {
      try {
        return inspectFolder(folderOf(repository))
      } catch (error) {
        if (!(error instanceof Unusable)) throw error
        return { type: 'not inspected', why: 'missing', at: new Date(), retryAt: null }
      }
    },
  }
}

/** What a folder of Git shows. Throws `Unusable` where it is none. */
export function inspectFolder(folder: string): Inspected {
  const { state, tree, texts } = readGitFolder(folder)
  const requests = { api: 0, unchanged: 0, files: 0 }
  return { type: 'inspected', state, facts: findFacts(tree, texts), read: [...texts.keys()], at: new Date(), requests }
}
