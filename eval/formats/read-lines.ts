import { z } from 'zod'
import { readJson, readText } from './read-text.ts'

/** The lines of a file that could be read, and a sentence for each that could not. */
export interface LinesRead<Row> {
  readonly rows: readonly Row[]
  readonly problems: readonly string[]
}

/** Reads a file of one JSON object a line. Only the fields in use are looked at; a line that is none is told and passed over. */
export function readLines<Row>(path: string, schema: z.ZodType<Row>): LinesRead<Row> {
  const rows: Row[] = []
  const problems: string[] = []
  for (const [index, line] of readText(path, 'a file of one JSON object a line').split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const read = readLine(line, schema)
    if (typeof read === 'string') problems.push(`${path}, line ${index + 1}: ${read}`)
    else rows.push(read.row)
  }
  return { rows, problems }
}

function readLine<Row>(line: string, schema: z.ZodType<Row>): string | { readonly row: Row } {
  const value = readJson(line)
  if (value === undefined) return 'it is not JSON; expected one object a line.'
  const parsed = schema.safeParse(value)
  return parsed.success ? { row: parsed.data } : parsed.error.issues.map(tellIssue).join(' ')
}

function tellIssue({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? `${message}.` : `"${path.map(String).join('.')}": ${message}.`
}
