import type { SectionNumber } from '../section.ts'
import type { Draft } from './draft.ts'
import type { Prompt } from './prompt.ts'
import { type Frame, linesOfDraft, promptFor } from './request.ts'

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
