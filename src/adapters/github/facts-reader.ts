import { join } from 'node:path'
import { type ConfinedLimits, confinedProcess } from '../../confined/confined-process.ts'
import type { Fact, FileTexts, RepositoryTree } from '../../rubric/facts/fact.ts'
import { findFacts } from '../../rubric/facts/find-facts.ts'
import { type ListedTree, readTree } from './read-tree.ts'

/** Reads a tree as GitHub lists it, and finds the facts of one. */
export interface FactsReader {
  /** Null where it is no tree, or cannot be read within its limits. */
  tree(body: string): Promise<ListedTree | null>
  /** Null where they cannot be found within the limits. */
  facts(tree: RepositoryTree, texts: FileTexts): Promise<readonly Fact[] | null>
  close(): void
}

/** What the child is asked to do. */
export type FactsJob =
  | { readonly type: 'tree'; readonly body: string }
  | { readonly type: 'facts'; readonly tree: RepositoryTree; readonly texts: FileTexts }

/** What it answers. */
export type FactsAnswer = { readonly tree: ListedTree | null } | { readonly facts: readonly Fact[] }

/** Several times what a learner's repository has: smaller ones take some ms. */
const smallTree = 128 * 1024
const smallTexts = 256 * 1024

const usual: ConfinedLimits = { patience: 10_000, heap: 192, memory: 450, kept: 225, idle: 30_000 }

/** What is large is read in a process of its own, so that whoever clicks meanwhile waits for nothing. */
export function factsReader(limits: ConfinedLimits = usual): FactsReader {
  const program = { file: join(import.meta.dirname, 'facts-child.ts'), native: 'none' } as const
  const child = confinedProcess<FactsJob, FactsAnswer>(program, limits)
  return {
    async tree(body) {
      if (body.length <= smallTree) return readTree(body)
      const reply = await child.ask({ type: 'tree', body })
      return reply.type === 'answered' && 'tree' in reply.answer ? reply.answer.tree : null
    },
    async facts(tree, texts) {
      const isSmall = tree.files.length < 1_000 && lengthOf(texts) <= smallTexts
      if (isSmall) return findFacts(tree, texts)
      const reply = await child.ask({ type: 'facts', tree, texts })
      return reply.type === 'answered' && 'facts' in reply.answer ? reply.answer.facts : null
    },
    close: () => child.close(),
  }
}

function lengthOf(texts: FileTexts): number {
  return [...texts.values()].reduce((sum, text) => sum + text.length, 0)
}
