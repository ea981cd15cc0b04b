import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** What one source file declares, read from its text: the formatter gives each declaration a line of its own. */
export interface Source {
  /** From the project's root, such as `src/flows/step.ts`. */
  readonly path: string
  readonly lines: readonly string[]
  readonly types: readonly string[]
  /** Functions at any depth, by name. */
  readonly functions: readonly string[]
  /** What other files can import, by name. */
  readonly exports: readonly string[]
  /** Exports without a doc comment right above. */
  readonly undocumented: readonly string[]
}

const type = /^(?:export )?(?:declare )?(?:interface|type) (\w+)\b(?! *[,}])/
const named = /^\s*(?:export )?(?:async )?function\*? (\w+)/
const exported = /^export (?:async )?(?:const|let|function\*?|class|interface|type|abstract class) (\w+)/

/** Reads one file's declarations. */
export function readSource(root: string, path: string): Source {
  const lines = readFileSync(`${root}/${path}`, 'utf8').split('\n')
  const all = (pattern: RegExp) => lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])
  const undocumented = lines.flatMap((line, index) => {
    const name = exported.exec(line)?.[1]
    return name === undefined || lines[index - 1]?.trimEnd().endsWith('*/') ? [] : [name]
  })
  return { path, lines, types: all(type), functions: all(named), exports: all(exported), undocumented }
}

/** The words of a kebab-case file name, joined, without a number before or an s behind: `001-states.ts` gives `state`. */
function plainName(path: string): string {
  return basename(path)
    .replace(/\.\w+$/, '')
    .replace(/^\d+-/, '')
    .replace(/-/g, '')
    .replace(/s$/, '')
    .toLowerCase()
}

/** Whether something that the file exports bears its name, alone or beside other words: `log.ts` and `createLog`. */
export function isNamedAfterExport({ path, exports }: Source): boolean {
  const file = plainName(path)
  return exports.length === 0 || exports.some((name) => name.toLowerCase().includes(file))
}

/** Whether the file exports one value alone: then that is what the file is for, and its name is the file's. */
export function isOfOneValue({ exports }: Source): boolean {
  return exports.filter((name) => /^[a-z]/.test(name)).length === 1
}

/** Names that stand for a type in more than one file, with those files. */
export function findTypesTwice(
  sources: readonly Source[],
): readonly (readonly [name: string, paths: readonly string[]])[] {
  const places = new Map<string, string[]>()
  for (const { path, types } of sources)
    for (const name of new Set(types)) places.set(name, [...(places.get(name) ?? []), path])
  return [...places].filter(([, paths]) => paths.length > 1).toSorted(([, a], [, b]) => b.length - a.length)
}

/** Adjectives and irregular participles that were once the whole name of a function; regular ones are told by their ending. */
const irregular = new Set(
  'bare begun bound built caught chosen done drawn found given gone held kept known laid lost made put read said seen sent set shown sorted spent split spoken taken thought told typed understood written'.split(
    ' ',
  ),
)

/** Whether a function's whole name is one participle or adjective, such as `checked` or `shown`: functions are verbs. */
export function isParticiple(name: string): boolean {
  if (verbs.has(name)) return false
  return /^[a-z]+ed$/.test(name) || irregular.has(name)
}

/** Verbs whose form is that of a participle. */
const verbs = new Set(['read', 'put', 'set', 'split', 'embed', 'feed', 'need', 'proceed', 'seed', 'shed', 'speed'])
