import { distance } from 'fastest-levenshtein'
import { z } from 'zod'

import { type CoachConfig, coachConfigOf, coachProblems, coachVariables } from './config/openai.ts'
import { type EvidenceConfig, evidenceConfigOf, evidenceProblems, evidenceVariables } from './config/evidence.ts'
import type { Calendar } from '../flows/model/calendar.ts'
import type { PublishedRule } from '../flows/model/held.ts'
import type { ProgrammeLimits } from '../flows/model/limits.ts'
import type { SlackSettings } from '../adapters/slack/settings.ts'
import type { TeamsSettings } from '../adapters/teams/settings.ts'
import { calendarOf, limitsOf, programmeProblems, programmeVariables } from './config/programme.ts'
import { slackConfigOf, slackProblems, slackVariables } from './config/slack.ts'
import { teamsConfigOf, teamsProblems, teamsVariables } from './config/teams.ts'
import { type TidyingConfig, tidyingConfigOf, tidyingVariables } from './config/tidying.ts'

/** Names that reach only this machine. */
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`)

const address = (protocols: RegExp, example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.test(new URL(value).protocol), {
    // The value may hold a password: it is never repeated.
    message: `must be an address such as ${example}`,
  })

const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values, `must be one of: ${values.join(', ')}`)

/** Every variable that the program reads; `.env.example` says what each is for, and a test compares the two. */
const variables = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: address(/^postgres(ql)?:$/, 'postgres://user:password@host:5432/database').optional(),
  REDIS_URL: address(/^rediss?:$/, 'redis://host:6379').optional(),
  PLAYGROUND: oneOf('on', 'off').optional(),
  PLAYGROUND_HOSTS: z
    .string()
    .transform((names) => names.split(',').map((name) => name.trim().toLowerCase()))
    .refine((names) => names.every((name) => /^[a-z0-9.:[\]-]+$/.test(name)), {
      message: 'must be host names separated by commas, without http:// and port, such as demo.example.org',
    })
    .optional(),
  PUBLIC_URL: address(/^https?:$/, 'https://mlops.example.org')
    .refine((value) => URL.canParse(value) && new URL(value).pathname === '/', {
      message: 'must be an address without a path, such as https://mlops.example.org',
    })
    .optional(),
  CATALOGUE: oneOf('public', 'members', 'off').optional(),
  ERASED_PUBLISHED: oneOf('choice', 'anonymous', 'erased').default('choice'),
  RUBRIC_FILE: z.string().optional(),
  PROGRAMME_LANGUAGE: oneOf('fr', 'en').default('fr'),
  ...programmeVariables,
  ...coachVariables,
  ...evidenceVariables,
  ...slackVariables,
  ...teamsVariables,
  ...tidyingVariables,
  METRICS_TOKEN: z
    .string()
    .regex(/^[!-~]{16,}$/, 'must be one word of 16 characters or more, such as openssl rand -hex 24 makes')
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: address(/^https?:$/, 'http://127.0.0.1:4318').optional(),
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error', 'silent').default('warn'),
  NODE_ENV: oneOf('development', 'production', 'test').default('development'),
})

type EnvVariables = z.output<typeof variables>

/** The names of all of them. */
export const settingNames: readonly string[] = Object.keys(variables.shape)

/** What the program runs with. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Where PGlite keeps its folder, when there is no `databaseUrl`. */
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly redisUrl: string | null
  readonly playground: 'on' | 'off'
  /** Names beside the loopback ones that the playground answers to. */
  readonly playgroundHosts: readonly string[]
  /** The address by which people reach this program’s pages; null where that is this machine alone. */
  readonly publicUrl: string | null
  /** Who may read the catalogue as pages: everybody, the programme's members by a link from chat, or nobody. */
  readonly catalogue: 'public' | 'members' | 'off'
  /** What becomes of published proposals when their author's data are erased: `choice` leaves it to them. */
  readonly erased: PublishedRule
  /** What the programme allows, and how long it waits. */
  readonly limits: ProgrammeLimits
  /** When the programme's people work. */
  readonly calendar: Calendar
  /** The path of the programme's own rubric; null for the guide's. */
  readonly rubricFile: string | null
  /** What coordinators read, and people whose platform names no language. */
  readonly language: EnvVariables['PROGRAMME_LANGUAGE']
  readonly logLevel: EnvVariables['LOG_LEVEL']
  /** Whoever names it may read `/metrics`; null lets this machine alone read them. */
  readonly metricsToken: string | null
  /** Whether spans go to the collector at OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly spans: 'kept' | 'none'
  /** How to reach a language model; null where automatic checks alone make findings. */
  readonly coach: CoachConfig | null
  /** How what a proposal links is looked at; null where nothing is. */
  readonly evidence: EvidenceConfig | null
  /** The app in Slack; null where there is none. */
  readonly slack: SlackSettings | null
  /** The bot in Microsoft Teams; null where there is none. */
  readonly teams: TeamsSettings | null
  /** What is taken away when it is old. */
  readonly tidying: TidyingConfig
}

/** Thrown with every problem of the environment at once, each a sentence that says what to do. */
export class WrongConfig extends Error {
  override readonly name = 'WrongConfig'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/** The configuration in these environment variables. An empty one counts as not set. Throws `WrongConfig`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const parsed = variables.safeParse(set)
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)
  const config = parsed.success ? configOf(parsed.data) : null
  const together =
    parsed.success && config
      ? [
          ...tooOpen(config),
          ...unreachable(config),
          ...programmeProblems(parsed.data),
          ...coachProblems(parsed.data),
          ...evidenceProblems(parsed.data),
          ...slackProblems(parsed.data),
          ...teamsProblems(parsed.data, surroundings(parsed.data)),
        ]
      : []
  const problems = [...wrong, ...misspelt(Object.keys(set)), ...together]
  if (problems.length > 0 || config === null) throw new WrongConfig(problems)
  return config
}

function configOf(set: EnvVariables): Config {
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir: set.DATA_DIR,
    databaseUrl: set.DATABASE_URL ?? null,
    redisUrl: set.REDIS_URL ?? null,
    playground: set.PLAYGROUND ?? (set.NODE_ENV === 'production' ? 'off' : 'on'),
    playgroundHosts: set.PLAYGROUND_HOSTS ?? [],
    publicUrl: set.PUBLIC_URL ?? null,
    catalogue: catalogueOf(set),
    erased: set.ERASED_PUBLISHED,
    limits: limitsOf(set),
    calendar: calendarOf(set),
    rubricFile: set.RUBRIC_FILE ?? null,
    language: set.PROGRAMME_LANGUAGE,
    logLevel: set.LOG_LEVEL,
    metricsToken: set.METRICS_TOKEN ?? null,
    spans: set.OTEL_EXPORTER_OTLP_ENDPOINT === undefined ? 'none' : 'kept',
    coach: coachConfigOf(set),
    evidence: evidenceConfigOf(set),
    slack: slackConfigOf(set),
    teams: teamsConfigOf(set),
    tidying: tidyingConfigOf(set),
  }
}

function surroundings({ HOST, NODE_ENV }: EnvVariables): Parameters<typeof teamsProblems>[1] {
  return { reach: loopback.has(HOST) ? 'loopback' : 'others', mode: NODE_ENV }
}

/** Unless it is set, where this machine's own playground alone publishes: nothing goes out by mistake. */
function catalogueOf(set: EnvVariables): Config['catalogue'] {
  const isTrial = set.NODE_ENV !== 'production' && set.PUBLIC_URL === undefined
  const hasOthers = slackConfigOf(set) !== null || teamsConfigOf(set) !== null
  const isPlayed = set.PLAYGROUND !== 'off'
  return set.CATALOGUE ?? (isTrial && isPlayed && !hasOthers ? 'public' : 'off')
}

/** A catalogue that is meant for others and that they cannot reach. */
function unreachable({ catalogue, publicUrl, playground }: Config): readonly string[] {
  if (catalogue === 'off' || publicUrl !== null || playground === 'on') return []
  return [
    `CATALOGUE ${catalogue} shows pages that nobody can reach: set PUBLIC_URL to the address by which people reach ` +
      'this program, or CATALOGUE=off.',
  ]
}

/** Nobody signs in to the playground: whoever reaches it is any persona. */
function tooOpen({ host, playground, playgroundHosts }: Config): readonly string[] {
  if (playground === 'off' || loopback.has(host) || playgroundHosts.length > 0) return []
  return [
    `HOST ${host} lets others in, and the playground asks nobody who they are: set PLAYGROUND=off, ` +
      'or say by which names it may be reached, such as PLAYGROUND_HOSTS=demo.example.org.',
  ]
}

/** Our variables have no prefix of their own, so that only names close to one of ours are taken for one. */
function misspelt(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    if (name in variables.shape) return []
    const bare = name.toUpperCase().replace(/^MLOPS_(PROPOSAL_)?/, '')
    const nearest = nearestTo(bare)
    const isOurs = bare !== name.toUpperCase() || distance(bare, nearest) <= tolerance(nearest)
    return isOurs ? [`${name} is no setting. Did you mean ${nearest}? Rename it, or unset it.`] : []
  })
}

function nearestTo(name: string): string {
  return settingNames.toSorted((one, other) => distance(name, one) - distance(name, other))[0] ?? ''
}

/** Letters that may differ: HOME is not HOST. */
function tolerance(name: string): number {
  return name.length < 8 ? 1 : 2
}
