import { APIError } from 'openai'
import { z } from 'zod'

import { ModelFailed } from '../../ports/language-model.ts'
import type { Examined } from '../../ports/examined.ts'
import type { Prompt } from '../../rubric/prompt/prompt.ts'
import type { Connection } from './connection.ts'
import { type Fault, failureOf, faultOf } from './fault.ts'
import { remedyFor } from './remedy.ts'
import { safetyIdOf } from './request.ts'
import { sender } from './send.ts'

/** A local server may first have to load its model: no question is given up sooner. */
const leastPatienceMs = 60_000

/** The smallest question that tries everything: address, key, model, API and schema. */
const probe: Prompt = {
  task: 'section',
  prefix: 'You test whether a connection works.',
  input: 'Answer that it does.',
  schema: z.object({ works: z.boolean() }),
  schemaName: 'connection_test',
  cacheKey: 'connection-test',
}

/**
 * Asks each configured model one tiny question, which costs some ten tokens. Says how long it took, or what is wrong and
 * what to do. `timeoutMs` is what a reading may take; a first question gets a minute at least. Never throws, and never
 * tells the key.
 */
export async function examineCoach(
  connection: Connection,
  timeoutMs: number,
  leastMs = leastPatienceMs,
): Promise<readonly Examined[]> {
  const models = [...new Set([connection.model, connection.criticModel])]
  const found: Examined[] = []
  for (const model of models) found.push(await examine({ ...connection, model }, Math.max(timeoutMs, leastMs)))
  return found
}

async function examine(connection: Connection, timeoutMs: number): Promise<Examined> {
  const part = `AI coach, ${connection.model}`
  const begun = performance.now()
  const wrong = await attempt(connection, timeoutMs)
  const ms = Math.round(performance.now() - begun)
  if (wrong === null) return { part, state: 'fine', found: `${whereOf(connection)} answered in ${ms} ms.`, remedy: '' }
  const onlyChat =
    mayLackResponses(connection, wrong) && (await attempt({ ...connection, api: 'chat' }, timeoutMs)) === null
  const remedy = onlyChat
    ? 'The server speaks Chat Completions alone: set OPENAI_API=chat.'
    : remedyFor(connection, wrong.fault)
  return { part, state: 'wrong', found: `${whereOf(connection)}: ${wrong.found}`, remedy }
}

interface Wrong {
  readonly fault: Fault
  readonly found: string
}

async function attempt(connection: Connection, timeoutMs: number): Promise<Wrong | null> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    await sender(connection)(probe, safetyIdOf('connection test', 'nobody'), signal)
    return null
  } catch (error) {
    if (signal.aborted) return { fault: noAnswer('timeout'), found: `no answer within ${timeoutMs / 1000} s.` }
    if (error instanceof ModelFailed) return { fault: noAnswer(error.trouble), found: error.message }
    const fault = faultOf(error)
    return { fault, found: [failureOf(fault).message, saidBy(error, connection)].join(' ').trim() }
  }
}

function noAnswer(trouble: Fault['trouble']): Fault {
  return { trouble, status: 200, code: null, param: null, passing: false, retryAfterMs: null }
}

/** An address that is not there; LM Studio answers 200 all the same. */
function mayLackResponses({ api }: Connection, { fault }: Wrong): boolean {
  const isAbsent =
    [404, 405, 501].includes(fault.status ?? 0) || (fault.status === 200 && fault.trouble === 'misconfigured')
  return api === 'responses' && isAbsent && fault.code !== 'model_not_found'
}

/** The server's own words: here they cannot repeat a draft, but some repeat the key, or a part of it with stars. */
function saidBy(error: unknown, { apiKey }: Connection): string {
  if (!(error instanceof APIError) || error.status === undefined) return ''
  const words = error.message.replace(/^\d+ /, '').replaceAll(/\S*\*{2,}\S*/g, '…')
  const said = apiKey === null ? words : words.replaceAll(apiKey, '…')
  return said.length > 200 ? `${said.slice(0, 199)}…` : said
}

function whereOf({ baseUrl, api }: Connection): string {
  return `${new URL(baseUrl).host} (${api === 'responses' ? 'Responses' : 'Chat Completions'})`
}
