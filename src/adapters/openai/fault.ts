import { APIConnectionError, APIError } from 'openai'
import { ModelFailed } from '../../ports/language-model.ts'
import type { ModelTrouble } from '../../rubric/judge/dialogue.ts'

/** What went wrong with one request, as far as it may be told: nothing of the prompt, the answer or the key. */
export interface Fault {
  readonly trouble: ModelTrouble
  /** The HTTP status; null where the server was not reached or broke off. */
  readonly status: number | null
  /** The provider's code, such as `model_not_found`, or the system's, such as `ECONNREFUSED`. */
  readonly code: string | null
  /** The field of the request that the provider complains about. */
  readonly param: string | null
  /** The same request may succeed in a moment. */
  readonly passing: boolean
  readonly retryAfterMs: number | null
}

/** Codes of a refusal to read the prompt, and of a prompt that is too long, which come as a 400. */
const refusals: ReadonlySet<string> = new Set(['content_filter', 'content_policy_violation', 'invalid_prompt'])
const tooLong: ReadonlySet<string> = new Set(['context_length_exceeded', 'string_above_max_length'])

/** A 429 that no waiting mends: the account has no credit left. */
const unpaid: ReadonlySet<string> = new Set(['insufficient_quota', 'billing_hard_limit_reached'])

/** A host that does not exist, and certificates that are not trusted; `ERR_TLS_` and `ERR_SSL_` beside them. */
const wrongAddress: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'EPROTO',
])

/** Reads an error of the SDK. */
export function faultOf(error: unknown): Fault {
  if (error instanceof APIError && typeof error.status === 'number') return faultOfStatus(error, error.status)
  // JSON that breaks off or is none: its message would quote what the model wrote.
  if (error instanceof SyntaxError) return broken('malformed', null, false)
  const code = systemCode(error)
  if (code === null && !(error instanceof APIConnectionError)) return broken('misconfigured', null, false)
  const isWrong = code !== null && (wrongAddress.has(code) || /^ERR_(TLS|SSL)_/.test(code))
  return broken(isWrong ? 'misconfigured' : 'unavailable', code, !isWrong)
}

/** The failure that the shell hears of. */
export function failureOf(fault: Fault): ModelFailed {
  const { trouble, code, param, retryAfterMs } = fault
  const details = [code, param === null ? null : `about ${param}`].filter((detail) => detail !== null)
  const message = details.length > 0 ? `${whatOf(fault)} (${details.join(', ')}).` : `${whatOf(fault)}.`
  return new ModelFailed(trouble, message, retryAfterMs === null ? {} : { retryAfterMs })
}

function whatOf({ trouble, status, code }: Fault): string {
  if (status !== null) return `The model server answered ${status}`
  if (trouble === 'malformed') return 'The model server answered with something that is not JSON'
  if (trouble === 'misconfigured' && code === null) return 'The question could not be sent'
  return 'The model server was not reached or broke off'
}

function faultOfStatus(error: APIError, status: number): Fault {
  const code = word(error.code) ?? word(error.type)
  const trouble = troubleOf(status, code ?? '')
  return {
    trouble,
    status,
    code,
    param: word(error.param),
    passing: trouble === 'unavailable' || trouble === 'rate-limited',
    retryAfterMs: retryAfterOf(error.headers),
  }
}

function troubleOf(status: number, code: string): ModelTrouble {
  if (refusals.has(code)) return 'refused'
  if (tooLong.has(code)) return 'incomplete'
  if (status === 429) return unpaid.has(code) ? 'misconfigured' : 'rate-limited'
  return status >= 500 || status === 408 || status === 409 ? 'unavailable' : 'misconfigured'
}

function broken(trouble: ModelTrouble, code: string | null, passing: boolean): Fault {
  return { trouble, status: null, code, param: null, passing, retryAfterMs: null }
}

/** The code of the innermost cause that has one. */
function systemCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  return systemCode(error.cause) ?? ('code' in error ? word(error.code) : null)
}

/** A name and nothing longer: what a server says in prose may repeat the prompt or the key. */
function word(value: unknown): string | null {
  return typeof value === 'string' && /^[\w.[\]-]{1,80}$/.test(value) ? value : null
}

/** How long the provider asks to wait, in ms; null where it does not say. HTTP allows seconds or a date. */
export function retryAfterOf(headers: Headers | undefined, now = Date.now()): number | null {
  const ms = positive(headers?.get('retry-after-ms'))
  if (ms !== null) return ms
  const after = headers?.get('retry-after')
  const seconds = positive(after)
  if (seconds !== null) return seconds * 1000
  // `Date.parse` takes nearly anything; an HTTP date begins with the day of the week.
  const date = Date.parse(/^[A-Z][a-z]{2}, /.test(after ?? '') ? (after ?? '') : '')
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

function positive(value: string | null | undefined): number | null {
  return value !== null && value !== undefined && /^\d+(\.\d+)?$/.test(value) ? Math.ceil(Number(value)) : null
}
