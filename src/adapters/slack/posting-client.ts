import { request as requestPlainly } from 'node:http'
import { request as requestOverTls } from 'node:https'
import { text } from 'node:stream/consumers'
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebAPICallResult,
  WebClient,
} from '@slack/web-api'
import { timeoutMs, webClientOptions } from './web-client.ts'
import type { SlackSettings } from './settings.ts'

/** What the program calls for nearly all that it shows; Slack takes their arguments as JSON. */
const posting: ReadonlySet<string> = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'chat.delete'])

/** What Slack answered to one request. */
interface SlackResponse {
  readonly status: number
  readonly retryAfter: number
  readonly body: string
}

/**
 * Slack's own client, but for messages: each of them goes out as one JSON text over Node's own connections. The library
 * copies all arguments and the whole answer for a log that nobody reads, and encodes the blocks as a form: more work than
 * rendering them. It throws the library's errors; an answer that is none leaves open what became of the request.
 */
export class PostingClient extends WebClient {
  readonly #apiUrl: string
  readonly #authorization: string

  constructor(token: string, { apiUrl }: Pick<SlackSettings, 'apiUrl'>) {
    super(token, webClientOptions({ apiUrl }))
    this.#apiUrl = apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`
    this.#authorization = `Bearer ${token}`
  }

  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    if (!posting.has(method)) return super.apiCall(method, options)
    const asked = ask(new URL(method, this.#apiUrl), this.#authorization, JSON.stringify(options))
    return resultOf(
      await asked.catch((error: unknown) => {
        throw new WebAPIRequestError(error instanceof Error ? error : new Error(String(error)))
      }),
    )
  }
}

function ask(url: URL, authorization: string, body: string): Promise<SlackResponse> {
  const { promise, resolve, reject } = Promise.withResolvers<SlackResponse>()
  const send = url.protocol === 'https:' ? requestOverTls : requestPlainly
  const headers = {
    authorization,
    accept: 'application/json',
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  }
  send(url, { method: 'POST', headers, signal: AbortSignal.timeout(timeoutMs) }, (response) => {
    const { statusCode: status = 0, headers: told } = response
    text(response).then((answer) => resolve({ status, retryAfter: Number(told['retry-after']), body: answer }), reject)
  })
    .on('error', reject)
    .end(body)
  return promise
}

function resultOf({ status, retryAfter, body }: SlackResponse): WebAPICallResult {
  if (status === 429 && retryAfter >= 0) throw new WebAPIRateLimitedError(Math.trunc(retryAfter))
  const result = status === 200 ? jsonOf(body) : null
  if (result === null) throw new WebAPIHTTPError(status, '', {}, body)
  if (!result.ok) throw new WebAPIPlatformError({ ...result, error: String(result.error) })
  return result
}

/** Null for what is no object. */
function jsonOf(body: string): (WebAPICallResult & { readonly error?: string }) | null {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null
      ? (value as WebAPICallResult & { readonly error?: string })
      : null
  } catch {
    return null
  }
}
