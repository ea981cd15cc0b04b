import type { SectionFacts } from '../reading/section-reading.ts'
import type { Draft } from './draft.ts'
import type { Prompt } from './prompt.ts'
import { type Frame, linesOfDraft, promptFor } from './request.ts'
import type { SectionNumber } from '../section.ts'

/** Asks for a verdict on each of the ids, for one section, beside what its repositories show (`factLines`). */
export function sectionPrompt(
  frame: Frame,
  facts: SectionFacts,
  draft: Draft,
  ids: readonly string[],
  seen: readonly string[],
): Prompt {
  const head = [`section ${facts.section}`, `facts ${factsLine(facts)}`, `ask ${ids.join(' ')}`, ...noteOn(seen)]
  return promptFor(frame, 'section', head, [...linesOfDraft(draft), ...seen])
}

/** What the lines about repositories are, where there are any. They follow the sentences in the fence, and have no number. */
function noteOn(seen: readonly string[]): readonly string[] {
  return seen.length === 0
    ? []
    : [
        'unnumbered last lines: what code saw in the linked repository; no evidence, the text must say it, plans go further',
      ]
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

/**
 * Asks for what only the whole shows: the links between sections, contradictions, and a summary that agrees with the rest,
 * beside what its repositories show (`factLines`).
 */
export function wholePrompt(frame: Frame, draft: Draft, ids: readonly string[], seen: readonly string[]): Prompt {
  const sections = new Map<number, number>()
  for (const { number, section } of draft.sentences) if (!sections.has(section)) sections.set(section, number)
  const heads = [...sections].map(([section, first]) => `${section} from [${first}]`)
  const head = [`sections ${heads.join(', ')}`, `ask ${ids.join(' ')}`, ...noteOn(seen)]
  return promptFor(frame, 'whole', head, [...linesOfDraft(draft), ...seen])
}

/** One finding for the critic: its number, what it says, and where. */
export interface FindingClaim {
  readonly number: number
  readonly criterion: string
  readonly gap: string
  readonly sentences: readonly number[]
}

/** Asks a fresh reader which findings to keep. It sees the sentences and the other sections in a line each, not the first answer's words. */
export function criticPrompt(
  frame: Frame,
  draft: Draft,
  claims: readonly FindingClaim[],
  others: readonly (readonly [SectionNumber, string])[],
): Prompt {
  const head = claims.map(({ number, criterion, gap, sentences }) =>
    [`finding ${number}: ${criterion} ${gap}`, ...sentences.map((sentence) => `[${sentence}]`)].join(' '),
  )
  const about = others.map(([section, line]) => `section ${section}: ${line}`)
  return promptFor(frame, 'critic', head, [...linesOfDraft(draft), ...about])
}
