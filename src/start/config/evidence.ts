import { z } from 'zod'

/** A token is one word of ASCII: anything else was pasted wrong, and would break the request's header. */
const token = z.string().regex(/^[!#-&(-~]+$/, 'must be one word without spaces, line breaks or quotes: copy it again')

/** The variables of what is looked at behind the links of a proposal. */
export const evidenceVariables = {
  EVIDENCE: z.enum(['on', 'off'], 'must be one of: on, off').default('on'),
  GITHUB_TOKEN: token.optional(),
  GITHUB_STAND_IN: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port of this machine, such as 8080')
    .transform(Number)
    .optional(),
} as const

type EvidenceVariables = Readonly<z.output<z.ZodObject<typeof evidenceVariables>>>

/** How what a proposal links is looked at. */
export interface EvidenceConfig {
  /** Null asks GitHub as anybody. */
  readonly token: string | null
  /** A port of this machine that speaks for GitHub, for trying out; null for GitHub itself. */
  readonly standIn: number | null
}

/** What the variables describe; null where nothing is looked at. */
export function evidenceConfigOf(set: EvidenceVariables): EvidenceConfig | null {
  if (set.EVIDENCE === 'off') return null
  return { token: set.GITHUB_TOKEN ?? null, standIn: set.GITHUB_STAND_IN ?? null }
}

/** Settings that do not go together, each as a sentence that says what to do. */
export function evidenceProblems(set: EvidenceVariables & { readonly NODE_ENV: string }): readonly string[] {
  return set.GITHUB_STAND_IN !== undefined && set.NODE_ENV === 'production'
    ? ['GITHUB_STAND_IN puts this machine in GitHub’s place, for trying out: unset it in production.']
    : []
}
