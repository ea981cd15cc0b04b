import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Unusable } from '../../eval/unusable.ts'
import { type DocumentParts, documentsBy } from '../../src/adapters/documents/documents.ts'
import { openRenderer } from '../../src/adapters/documents/renderer/renderer.ts'
import type { ProposalText } from '../../src/flows/model/view.ts'
import { titleFrom } from '../../src/flows/model/standing.ts'
import type { Log } from '../../src/ports/log.ts'
import { type DocumentFormat, documentFormats } from '../../src/ports/documents.ts'
import { languageOf } from '../../src/rubric/detectors/language.ts'
import { splitProposal } from '../../src/rubric/reading/split.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { eachSection } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'
import { readLanguage, readProposalFile } from '../proposal-file.ts'

interface Options {
  readonly file: string
  readonly formats: readonly DocumentFormat[]
  readonly folder: string
  readonly language: Language | null
}

const usage = 'npm run compile -- PROPOSAL.md --to md,html,docx,pdf --out FOLDER [--lang fr|en]'

/**
 * Writes the proposal that the arguments name in each format asked for. Exit codes: 0 all are there, 1 one could not be
 * written and is there as Markdown, 2 unusable input.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = optionsOf(args)
    return await writeAll(options, proposalText(options))
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

async function writeAll({ formats, folder }: Options, text: ProposalText): Promise<number> {
  const renderer = openRenderer(spoken)
  const documents = documentsBy({ renderer, rubric, files: noFiles, log: spoken })
  let missing = 0
  try {
    for (const format of formats) {
      const { name, bytes } = await documents.write(text, format, '')
      // What stands for another format must not take the place of the Markdown that was asked for.
      const path = join(folder, name.endsWith(`.${format}`) ? name : `${name}.instead-of-${format}.md`)
      save(path, bytes)
      process.stdout.write(`${path}\n`)
      if (!name.endsWith(`.${format}`)) missing += 1
    }
  } finally {
    renderer.close()
  }
  return missing === 0 ? 0 : 1
}

/** A file on this machine names no pictures of ours. */
const noFiles: DocumentParts['files'] = { find: async () => new Map(), get: async () => null }

const tell = (data: object, message: string) => void process.stderr.write(`${message}: ${JSON.stringify(data)}\n`)
const spoken: Log = { debug: () => undefined, info: () => undefined, warn: tell, error: tell }

function save(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, bytes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Unusable(`${path} cannot be written (${code}): name another folder with --out.`)
  }
}

/** A text that nobody has submitted is a draft; it is named after its file, and as old as that. */
function proposalText({ file, language }: Options): ProposalText {
  const raw = readProposalFile(file)
  const spokenIn = language ?? languageOf(raw)?.language ?? 'fr'
  const { sections, recognised } = splitProposal(raw)
  if (recognised === 0) {
    throw new Unusable(
      `${file} has no heading of the guide; a proposal has headings such as "## 4. Objectifs du projet MLOps" or "## Success Metrics": add them, then try again.`,
    )
  }
  const id = basename(file, extname(file))
  const version = {
    proposal: id,
    version: 0,
    language: spokenIn,
    frozenAt: statSync(file).mtime.toISOString(),
    sections: eachSection((number) => sections[number].text),
  }
  const imprint = { id, title: titleFrom(version.sections[1], spokenIn), authors: [], timeZone: 'Europe/Paris' }
  return { version, imprint, standing: 'draft' }
}

function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parsed(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) {
    throw new Unusable(`Expected one file, got ${positionals.length}; use: ${usage}`)
  }
  if (values.out === undefined) throw new Unusable(`Say with --out which folder to write to; use: ${usage}`)
  return { file, formats: formatsOf(values.to), folder: values.out, language: readLanguage(values.lang) }
}

function parsed(args: readonly string[]) {
  try {
    const option = { type: 'string' } as const
    return parseArgs({ args: [...args], allowPositionals: true, options: { to: option, out: option, lang: option } })
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)}; use: ${usage}`)
  }
}

/** All four where none is named. */
function formatsOf(value: string | undefined): readonly DocumentFormat[] {
  if (value === undefined) return documentFormats
  return [...new Set(value.split(','))].map((name) => {
    const found = documentFormats.find((format) => format === name.trim().toLowerCase())
    if (found === undefined) throw new Unusable(`--to names "${name}"; expected ${documentFormats.join(', ')}.`)
    return found
  })
}
