import { claimRules } from '../../rubric/facts/claim-rules.ts'
import { type FactId, factRules } from '../../rubric/facts/fact-rules.ts'
import { factOf } from '../../rubric/facts/find-facts.ts'
import { findNamed } from '../../rubric/facts/find-named.ts'
import { joinFacts } from '../../rubric/facts/join-facts.ts'
import { fold } from '../../rubric/reading/fold.ts'
import { joinList } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import type { Inspection } from './inspection.ts'

/** Says which of the things that passages name are seen in the linked repositories; nothing of those that are not. */
export type SayComponents = (passages: readonly string[]) => string

/** What an inspection found, as a cell beside the components of a theme; null where no repository was looked at. */
export function seenComponents(inspection: Inspection | undefined, language: Language): SayComponents | null {
  const inspected = (inspection?.repositories ?? []).filter((one) => one.type === 'inspected')
  if (inspected.length === 0) return null
  const facts = joinFacts(inspected.map((one) => one.facts))
  const isSeen = (id: FactId) => factOf(facts, id).sight === 'seen'
  return (passages) => {
    const named = new Set<string>(passages.flatMap((text) => findNamed(fold(text).plain)).map(({ fact }) => fact))
    const seen = claimRules
      .filter(({ fact }) => named.has(fact))
      .flatMap(({ fact, or }) => [fact, ...or].filter(isSeen).slice(0, 1))
    const names = factRules.filter(({ id }) => seen.includes(id)).map(({ what }) => what[language])
    return joinList(names, language)
  }
}
