import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Unusable } from '../unusable.ts'

/** The lines of a file that could be read, and a sentence for each that could not. */
export interface LinesRead<Row> {
  readonly rows: readonly Row[]
  readonly problems: readonly string[]
}

/** Reads a file of one JSON object a line. Only the fields in use are looked at; a line that is none is told and passed over. */
export function readLines<Row>(path: string, schema: z.ZodType<Row>): LinesRead<Row> {
  const rows: Row[] = []
  const problems: string[] = []
  for (const [index, line] of textOf(path).split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const read = readLine(line, schema)
    if (typeof read === 'string') problems.push(`${path}, line ${index + 1}: ${read}`)
    else rows.push(read.row)
  }
  return { rows, problems }
}

function readLine<Row>(line: string, schema: z.ZodType<Row>): string | { readonly row: Row } {
  const value = jsonOf(line)
  if (value === undefined) return 'it is not JSON; expected one object a line.'
  const parsed = schema.safeParse(value)
  return parsed.success ? { row: parsed.data } : parsed.error.issues.map(tellIssue).join(' ')
}

function tellIssue({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? `${message}.` : `"${path.map(String).join('.')}": ${message}.`
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
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Unusable(`${path} cannot be read (${code}).`)
  }
}
