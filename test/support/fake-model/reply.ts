import type { ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'

import type { Behaviour } from './behaviour.ts'
import type { prefixCache, Tokens } from './prefix-cache.ts'
import type { Question } from './question.ts'
import { spoil } from './spoil.ts'
import { type Saying, writeAnswer, writeError } from './wire.ts'

/** A request that keeps every rule, and what is to be done with it. */
export interface Turn {
  readonly question: Question
  readonly response: ServerResponse
  readonly behaviour: Behaviour
  readonly tokens: Tokens
  /** How many answers there were, this one included. */
  readonly number: number
  readonly judge: (question: Question) => unknown
  readonly cache: ReturnType<typeof prefixCache>
}

const refusal = 'I cannot help with that.'

/** Does with the request as its behaviour says. */
export async function answer(turn: Turn): Promise<void> {
  const { behaviour, question, response } = turn
  switch (behaviour.type) {
    case 'answer':
      return send(turn, say(turn, JSON.stringify(behaviour.content ?? turn.judge(question))))
    case 'slow':
      await setTimeout(behaviour.ms)
      return send(turn, say(turn, JSON.stringify(turn.judge(question))))
    case 'text':
      return send(turn, say(turn, behaviour.text))
    case 'spoil':
      return send(turn, say(turn, JSON.stringify(spoil(turn.judge(question), behaviour.how, question))))
    case 'refuse':
      return send(turn, say(turn, refusal, 'refused'))
    case 'incomplete':
      return send(turn, say(turn, half(JSON.stringify(turn.judge(question))), behaviour.reason))
    case 'error':
      return fail(response, behaviour)
    case 'hang':
      return
    case 'cut-off':
      return sendHalf(turn, () => void response.destroy())
    case 'stall':
      return sendHalf(turn, () => undefined)
    case 'hang-up':
      response.destroy()
      return
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in</body></html>')
      return
    case 'half-json':
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(half(bodyOf(turn, say(turn, JSON.stringify(turn.judge(question))))))
      return
    default:
      behaviour satisfies never
  }
}

function say({ tokens, cache }: Turn, text: string, how: Saying['how'] = 'whole'): Saying {
  return { text, how, tokens, output: cache.countOutput(text) }
}

function bodyOf({ question, number }: Turn, saying: Saying): string {
  return JSON.stringify(writeAnswer(question, saying, number))
}

function send(turn: Turn, saying: Saying): void {
  if (turn.response.destroyed) return
  turn.response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': `req_${turn.number}` })
  turn.response.end(bodyOf(turn, saying))
}

/** Promises the whole body and sends half of it. */
function sendHalf(turn: Turn, then: () => void): void {
  const body = bodyOf(turn, say(turn, JSON.stringify(turn.judge(turn.question))))
  turn.response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  turn.response.write(half(body), then)
}

function fail(response: ServerResponse, { status, code, retryAfter }: Extract<Behaviour, { type: 'error' }>): void {
  const type = status === 429 ? 'rate_limit_error' : status >= 500 ? 'server_error' : 'invalid_request_error'
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter }
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(writeError(`The fake answers ${status}.`, type, code ?? null)))
}

function half(text: string): string {
  return text.slice(0, Math.floor(text.length / 2))
}
