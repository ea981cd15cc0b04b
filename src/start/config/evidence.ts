import { createPrivateKey } from 'node:crypto'
import { z } from 'zod'
import type { GithubApp } from '../../adapters/github/installation-tokens.ts'

/** A token is one word of ASCII: anything else was pasted wrong, and would break the request's header. */
const token = z.string().regex(/^[!#-&(-~]+$/, 'must be one word without spaces, line breaks or quotes: copy it again')

/** The variables of what is looked at behind the links of a proposal. */
export const evidenceVariables = {
  EVIDENCE: z.enum(['on', 'off'], 'must be one of: on, off').default('on'),
  GITHUB_TOKEN: token.optional(),
  GITHUB_APP_ID: z
    .string()
    .regex(/^[\w.-]{1,64}$/, 'must be the App ID or the client ID that the page of the App shows')
    .optional(),
  GITHUB_APP_INSTALLATION_ID: z
    .string()
    .regex(/^\d{1,20}$/, 'must be a number: the last part of the address of the installation’s page')
    .optional(),
  // One line where it comes from a file of variables: \n stands for each end of a line.
  GITHUB_APP_PRIVATE_KEY: z
    .string()
    .transform((text) => text.replaceAll('\\n', '\n').trim())
    .refine(isRsaKey, 'must be the private key of the App: the whole of its .pem file, \\n for each end of a line')
    .optional(),
  GITHUB_STAND_IN: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port of this machine, such as 8080')
    .transform(Number)
    .optional(),
} as const

function isRsaKey(text: string): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}

type EvidenceVariables = Readonly<z.output<z.ZodObject<typeof evidenceVariables>>>

/** How what a proposal links is looked at. */
export interface EvidenceConfig {
  /** Null asks GitHub as anybody, unless there is an App. */
  readonly token: string | null
  /** The App that GitHub is asked by, in the place of a token; null where there is none. */
  readonly app: GithubApp | null
  /** A port of this machine that speaks for GitHub, for trying out; null for GitHub itself. */
  readonly standIn: number | null
}

/** What the variables describe; null where nothing is looked at. */
export function evidenceConfigOf(set: EvidenceVariables): EvidenceConfig | null {
  if (set.EVIDENCE === 'off') return null
  return { token: set.GITHUB_TOKEN ?? null, app: appOf(set), standIn: set.GITHUB_STAND_IN ?? null }
}

function appOf(set: EvidenceVariables): GithubApp | null {
  const { GITHUB_APP_ID: id, GITHUB_APP_INSTALLATION_ID: installation, GITHUB_APP_PRIVATE_KEY: key } = set
  return id === undefined || installation === undefined || key === undefined ? null : { id, installation, key }
}

/** Settings that do not go together, each as a sentence that says what to do. */
export function evidenceProblems(set: EvidenceVariables & { readonly NODE_ENV: string }): readonly string[] {
  return [...appProblems(set), ...standInProblems(set)]
}

function appProblems(set: EvidenceVariables): readonly string[] {
  const given = appNames.filter((name) => set[name] !== undefined)
  if (given.length === 0) return []
  if (given.length < appNames.length) {
    const missing = appNames.filter((name) => set[name] === undefined)
    return [`A GitHub App needs all three of ${appNames.join(', ')}: set ${missing.join(' and ')}, or none.`]
  }
  return set.GITHUB_TOKEN === undefined
    ? []
    : ['GITHUB_TOKEN and a GitHub App are two ways to the same: keep the App or the token, and unset the other.']
}

const appNames = ['GITHUB_APP_ID', 'GITHUB_APP_INSTALLATION_ID', 'GITHUB_APP_PRIVATE_KEY'] as const

function standInProblems(set: EvidenceVariables & { readonly NODE_ENV: string }): readonly string[] {
  return set.GITHUB_STAND_IN !== undefined && set.NODE_ENV === 'production'
    ? ['GITHUB_STAND_IN puts this machine in GitHub’s place, for trying out: unset it in production.']
    : []
}
