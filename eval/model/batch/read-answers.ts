import { z } from 'zod'
import { readJson, readText } from '../../formats/read-text.ts'
import { Unusable } from '../../unusable.ts'

/** What one line says of a request: the server's status and body, or the batch's own error, such as `batch_expired`. */
export type Outcome =
  | { readonly type: 'status'; readonly status: number; readonly body: unknown }
  | { readonly type: 'error'; readonly code: string }

const Line = z
  .object({
    custom_id: z.string().min(1),
    response: z.object({ status_code: z.number().int(), body: z.unknown() }).nullish(),
    error: z.object({ code: z.string().nullish() }).nullish(),
  })
  .transform(({ custom_id: id, response, error }, context): { id: string; outcome: Outcome } => {
    if (error) return { id, outcome: { type: 'error', code: error.code ?? 'error' } }
    if (response) return { id, outcome: { type: 'status', status: response.status_code, body: response.body } }
    context.issues.push({ code: 'custom', input: id, message: 'it has neither "response" nor "error"' })
    return z.NEVER
  })

/** Lines that are told one by one; the rest is counted. */
const mostProblems = 5

const expected =
  'expected one object per line, as the Batch API writes them: ' +
  '{"custom_id":"…","response":{"status_code":200,"body":{…}},"error":null}'

/**
 * The outcomes in these files by `custom_id`, in their order; a line that stands twice counts once. Throws `Unusable` with the
 * file and the line of all that cannot be read.
 */
export function readAnswers(paths: readonly string[]): ReadonlyMap<string, readonly Outcome[]> {
  const found = new Map<string, readonly Outcome[]>()
  const problems: string[] = []
  const seen = new Set<string>()
  for (const path of paths) {
    for (const [index, line] of readText(path, 'a file of answers of the Batch API').split('\n').entries()) {
      if (line.trim() === '' || seen.has(line)) continue
      seen.add(line)
      const read = readLine(line)
      if (typeof read === 'string') problems.push(`${path}, line ${index + 1}: ${read}`)
      else found.set(read.id, [...(found.get(read.id) ?? []), read.outcome])
    }
  }
  if (problems.length > 0) throw new Unusable(told(problems))
  return found
}

function told(problems: readonly string[]): string {
  const more = problems.length - mostProblems
  const rest = more > 0 ? [`… and ${more} more.`] : []
  return [...problems.slice(0, mostProblems), ...rest, `${expected}.`].join('\n')
}

/** What is wrong with it, where it is no answer. Never its text, which may hold a draft. */
function readLine(line: string): { readonly id: string; readonly outcome: Outcome } | string {
  const value = readJson(line)
  if (value === undefined) return 'it is not JSON.'
  const parsed = Line.safeParse(value)
  if (parsed.success) return parsed.data
  if (typeof value === 'object' && value !== null && 'method' in value) {
    return 'it is a request, not an answer: send the file first, and give the file that comes back.'
  }
  const [issue] = parsed.error.issues
  const at = issue?.path.map(String).join('.') ?? ''
  return `${at === '' ? '' : `"${at}": `}${issue?.message ?? 'it is no answer'}.`
}
