import type { Draft } from './draft.ts'
import type { Prompt } from './prompt.ts'
import { type Frame, linesOfDraft, promptFor } from './request.ts'

/** Asks for what only the whole shows: the links between sections, contradictions, and a summary that agrees with the rest. */
export function wholePrompt(frame: Frame, draft: Draft, ids: readonly string[]): Prompt {
  const sections = new Map<number, number>()
  for (const { number, section } of draft.sentences) if (!sections.has(section)) sections.set(section, number)
  const heads = [...sections].map(([section, first]) => `${section} from [${first}]`)
  return promptFor(frame, 'whole', [`sections ${heads.join(', ')}`, `ask ${ids.join(' ')}`], linesOfDraft(draft))
}
