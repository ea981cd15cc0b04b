import { languages } from '../../../src/text/language.ts'
import { wordsIn } from '../../../src/text/words.ts'
import type { Heard } from '../transcript.ts'

/** What time alone makes the program say. */
export type TimeKind = 'draft' | 'requests' | 'pause over' | 'archived' | 'claim notice' | 'claim over' | 'digest'

/** What of a proposal a message of the kind is about: at most three are sent about one thing. */
export const thingOf: Readonly<Record<TimeKind, string>> = {
  draft: 'its draft',
  requests: 'its requests',
  'pause over': 'its pause',
  archived: 'its archive',
  'claim notice': 'its review',
  'claim over': 'its review',
  digest: 'what waits',
}

const anything = '@@'
const counts = Array.from({ length: 31 }, (_, count) => count)

/** The sentences by which each kind is known. They are words that people read, and nothing of how they come about. */
const sentences: readonly (readonly [TimeKind, readonly string[]])[] = languages.flatMap((language) => {
  const { reminders, review, digest } = wordsIn(language)
  return [
    ['draft', [reminders.draft(anything)]],
    ['requests', counts.map((count) => reminders.requests(anything, count))],
    ['pause over', [reminders.pauseOver(anything)]],
    ['archived', [reminders.archived(anything, 60, anything)]],
    ['claim notice', [review.runsOut(anything, anything)]],
    ['claim over', [review.ranOut(anything)]],
    ['digest', counts.slice(1).flatMap((count) => [digest.reviewers(count), digest.coordinators(count)])],
  ] as const
})

const patterns = sentences.map(([kind, all]) => [kind, new RegExp(all.map(patternOf).join('|'))] as const)

const warnings = languages.map(
  (language) => new RegExp(patternOf(wordsIn(language).reminders.archivedNext(anything, 30))),
)

/** What kind of message it is; null for one that answers somebody. */
export function kindOf({ text }: Pick<Heard, 'text'>): TimeKind | null {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** Whether it says that the draft will be archived. */
export function warnsOfArchive({ text }: Pick<Heard, 'text'>): boolean {
  return warnings.some((pattern) => pattern.test(text))
}

function patternOf(sentence: string): string {
  return sentence
    .split(anything)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('[^]*?')
}
