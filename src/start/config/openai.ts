import { z } from 'zod'
import type { Connection } from '../../adapters/openai/connection.ts'

/**
 * OpenAI's smallest model in use (released in September 2026), at $0.10 per million tokens of input: judging short
 * passages against a closed list needs no more. The larger ones change the price by a factor of ten and more. A programme
 * that measures better answers with another (`npm run eval`) names it.
 */
const defaultModel = 'gpt-6-luna'

const openaiUrl = 'https://api.openai.com/v1'

/** A key is one word of ASCII: anything else was pasted wrong, and would break the request's header. */
const key = z.string().regex(/^[!#-&(-~]+$/, 'must be one word without spaces, line breaks or quotes: copy it again')

const address = (example: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
      message: `must be an address with http:// or https://, such as ${example}`,
    })
    // Whatever follows the version is added by the client.
    .refine((value) => !/\/(chat\/completions|responses|models)\/?$/.test(value), {
      message: `must end before /chat/completions or /responses, such as ${example}`,
    })
    .transform((value) => value.replace(/\/+$/, ''))

const tokens = z
  .string()
  .regex(/^\d{4,9}$/, 'must be a whole number of tokens from 1000 to 999999999')
  .transform(Number)

/** Node itself gives up a request whose answer has not begun after 300 s (undici's `headersTimeout`). */
const seconds = z
  .string()
  .regex(/^\d{1,3}$/, 'must be a whole number of seconds from 5 to 300')
  .transform(Number)
  .refine((value) => value >= 5 && value <= 300, 'must be a whole number of seconds from 5 to 300')

/** The variables of the AI coach. */
export const coachVariables = {
  OPENAI_API_KEY: key.optional(),
  OPENAI_BASE_URL: address('http://localhost:11434/v1').optional(),
  OPENAI_MODEL: z.string().trim().optional(),
  OPENAI_CRITIC_MODEL: z.string().trim().optional(),
  OPENAI_API: z.enum(['responses', 'chat'], 'must be one of: responses, chat').optional(),
  OPENAI_TIMEOUT_SECONDS: seconds.default(45),
  AZURE_OPENAI_ENDPOINT: address('https://name.openai.azure.com').optional(),
  AZURE_OPENAI_API_KEY: key.optional(),
  OPENAI_API_VERSION: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(-preview)?$/, 'must be a version of Azure such as 2025-04-01-preview')
    .optional(),
  COACH_TOKENS_PER_PROPOSAL: tokens.default(200_000),
  COACH_TOKENS_PER_PERSON_PER_DAY: tokens.default(400_000),
  COACH_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
} as const

type CoachVariables = Readonly<z.output<z.ZodObject<typeof coachVariables>>>

/** How to reach a model, and what it may cost. */
export interface CoachConfig {
  readonly connection: Connection
  /** How long one question may take, its retries included. */
  readonly timeoutMs: number
  /** Tokens, sent and received, after which a proposal gets automatic findings alone. */
  readonly tokensPerProposal: number
  /** The same for one person within a day. */
  readonly tokensPerPersonPerDay: number
  /** Keys the hash of a person that the provider sees; null where one is to be derived. */
  readonly secret: string | null
}

/** The coach that the variables describe; null where nothing says how to reach a model. */
export function coachConfigOf(set: CoachVariables): CoachConfig | null {
  const reached = reach(set)
  if (reached === null) return null
  const model = set.OPENAI_MODEL ?? defaultModel
  return {
    connection: {
      ...reached,
      api: set.OPENAI_API ?? 'responses',
      model,
      criticModel: set.OPENAI_CRITIC_MODEL ?? model,
    },
    timeoutMs: set.OPENAI_TIMEOUT_SECONDS * 1000,
    tokensPerProposal: set.COACH_TOKENS_PER_PROPOSAL,
    tokensPerPersonPerDay: set.COACH_TOKENS_PER_PERSON_PER_DAY,
    secret: set.COACH_SECRET ?? null,
  }
}

type Reached = Pick<Connection, 'server' | 'baseUrl' | 'apiVersion' | 'apiKey'>

function reach(set: CoachVariables): Reached | null {
  const { AZURE_OPENAI_ENDPOINT: endpoint, OPENAI_BASE_URL: url, OPENAI_API_KEY: key } = set
  if (endpoint !== undefined) return reachAzure(endpoint, set)
  if (url === undefined && key === undefined) return null
  const baseUrl = url ?? openaiUrl
  return { server: isOpenai(baseUrl) ? 'openai' : 'compatible', baseUrl, apiVersion: null, apiKey: key ?? null }
}

/** Without a dated version, Azure's v1 endpoint, which speaks as OpenAI does. */
function reachAzure(endpoint: string, set: CoachVariables): Reached {
  const apiVersion = set.OPENAI_API_VERSION ?? null
  const root = endpoint.replace(/\/openai(\/v1)?$/, '')
  const baseUrl = apiVersion === null ? `${root}/openai/v1` : `${root}/openai`
  return { server: 'azure', baseUrl, apiVersion, apiKey: set.AZURE_OPENAI_API_KEY ?? null }
}

/** `api.openai.com`, and its regions, such as `eu.api.openai.com`. */
function isOpenai(url: string): boolean {
  return /(^|\.)api\.openai\.com$/.test(new URL(url).hostname)
}

/** Settings that contradict one another, each as a sentence that says what to do. */
export function coachProblems(set: CoachVariables): readonly string[] {
  return [...azureProblems(set), ...modelProblems(set)]
}

function azureProblems(set: CoachVariables): readonly string[] {
  if (set.AZURE_OPENAI_ENDPOINT === undefined) {
    return (['AZURE_OPENAI_API_KEY', 'OPENAI_API_VERSION'] as const)
      .filter((name) => set[name] !== undefined)
      .map((name) => `${name} is for Azure OpenAI: set AZURE_OPENAI_ENDPOINT too, or unset it.`)
  }
  const others = (['OPENAI_BASE_URL', 'OPENAI_API_KEY'] as const).filter((name) => set[name] !== undefined)
  return [
    ...others.map((name) => `${name} and AZURE_OPENAI_ENDPOINT name two servers: unset one of them.`),
    ...(set.AZURE_OPENAI_API_KEY === undefined ? ['AZURE_OPENAI_ENDPOINT needs a key: set AZURE_OPENAI_API_KEY.'] : []),
    ...(set.OPENAI_MODEL === undefined
      ? ['AZURE_OPENAI_ENDPOINT needs the name of your deployment: set OPENAI_MODEL.']
      : []),
  ]
}

function modelProblems(set: CoachVariables): readonly string[] {
  const { OPENAI_BASE_URL: url, OPENAI_MODEL: model } = set
  if (url !== undefined && !isOpenai(url) && model === undefined) {
    return ['OPENAI_BASE_URL names a server of your own: say which of its models in OPENAI_MODEL.']
  }
  if (reach(set) !== null) return []
  return (['OPENAI_MODEL', 'OPENAI_CRITIC_MODEL', 'OPENAI_API'] as const)
    .filter((name) => set[name] !== undefined)
    .map((name) => `${name} alone reaches no model: set OPENAI_API_KEY, OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT too.`)
}
