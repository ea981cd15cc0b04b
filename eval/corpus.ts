import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Unusable } from './unusable.ts'

const Grade = z.enum(['yes', 'partial', 'no'])
const Item = z.object({ line: z.number().optional(), anchor: z.string() })

/** One labelled objective: the lowest of its three grades decides the verdict. */
const Objective = Item.extend({
  specific: Grade,
  measurable: Grade,
  mlops_relevant: Grade,
  verdict: z.enum(['weak', 'ok', 'strong']),
})
const RiskLabel = Item.extend({ has_mitigation: Grade, mitigation_concrete: Grade })
const Kpi = Item.extend({ target: Grade, quantified: Grade })

const Passage = z.object({ id: z.string(), lang: z.enum(['fr', 'en']), section: z.string(), text: z.string() })
const Label = z.object({
  id: z.string(),
  objectives: z.array(Objective).optional(),
  risks: z.array(RiskLabel).optional(),
  kpis: z.array(Kpi).optional(),
})

/** A passage with what a person said of it. */
export type Labelled = z.infer<typeof Passage> & { readonly label: z.infer<typeof Label> }

/** A folder that cannot be evaluated: what is wrong, line by line. */
export class BadCorpus extends Unusable {}

/** Reads `passages.jsonl` and `labels.jsonl` of a folder. Only the fields in use are looked at; other fields are left alone. */
export function readCorpus(folder: string): readonly Labelled[] {
  const passages = readLines(join(folder, 'passages.jsonl'), Passage)
  const labels = new Map(readLines(join(folder, 'labels.jsonl'), Label).map((label) => [label.id, label]))
  return passages.flatMap((passage) => {
    const label = labels.get(passage.id)
    return label === undefined ? [] : [{ ...passage, label }]
  })
}

/** Reads a file of one JSON object a line; says what is wrong with each line that is none of them. */
export function readLines<Row>(path: string, schema: z.ZodType<Row>): readonly Row[] {
  const problems: string[] = []
  const rows = textOf(path)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const parsed = schema.safeParse(jsonOf(line))
      if (parsed.success) return [parsed.data]
      problems.push(`${path}, line ${index + 1}: ${z.prettifyError(parsed.error).replace(/\n/g, ' ')}`)
      return []
    })
  if (problems.length > 0) throw new BadCorpus(problems.join('\n'))
  return rows
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new BadCorpus(
      `${path} cannot be read; expected a folder with passages.jsonl and labels.jsonl, or with headings.jsonl.`,
    )
  }
}
