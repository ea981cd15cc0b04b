import type { Finding } from '../finding.ts'
import { sectionNumbers } from '../section.ts'
import { type AskedClaim, type ClaimAnswer, isSameClaim, passageOf } from './claim-answer.ts'
import { claimRules } from './claim-rules.ts'
import type { ClaimConfrontation, OpenClaim } from './confront-claims.ts'

/** The criterion of what a repository does not bear out. */
export const claimCriterion = 'X14'

/** The commit that a question is about, and how much of it was read. */
export interface LookedCommit {
  /** The repository, as one names it. */
  readonly name: string
  readonly commit: string
  /** How many files were read; of the others the name alone was looked at. */
  readonly texts: number
}

/** Whether a finding asks about what a repository does not bear out. */
export function isOnClaim({ criterion }: Pick<Finding, 'criterion'>): boolean {
  return criterion === claimCriterion
}

/**
 * What a confrontation asks: a finding for each claim that says a thing is there, one for all that is described. What its
 * author has answered is not asked again while it stays the same.
 */
export function claimFindings(
  { each, together }: ClaimConfrontation,
  looked: readonly LookedCommit[],
  answers: readonly ClaimAnswer[] = [],
): readonly Finding[] {
  const isOpen = (open: OpenClaim): boolean => !answers.some((answer) => isSameClaim(answer, askedOf(open)))
  const single = each.filter(isOpen)
  const [first, ...others] = together.filter(isOpen)
  return [
    ...single.map((open) => singleFinding(open, looked)),
    ...(first === undefined ? [] : [gatheredFinding([first, ...others], looked, single.length > 0 ? 'also' : 'alone')]),
  ]
}

/** The claims that a finding asks about, as it was raised. */
export function claimsAsked({ values }: Pick<Finding, 'values'>): readonly AskedClaim[] {
  const passages = String(values['passages'] ?? '').split('\n')
  const sections = String(values['sections'] ?? '').split(' ')
  const sight = values['case'] === 'declared' ? 'declared' : 'absent'
  const facts = String(values['facts'] ?? '').split(' ')
  return facts.flatMap((id, index) => {
    const fact = claimRules.find((rule) => rule.fact === id)?.fact
    const section = sectionNumbers.find((number) => String(number) === sections[index])
    if (fact === undefined || section === undefined) return []
    return [{ fact, section, passage: passages[index] ?? '', sight }]
  })
}

function singleFinding(open: OpenClaim, looked: readonly LookedCommit[]): Finding {
  const { section, span, quote, fact } = open.claim
  const { sight, paths } = open.fact
  const [path] = paths
  const about = `${fact} ${sight} ${passageOf(quote)}`
  const values = { ...valuesOf([open], looked), case: sight, ...(path !== undefined && { path }) }
  return { ...common, section, severity: 'major', span, quote, about, values }
}

function gatheredFinding(all: readonly OpenClaim[], looked: readonly LookedCommit[], how: 'also' | 'alone'): Finding {
  const section = all.map(({ claim }) => claim.section).toSorted((a, b) => a - b)[0] ?? 5
  const about = all.map(({ claim }) => `${claim.fact} ${claim.section} ${passageOf(claim.quote)}`).join(' · ')
  const values = { ...valuesOf(all, looked), case: 'together', how }
  return { ...common, section, severity: 'minor', span: null, quote: null, about, values }
}

const common = { criterion: claimCriterion, item: null, kind: 'unsupported', origin: 'automatic' } as const

function valuesOf(all: readonly OpenClaim[], looked: readonly LookedCommit[]): Finding['values'] {
  const claims = all.map(({ claim }) => claim)
  return {
    facts: claims.map(({ fact }) => fact).join(' '),
    sections: claims.map(({ section }) => section).join(' '),
    passages: claims.map(({ quote }) => passageOf(quote)).join('\n'),
    looked: looked.map(({ name, commit }) => `${name}@${commit.slice(0, 7)}`).join(' '),
    texts: looked.reduce((sum, { texts }) => sum + texts, 0),
  }
}

function askedOf({ claim, fact }: OpenClaim): AskedClaim {
  return { fact: claim.fact, section: claim.section, passage: passageOf(claim.quote), sight: fact.sight }
}
