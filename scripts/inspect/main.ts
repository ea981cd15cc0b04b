import { parseArgs } from 'node:util'
import { Unusable } from '../../eval/unusable.ts'
import { fixedToken } from '../../src/adapters/github/github-credential.ts'
import { githubInspector } from '../../src/adapters/github/github-inspector.ts'
import { internet } from '../../src/adapters/outside/guarded-get.ts'
import { sourceInspector } from '../../src/adapters/sources/source-inspector.ts'
import type { Inspected, NotInspected } from '../../src/ports/inspector.ts'
import { type RepositoryName, repositoryNamed } from '../../src/rubric/facts/repository-name.ts'
import { sourceAt } from '../../src/rubric/sources/find-sources.ts'
import type { DataSource } from '../../src/rubric/sources/source-host.ts'
import type { Language } from '../../src/text/language.ts'
import { readLanguage, readProposalFile } from '../proposal-file.ts'
import { confrontProposal } from './confront-proposal.ts'
import { inspectFolder } from './git-inspector.ts'
import { reportClaims } from './report-claims.ts'
import { askSource, reportSource } from './report-source.ts'
import { reportInspection } from './report.ts'

interface Options {
  readonly from:
    | { readonly type: 'folder'; readonly folder: string }
    | { readonly type: 'host'; readonly name: RepositoryName }
    | { readonly type: 'source'; readonly source: DataSource }
  readonly format: 'report' | 'json'
  readonly language: Language
  /** The proposal that is laid beside the facts; null for none. */
  readonly proposal: string | null
}

const usage =
  'npm run inspect -- OWNER/REPOSITORY [--json] [--lang fr|en], or --git FOLDER for a clone; --proposal FILE.md to lay a proposal beside it; --source URL alone for a data source'

/**
 * Prints what a repository shows: one on GitHub, or a clone; and what a proposal says of it. Or what a data source says of its
 * licence. Exit codes: 0 it was looked at, 1 it could not be, 2 unusable
 * input.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { from, format, language, proposal } = optionsOf(args)
    if (from.type === 'source') return await printSource(from.source, format, language)
    const text = proposal === null ? null : readProposalFile(proposal)
    const found = from.type === 'folder' ? inspectFolder(from.folder) : await inspectOnGithub(from.name)
    const told = text === null || found.type === 'not inspected' ? null : confrontProposal(text, found, language)
    process.stdout.write(
      format === 'json'
        ? `${JSON.stringify(told === null ? found : { ...found, ...told }, null, 2)}\n`
        : reportInspection(found, language) + (told === null ? '' : reportClaims(told, language)),
    )
    return found.type === 'inspected' ? 0 : 1
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

async function printSource(source: DataSource, format: Options['format'], language: Language): Promise<number> {
  const access = { network: internet, now: Date.now, patience: 10_000 }
  const evidence = await sourceInspector(access).inspect(source, new AbortController().signal)
  const told = format === 'json' ? { ...evidence, question: askSource(evidence, language) } : null
  process.stdout.write(told === null ? reportSource(evidence, language) : `${JSON.stringify(told, null, 2)}\n`)
  return evidence.type === 'told' ? 0 : 1
}

/** GITHUB_TOKEN, where it is set, gives 5,000 requests an hour instead of 60. */
function inspectOnGithub(name: RepositoryName): Promise<Inspected | NotInspected> {
  const token = process.env['GITHUB_TOKEN']?.trim() ?? ''
  const credential = fixedToken(token === '' ? null : token)
  const access = { credential, network: internet, now: Date.now, patience: 10_000 }
  return githubInspector(access).inspect(name, new AbortController().signal)
}

function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parsed(args)
  return {
    from:
      values.source === undefined
        ? repositoryOf(values.git, positionals)
        : sourceOf(values.source, positionals, values),
    format: values.json === true ? 'json' : 'report',
    language: readLanguage(values.lang) ?? 'fr',
    proposal: values.proposal ?? null,
  }
}

function repositoryOf(folder: string | undefined, [written, ...more]: readonly string[]): Options['from'] {
  if (folder !== undefined && written === undefined) return { type: 'folder', folder }
  if (folder !== undefined || written === undefined || more.length > 0)
    throw new Unusable(`Expected one repository; use: ${usage}`)
  const name = repositoryNamed(written)
  if (name === null)
    throw new Unusable(
      `"${written}" names no repository on GitHub; expected such as ada/demand-forecast; use: ${usage}`,
    )
  return { type: 'host', name }
}

function sourceOf(
  written: string,
  others: readonly string[],
  { git, proposal }: { readonly git?: string | undefined; readonly proposal?: string | undefined },
): Options['from'] {
  if (others.length > 0 || git !== undefined || proposal !== undefined)
    throw new Unusable(`Expected one data source and nothing beside it; use: ${usage}`)
  const source = sourceAt(written)
  if (source === null)
    throw new Unusable(
      `"${written}" is no data set on a host that is known; expected such as https://zenodo.org/records/1234567; use: ${usage}`,
    )
  return { type: 'source', source }
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      git: { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
      proposal: { type: 'string' },
      source: { type: 'string' },
    } as const
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)}; use: ${usage}`)
  }
}
