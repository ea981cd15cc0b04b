import type { ProposalClaim } from './proposal-claim.ts'
import { type ClaimRule, claimRules } from './claim-rules.ts'
import type { Fact } from './fact.ts'
import { factOf } from './find-facts.ts'
import type { ToldClaims } from './find-claims.ts'

/** A claim and the fact that does not bear it out: `absent`, or only `declared`. */
export interface OpenClaim {
  readonly claim: ProposalClaim
  readonly fact: Fact
}

/** What there is to ask and to offer when claims and facts are laid side by side. Nothing here is a verdict. */
export interface ClaimConfrontation {
  /** Said to be there and not seen: a question each, one for each fact. */
  readonly each: readonly OpenClaim[]
  /** Described and not seen, one for each fact that none of `each` is about: one question for all. */
  readonly together: readonly OpenClaim[]
  /** Seen, and named nowhere in the text. */
  readonly untold: readonly Fact[]
}

/**
 * Lays what a proposal says beside what was found. What is seen or unknown is not asked about; what is only declared, where it
 * is said to be there; what is planned, never.
 */
export function confrontClaims({ claims, named }: ToldClaims, facts: readonly Fact[]): ClaimConfrontation {
  const confronted = claimRules.map((rule) => openIn(rule, claims, facts))
  const each = confronted.flatMap((one) => (one?.way === 'each' ? [one.open] : []))
  const together = confronted.flatMap((one) => (one?.way === 'together' ? [one.open] : []))
  return { each, together, untold: untoldIn(named, facts) }
}

/** The first claim about the fact of a rule that is to be asked about, those of what is there before those described. */
function openIn(
  rule: ClaimRule,
  claims: readonly ProposalClaim[],
  facts: readonly Fact[],
): { readonly way: 'each' | 'together'; readonly open: OpenClaim } | null {
  const fact = foundFor(rule, facts)
  const own = claims.filter((claim) => claim.fact === rule.fact)
  const asserted = own.find(({ tense }) => tense === 'asserted')
  const isOpen = fact.sight === 'absent' || fact.sight === 'declared'
  if (asserted !== undefined && rule.asked !== 'together')
    return isOpen ? { way: 'each', open: { claim: asserted, fact } } : null
  const claim = asserted ?? own.find(({ tense }) => tense === 'described')
  if (claim === undefined || rule.asked === 'if asserted' || fact.sight !== 'absent') return null
  return { way: 'together', open: { claim, fact } }
}

/** What is known of any of the facts that bear a claim out: the best of them, and unknown before not seen. */
function foundFor({ fact, or }: ClaimRule, facts: readonly Fact[]): Fact {
  const found = [fact, ...or].map((id) => factOf(facts, id))
  const sights = ['seen', 'unknown', 'declared', 'absent'] as const
  const best = sights.find((sight) => found.some((one) => one.sight === sight))
  return found.find(({ sight }) => sight === best) ?? factOf(facts, fact)
}

function untoldIn(named: ReadonlySet<string>, facts: readonly Fact[]): readonly Fact[] {
  const seen = claimRules
    .filter(({ fact, asked }) => asked !== 'if asserted' && !named.has(fact))
    .map((rule) => foundFor(rule, facts))
    .filter(({ id, sight }) => sight === 'seen' && !named.has(id))
  return [...new Map(seen.map((fact) => [fact.id, fact])).values()]
}
