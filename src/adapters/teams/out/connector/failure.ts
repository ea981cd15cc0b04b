/** The Connector said no: nothing was sent, or changed. `code` is Teams' own word, such as `BotNotInConversationRoster`. */
export class ConnectorRefused extends Error {
  override readonly name = 'ConnectorRefused'
  readonly status: number
  readonly code: string
  /** What it asks to wait, in ms; null where it does not say. */
  readonly retryAfterMs: number | null

  constructor(status: number, code: string, retryAfterMs: number | null) {
    super(`Teams refused with ${status} ${code}`)
    this.status = status
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}

/** The request went out, and what became of it is not known: the answer was lost, or was an error of the server. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
}

/** The request never went out: no connection, no token. */
export class NotSent extends Error {
  override readonly name = 'NotSent'
}

/** Errors of the network before a request can have arrived. */
const beforeSending: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

interface Thrown {
  readonly statusCode?: number
  readonly code?: string
  readonly details?: { readonly error?: { readonly code?: string } }
  readonly response?: { readonly headers?: { get(name: string): string | undefined }; readonly bodyAsText?: string }
}

/** What botbuilder threw, told apart by what is known about the request. Neither its words nor the request's are kept. */
export function readFailure(error: unknown): ConnectorRefused | OutcomeUnknown | NotSent {
  if (error instanceof NotSent) return error
  const thrown: Thrown = typeof error === 'object' && error !== null ? error : {}
  const { statusCode, code = '' } = thrown
  if (statusCode === undefined) {
    const word = code || (error instanceof Error ? error.name : 'no error code')
    return beforeSending.has(code)
      ? new NotSent(`The Bot Connector cannot be reached: ${word}`)
      : new OutcomeUnknown(`The Bot Connector’s answer was lost: ${word}`)
  }
  if (statusCode >= 500) return new OutcomeUnknown(`The Bot Connector failed with ${statusCode}`)
  return new ConnectorRefused(statusCode, codeOf(thrown), retryAfter(thrown.response?.headers?.get('retry-after')))
}

function codeOf({ code, details, response }: Thrown): string {
  const said = details?.error?.code ?? innerCode(response?.bodyAsText) ?? code ?? ''
  return /^\w{1,60}$/.test(said) ? said : 'without a code'
}

function innerCode(body: string | undefined): string | null {
  return /"code"\s*:\s*"(\w{1,60})"/.exec(body ?? '')?.[1] ?? null
}

/** Seconds or a date, as HTTP has it. */
function retryAfter(header: string | undefined): number | null {
  if (header === undefined) return null
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1_000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now())
}
