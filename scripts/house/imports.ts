import { posix } from 'node:path'

import type { Source } from './declarations.ts'

const imported = /\bfrom '(\.{1,2}\/[^']+)'|\bimport\('(\.{1,2}\/[^']+)'\)|^import '(\.{1,2}\/[^']+)'/g

/** Which file imports which, imports of types alone included. */
export function readImports(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  return new Map(sources.map(({ path, lines }) => [path, targets(path, lines.join('\n'))]))
}

function targets(path: string, text: string): readonly string[] {
  const specifiers = [...text.matchAll(imported)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
  return [...new Set(specifiers.map((specifier) => posix.join(posix.dirname(path), specifier)))]
}

/** Groups of files that import one another in a circle, each with its files in order (Tarjan's strong components). */
export function findCycles(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[][] = []
  const visit = (file: string): void => {
    index.set(file, index.size)
    low.set(file, index.get(file) ?? 0)
    stack.push(file)
    for (const next of imports.get(file) ?? []) {
      if (!imports.has(next)) continue
      if (!index.has(next)) visit(next)
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0))
    }
    if (low.get(file) === index.get(file)) {
      const group = stack.splice(stack.indexOf(file))
      if (group.length > 1) cycles.push(group.toSorted())
    }
  }
  for (const file of imports.keys()) if (!index.has(file)) visit(file)
  return cycles
}
