import { parseArgs } from 'node:util'
import { languageOf } from '../../src/rubric/detectors/language.ts'
import { type Rubric, rubric } from '../../src/rubric/rubric.ts'
import { type SectionNumber, sectionNumbers } from '../../src/rubric/section.ts'
import { splitProposal } from '../../src/rubric/reading/split.ts'
import type { Language } from '../../src/text/language.ts'
import { type Assessment, assessDocument, assessSection } from './assessment.ts'
import { readLanguage, readProposalFile } from '../proposal-file.ts'
import { report } from './report.ts'
import type { AiPart } from './ai-part.ts'
import { modelArguments, type ModelOptions, modelOptions } from '../../eval/model/options.ts'
import { Unusable } from '../../eval/unusable.ts'

interface Options {
  readonly file: string
  readonly language: Language | null
  readonly section: SectionNumber | null
  readonly json: boolean
  /** Null where the automatic checks alone are asked for. */
  readonly model: ModelOptions | null
}

const usage =
  'npm run assess -- FILE.md [--lang fr|en] [--section 1..10] [--json] [--model] [--batch-out FILE] [--batch-in FILE …]'

/**
 * Assesses the file that the arguments name and prints the result. Exit codes: 0 nothing blocking or major, 1 something, 2
 * unusable input. The AI coach has no say in them, whether it answers or not.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = optionsOf(args)
    const inForce = await rubricInForce()
    const assessment = assess(options, readProposalFile(options.file), inForce)
    const part = options.model === null ? null : await aiPartOf(options.model, assessment, options, inForce)
    if (options.json) printJson(assessment, part)
    else process.stdout.write(report(assessment) + (part?.report ?? ''))
    return assessment.json.findings.some(({ severity }) => severity !== 'minor') ? 1 : 0
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

/** The AI coach's part. The SDK of the model takes time to load: only who asks for a model waits for it. */
async function aiPartOf(options: ModelOptions, assessment: Assessment, { section }: Options, inForce: Rubric) {
  const { readPart } = await import('./ai-part.ts')
  return readPart(assessment, section ?? 'whole', inForce, options)
}

function printJson({ json, notes }: Assessment, part: AiPart | null): void {
  process.stdout.write(`${JSON.stringify(part?.json ?? json, null, 2)}\n`)
  for (const note of [...notes, ...(part?.notes ?? [])]) process.stderr.write(`${note}\n`)
}

/** Loads the reader of rubric files only where one is named: without, the command starts in half the time. */
async function rubricInForce(): Promise<Rubric> {
  const file = process.env['RUBRIC_FILE'] ?? ''
  if (file === '') return rubric
  const { BadRubric, readRubric } = await import('../../src/start/rubric.ts')
  try {
    return readRubric(file)
  } catch (error) {
    throw error instanceof BadRubric ? new Unusable(error.message) : error
  }
}

function assess({ file, language, section }: Options, raw: string, inForce: Rubric): Assessment {
  const spoken = language ?? languageOf(raw)?.language ?? 'fr'
  if (section !== null) return assessSection(raw, section, spoken, inForce)
  const split = splitProposal(raw)
  if (split.recognised === 0) {
    throw new Unusable(
      `${file} has no heading of the guide; a proposal has headings such as "## 4. Objectifs du projet MLOps" or "## Success Metrics": ` +
        'add them, or check one section by itself with --section 1..10.',
    )
  }
  return assessDocument(split, raw, spoken, inForce)
}

function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parsed(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) {
    throw new Unusable(`Expected one file, got ${positionals.length}; use: ${usage}`)
  }
  return {
    file,
    language: readLanguage(values.lang),
    section: sectionOption(values.section),
    json: values.json === true,
    model: modelOptions(values),
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lang: { type: 'string' }, section: { type: 'string' }, json: { type: 'boolean' }, ...modelArguments },
    })
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)}; use: ${usage}`)
  }
}

function sectionOption(value: string | undefined): SectionNumber | null {
  if (value === undefined) return null
  const found = sectionNumbers.find((number) => String(number) === value)
  if (found === undefined)
    throw new Unusable(`--section is "${value}"; expected a number from 1 to 10: see the guide's ten sections.`)
  return found
}
