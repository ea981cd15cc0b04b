import type { SectionFacts } from '../reading/section-reading.ts'
import type { Draft } from './draft.ts'
import type { Prompt } from './prompt.ts'
import { type Frame, linesOfDraft, promptFor } from './request.ts'

/** Asks for a verdict on each of the ids, for one section. */
export function sectionPrompt(frame: Frame, facts: SectionFacts, draft: Draft, ids: readonly string[]): Prompt {
  const head = [`section ${facts.section}`, `facts ${factsLine(facts)}`, `ask ${ids.join(' ')}`]
  return promptFor(frame, 'section', head, linesOfDraft(draft))
}

/** What code has counted, as far as the section has it: `62 words, 6 entries, 1 with a figure`. */
function factsLine({ section, words, items, quantified, mitigated, links }: SectionFacts): string {
  return [
    `${words} words`,
    ...(items > 0 ? [`${items} entries`, `${quantified} with a figure`] : []),
    ...(section === 7 ? [`${mitigated} with a mitigation`] : []),
    ...(links.length > 0 ? [`${links.length} links`] : []),
  ].join(', ')
}
