import { type LanguageModel, type ModelAnswer, ModelFailed } from '../../ports/language-model.ts'
import type { Log } from '../../ports/log.ts'
import { openBreaker } from './breaker.ts'
import type { Connection } from './connection.ts'
import { modelFor, safetyIdOf } from './request.ts'
import { sender } from './send.ts'
import { setTimeout } from 'node:timers/promises'
import { failureOf, type Fault, faultOf } from './fault.ts'

/** What `openaiCoach` needs: the server to ask, the key for hashing people, the log and its time limits in ms. */
export interface OpenaiOptions {
  readonly connection: Connection
  /** Keys the hash of a person that the provider sees. */
  readonly secret: string
  readonly log: Log
  /** How long one question may take, its retries included. 45 s. */
  readonly timeoutMs?: number
  /** The first pause between two tries where the provider asks for none; the second is twice as long. 0.5 s. */
  readonly pauseMs?: number
  /** How long a server that is away is left alone. 30 s. */
  readonly breakMs?: number
}

type AskArguments = Parameters<LanguageModel['ask']>

/**
 * A coach that asks OpenAI, Azure OpenAI or a server that speaks the same APIs. It keeps nothing of what it sends, and
 * logs models, tokens, times and troubles, never text. Import it only where a model is configured: the SDK takes a
 * quarter of a second to load.
 */
export function openaiCoach(options: OpenaiOptions): LanguageModel {
  const { connection, secret, log, timeoutMs = 45_000, pauseMs = 500, breakMs = 30_000 } = options
  const send = sender(connection)
  const breaker = openBreaker(breakMs)
  const closing = new AbortController()

  async function inTime(prompt: AskArguments[0], person: string, withdrawn: AbortSignal): Promise<ModelAnswer> {
    const until = AbortSignal.any([withdrawn, AbortSignal.timeout(timeoutMs)])
    try {
      return await retrying(() => send(prompt, safetyIdOf(secret, person), until), pauseMs, until)
    } catch (error) {
      if (withdrawn.aborted || !until.aborted) throw error
      throw new ModelFailed(
        'timeout',
        `The model did not answer within ${timeoutMs / 1000} s (OPENAI_TIMEOUT_SECONDS).`,
      )
    }
  }

  return {
    modelFor: (task) => modelFor(connection, task),
    async ask(prompt, person, signal) {
      const withdrawn = AbortSignal.any([signal, closing.signal])
      const note = notes(log, modelFor(connection, prompt.task), prompt.task)
      try {
        return note.answered(await breaker.run(() => inTime(prompt, person, withdrawn)))
      } catch (error) {
        if (withdrawn.aborted) throw note.withdrawn()
        throw note.failed(error instanceof ModelFailed ? error : mistaken())
      }
    },
    async close() {
      closing.abort()
    },
  }
}

/** The SDK refuses to send it: there is a mistake in the program. */
function mistaken(): ModelFailed {
  return new ModelFailed('misconfigured', 'The question could not be sent.')
}

/** Log lines about one question. */
function notes(log: Log, model: string, task: AskArguments[0]['task']) {
  const begun = performance.now()
  const about = () => ({ model, task, ms: Math.round(performance.now() - begun) })
  return {
    answered(answer: ModelAnswer): ModelAnswer {
      log.info({ ...about(), ...answer.usage }, 'the model answered')
      return answer
    },
    /** The program stops, or nobody wants the answer any more: no trouble of the model's. */
    withdrawn(): ModelFailed {
      log.info(about(), 'the question was withdrawn')
      return new ModelFailed('unavailable', 'The question was withdrawn.')
    },
    failed(failed: ModelFailed): ModelFailed {
      const { trouble, message, usage, retryAfterMs } = failed
      log.warn({ ...about(), trouble, message, ...usage, retryAfterMs }, 'the model gave no answer')
      return failed
    },
  }
}

/** Tries after the first one. */
const retries = 2

/** A provider that asks for a longer pause is left alone: whoever asked comes again later. */
const longestPauseMs = 10_000

/**
 * What `attempt` gives. It is made again, at most twice, after what may pass: a connection that broke, a 5xx, a 429.
 * Between two tries it waits as long as the provider asks, or `pauseMs` and then twice as much. Throws `ModelFailed`, or
 * an `AbortError` once the signal says so, also while it waits.
 */
async function retrying<T>(attempt: () => Promise<T>, pauseMs: number, signal: AbortSignal): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (error instanceof ModelFailed) throw error
      signal.throwIfAborted()
      const fault = faultOf(error)
      const pause = pauseAfter(fault, pauseMs * 2 ** tried)
      if (tried === retries || pause === null) throw failureOf(fault)
      await setTimeout(pause, undefined, { signal })
    }
  }
}

function pauseAfter({ passing, retryAfterMs }: Fault, pauseMs: number): number | null {
  if (!passing || (retryAfterMs !== null && retryAfterMs > longestPauseMs)) return null
  return retryAfterMs ?? pauseMs
}
