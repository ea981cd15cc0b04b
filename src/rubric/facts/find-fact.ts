import { nearerFirst } from './choose-files.ts'
import type { Fact, FactSight } from './fact.ts'
import type { FactRule, FactWords } from './fact-rule.ts'
import { type FactId, factRules } from './fact-rules.ts'
import { globPattern, type PathPattern } from './glob.ts'
import type { LookedAt } from './look-at.ts'

/** A rule whose paths are one pattern. */
interface CompiledRule extends Omit<FactRule, 'files' | 'but'> {
  readonly id: FactId
  readonly files: PathPattern | null
  readonly but: PathPattern | null
}

const rules: readonly CompiledRule[] = factRules.map((row: FactRule & { readonly id: FactId }) => ({
  ...row,
  files: row.files === undefined ? null : globPattern(row.files),
  but: row.but === undefined ? null : globPattern(row.but),
}))

/** Looks for one fact by the files, words and packages of its rule. */
export function findFact(id: FactId, looked: LookedAt): Fact {
  const rule = ruleOf(id)
  const shown = [...matchingFiles(rule, looked), ...(rule.words ?? []).flatMap((words) => filesThatSay(words, looked))]
  if (shown.length > 0) return factAt(rule.id, 'seen', shown)
  const named = namedIn(rule.packages ?? [], looked)
  if (named.length > 0) return factAt(rule.id, 'declared', named)
  return factAt(rule.id, isWholly(rule, looked) ? 'absent' : 'unknown', [])
}

/** The fact with these files, the nearest to the root first. */
export function factAt(id: FactId, sight: FactSight, paths: readonly string[]): Fact {
  const distinct = [...new Set(paths)].map((path) => ({ path })).toSorted(nearerFirst)
  return { id, sight, paths: distinct.slice(0, 3).map(({ path }) => path), count: distinct.length }
}

function matchingFiles({ files, but }: CompiledRule, looked: LookedAt): readonly string[] {
  if (files === null) return []
  return looked.files.filter(({ folded }) => files.test(folded) && but?.test(folded) !== true).map(({ path }) => path)
}

function filesThatSay({ in: kinds, say }: FactWords, { read }: LookedAt): readonly string[] {
  return read
    .filter(({ kind, told }) => kind !== null && kinds.includes(kind) && say.test(told))
    .map(({ path }) => path)
}

/** A list this long of exact versions is what a machine holds, not what a project asks for. */
const frozenList = 80

function namedIn(packages: readonly string[], { manifests }: LookedAt): readonly string[] {
  return manifests
    .filter(({ requirements }) => requirements.filter(({ version }) => version === 'exact').length < frozenList)
    .filter(({ requirements }) => requirements.some(({ name }) => packages.includes(name)))
    .map(({ path }) => path)
}

/** Whether all was looked at that could show it. */
function isWholly({ words = [], packages }: CompiledRule, { tree, unread }: LookedAt): boolean {
  const kinds = [...words.flatMap((one) => one.in), ...(packages === undefined ? [] : (['manifest'] as const))]
  return tree.extent === 'whole' && !kinds.some((kind) => unread.has(kind))
}

function ruleOf(id: FactId): CompiledRule {
  const found = rules.find((rule) => rule.id === id)
  if (found === undefined) throw new Error(`No rule is named ${id}; expected one of factRules.`)
  return found
}
