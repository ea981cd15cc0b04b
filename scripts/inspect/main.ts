import { parseArgs } from 'node:util'
import { Unusable } from '../../eval/unusable.ts'
import { findFacts } from '../../src/rubric/facts/find-facts.ts'
import type { Language } from '../../src/text/language.ts'
import { readLanguage } from '../proposal-file.ts'
import { readGitFolder } from './git-folder.ts'
import { reportFacts } from './report.ts'

interface Options {
  readonly folder: string
  readonly format: 'report' | 'json'
  readonly language: Language
}

const usage = 'npm run inspect -- --git FOLDER [--json] [--lang fr|en]'

/** Prints what a repository shows. Exit codes: 0 it was looked at, 2 unusable input. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { folder, format, language } = optionsOf(args)
    const { state, tree, texts } = readGitFolder(folder)
    const facts = findFacts(tree, texts)
    const read = [...texts.keys()].toSorted()
    process.stdout.write(
      format === 'json' ? `${JSON.stringify({ state, facts, read }, null, 2)}\n` : reportFacts(state, facts, language),
    )
    return 0
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

function optionsOf(args: readonly string[]): Options {
  const { git, json, lang } = parsed(args)
  if (git === undefined) throw new Unusable(`Expected the folder of a repository; use: ${usage}`)
  return { folder: git, format: json === true ? 'json' : 'report', language: readLanguage(lang) ?? 'fr' }
}

function parsed(args: readonly string[]) {
  try {
    const options = { git: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' } } as const
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)}; use: ${usage}`)
  }
}
