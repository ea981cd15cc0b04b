import { APIError } from 'openai'
import { z } from 'zod'
import { ModelFailed } from '../../ports/language-model.ts'
import type { Examined } from '../../ports/examined.ts'
import type { Prompt } from '../../rubric/prompt/prompt.ts'
import type { Connection } from './connection.ts'
import { failureOf, type Fault, faultOf } from './fault.ts'
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
  const found = `${whereOf(connection)}: ${wrong.found}`
  return { part, state: 'wrong', found, expected: 'an answer that keeps to the schema', remedy }
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

/** What a person can do about it, as a sentence that names the variable. */
function remedyFor(connection: Connection, fault: Fault): string {
  const names = namesOf(connection)
  if (fault.status === null) return remedyUnreached(fault.code ?? '', names)
  return remedyForStatus(fault, fault.status, names)
}

interface Names {
  readonly key: string
  readonly address: string
}

function namesOf({ server }: Connection): Names {
  return server === 'azure'
    ? { key: 'AZURE_OPENAI_API_KEY', address: 'AZURE_OPENAI_ENDPOINT' }
    : { key: 'OPENAI_API_KEY', address: 'OPENAI_BASE_URL' }
}

function remedyUnreached(code: string, { address }: Names): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `The host has no address: check ${address}, then this machine's network and name server.`
  }
  if (code === 'ECONNREFUSED') return `Nothing listens there: start the server, or check the port in ${address}.`
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
    return `The server does not speak TLS there: check http or https in ${address}.`
  }
  if (/CERT|ISSUER|SIGNATURE|^ERR_TLS_/.test(code)) {
    return 'Its certificate is not trusted: give Node the certificate authority in NODE_EXTRA_CA_CERTS.'
  }
  return `Check ${address}, this machine's network, and whether a proxy stands between.`
}

function remedyForStatus({ code, trouble, param }: Fault, status: number, { key, address }: Names): string {
  if (trouble === 'timeout')
    return 'Try again; a local server may still be loading the model. One that is slow needs longer: OPENAI_TIMEOUT_SECONDS.'
  if (trouble === 'malformed')
    return 'The model does not keep to a schema: name one with structured outputs in OPENAI_MODEL.'
  if (status === 401) return `The key is not accepted: check ${key}, or make a new one.`
  if (status === 403) return `The key may not use this model: check the permissions of ${key}, and the country.`
  if (code === 'model_not_found' || code === 'DeploymentNotFound') {
    return 'The server does not have this model: check OPENAI_MODEL and OPENAI_CRITIC_MODEL (on Azure, the name of the deployment).'
  }
  if (status === 404 || (trouble === 'misconfigured' && status === 200)) {
    return `Check OPENAI_MODEL, and ${address}: it usually ends in /v1.`
  }
  if (status === 429) {
    return trouble === 'misconfigured'
      ? 'The account has no credit left: add some.'
      : 'Too many requests: try again later.'
  }
  if (trouble === 'unavailable') return 'The provider has trouble: try again later, and see its status page.'
  if (/format|schema/.test(param ?? '')) {
    return 'The model takes no schema: name one with structured outputs in OPENAI_MODEL.'
  }
  return 'The server refuses the request: another OPENAI_MODEL, or OPENAI_API=chat, may be what it takes.'
}
