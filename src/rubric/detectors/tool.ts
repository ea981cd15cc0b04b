import { type ToolFamily, toolFiller, tools } from '../lexicons/tools.ts'
import { hitsOf, wordsPattern } from './words-pattern.ts'

/** A tool named in a text: folded offsets, its usual name and its family. */
export interface ToolAt {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly family: ToolFamily
}

const named = new Map<string, { readonly name: string; readonly family: ToolFamily }>()
const prefixes: { readonly prefix: string; readonly name: string; readonly family: ToolFamily }[] = []
for (const family of [
  'scm',
  'data-versioning',
  'tracking',
  'ci-cd',
  'container',
  'orchestration',
  'serving',
  'monitoring',
  'infrastructure',
  'secrets',
] as const) {
  for (const [name, ...aliases] of tools[family]) {
    for (const alias of aliases) {
      if (alias.endsWith('*')) prefixes.push({ prefix: alias.slice(0, -1), name, family })
      else named.set(alias, { name, family })
    }
  }
}
const pattern = wordsPattern([...named.keys(), ...prefixes.map(({ prefix }) => `${prefix}*`)])

/** The tools of a folded text, in order; one inside an address counts too ("github.com" does not: it is a host). */
export function toolsOf(plain: string): readonly ToolAt[] {
  return hitsOf(plain, pattern).flatMap(({ start, end, text }) => {
    const tool =
      named.get(text.replace(/[\s-]+/g, ' ')) ??
      named.get(text) ??
      prefixes.find(({ prefix }) => text.startsWith(prefix))
    if (tool === undefined || /^\.(?:com|org|io|fr)\b/.test(plain.slice(end, end + 5))) return []
    return [{ start, end, name: tool.name, family: tool.family }]
  })
}

/** The distinct names of the tools in a folded text, in order of first appearance. */
export function toolNames(plain: string): readonly string[] {
  return [...new Set(toolsOf(plain).map(({ name }) => name))]
}

/** Whether a folded text names tools and says nothing else. */
export function isToolsOnly(plain: string): boolean {
  const tools = toolsOf(plain)
  if (tools.length === 0) return false
  const rest = tools.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, plain)
  return (rest.match(/[a-z0-9]+/g) ?? []).every((word) => toolFiller.test(word))
}
