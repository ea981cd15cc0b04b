import { chooseFiles } from '../../../src/rubric/facts/choose-files.ts'
import type { FileTexts, RepositoryTree } from '../../../src/rubric/facts/fact.ts'

/** Files and what they hold. */
export type Given = Readonly<Record<string, string>>

/** A repository of these files, read as an inspector reads it: the chosen files alone. */
export function repositoryOf(given: Given): { readonly tree: RepositoryTree; readonly texts: FileTexts } {
  const files = Object.entries(given).map(([path, text]) => ({ path, size: text.length, kind: 'file' as const }))
  const tree: RepositoryTree = { files, extent: 'whole' }
  return { tree, texts: new Map(chooseFiles(tree).map(({ path }) => [path, given[path] ?? ''])) }
}
