import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Language } from '../../../text/language.ts'
import { Unavailable } from '../../../ports/inbox.ts'
import type { Log } from '../../../ports/log.ts'
import { sentence } from './words.ts'
import type { ProblemCode } from './words.ts'

const statuses: Record<ProblemCode, ContentfulStatusCode> = {
  'not-json': 415,
  'too-large': 413,
  'too-long': 422,
  empty: 422,
  invalid: 422,
  'unknown-person': 404,
  'unknown-room': 404,
  'unknown-thread': 404,
  'unknown-message': 404,
  'unknown-file': 404,
  'unknown-action': 422,
  'unknown-command': 422,
  'unknown-address': 404,
  'not-a-member': 403,
  'not-yours': 403,
  'id-taken': 409,
  'wrong-host': 403,
  'wrong-origin': 403,
  'bad-fields': 422,
  'unreadable-file': 422,
  unavailable: 503,
  internal: 500,
}

/** A refusal that the page shows: a code for scripts, a sentence for people. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  /** What is wrong with single fields of a form: a sentence each. */
  readonly fields: Readonly<Record<string, string>> | undefined
  /** For people who write scripts: which part of the request, in English. */
  readonly detail: string | undefined

  /** What people read, where it says more than the code's own sentence. */
  readonly sentence: string | undefined

  constructor(
    code: ProblemCode,
    more: { fields?: Readonly<Record<string, string>>; detail?: string; sentence?: string } = {},
  ) {
    super(more.detail ? `${code}: ${more.detail}` : code)
    this.code = code
    this.fields = more.fields
    this.detail = more.detail
    this.sentence = more.sentence
  }
}

/** Answers a thrown error in the language of the page that asked. */
export function answerProblem(c: Context, error: unknown, language: Language, log: Log): Response {
  const problem = asProblem(error)
  if (problem.code === 'internal') log.error({ err: error, path: c.req.path }, 'a playground request failed')
  const { code, detail, fields } = problem
  // What is left of the body is not read: the connection cannot be used again.
  if (code === 'too-large' || code === 'unreadable-file') c.header('connection', 'close')
  return c.json(
    { error: { code, message: problem.sentence ?? sentence(code, language), detail, fields } },
    statuses[code],
  )
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Unavailable || isOutage(error)) return new Problem('unavailable')
  if (error instanceof HTTPException && error.status === 413) return new Problem('too-large')
  return new Problem('internal')
}

/** The database is away: connection errors of Node, and PostgreSQL's classes 08 (connection) and 57 (shutdown). */
function isOutage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08|57)/.test(code)
}
