import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { modelArguments, type ModelOptions, modelOptions } from './model/options.ts'
import { Unusable } from './unusable.ts'

const usage =
  'npm run eval -- [FOLDER | FILE.jsonl] [--only ID,ID] [--json] [--errors [WORD]] [--model] [--batch-out FILE] [--batch-in FILE …] [--steady FILES FILES]'

/** What is to be measured, and how it is told. */
export interface Options {
  readonly path: string
  readonly only: string | undefined
  readonly json: boolean
  /** A part of the names of the measures whose errors are listed; empty for all of them, null for none. */
  readonly errors: string | null
  readonly model: ModelOptions | null
  /** Two sets of answers to be compared; null where none are. */
  readonly steady: Sides | null
}

/** Two sets of files, each with the answers of every round. */
export type Sides = readonly [readonly string[], readonly string[]]

/** The passages that are part of this repository. */
const own = join(import.meta.dirname, 'devset')

/** Reads the arguments. Throws `Unusable` for those that cannot be understood. */
export function readOptions(args: readonly string[]): Options {
  const { steady, others } = takeSteady(args)
  const { errors, rest } = takeErrors(others)
  const { values, positionals } = parsed(rest)
  const [path = own, ...more] = positionals
  if (more.length > 0) throw new Unusable(`Expected one folder or file, got ${positionals.length}; use: ${usage}`)
  return { path, only: values.only, json: values.json ?? false, errors, model: modelOptions(values), steady }
}

/** `--steady A B`: each a file of answers, or several with commas between them. */
function takeSteady(args: readonly string[]): { readonly steady: Sides | null; readonly others: readonly string[] } {
  const at = args.indexOf('--steady')
  if (at < 0) return { steady: null, others: args }
  const [one, other] = args.slice(at + 1, at + 3).map((files) => files.split(','))
  if (one === undefined || other === undefined || String(one) === String(other)) {
    throw new Unusable(`--steady compares two different files of answers to the same requests; use: ${usage}`)
  }
  return { steady: [one, other], others: [...args.slice(0, at), ...args.slice(at + 3)] }
}

/** `--errors` may name measures or stand alone; what follows it is a path where there is one of that name. */
function takeErrors(args: readonly string[]): { readonly errors: string | null; readonly rest: readonly string[] } {
  const at = args.indexOf('--errors')
  if (at < 0) return { errors: null, rest: args }
  const [before, [word = '', ...after]] = [args.slice(0, at), args.slice(at + 1)]
  return word === '' || word.startsWith('-') || existsSync(word)
    ? { errors: '', rest: [...before, ...args.slice(at + 1)] }
    : { errors: word, rest: [...before, ...after] }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, only: { type: 'string' }, ...modelArguments },
    })
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)}; use: ${usage}`)
  }
}
