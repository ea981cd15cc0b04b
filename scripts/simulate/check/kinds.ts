import { languages } from '../../../src/text/language.ts'
import { wordsIn } from '../../../src/text/words.ts'
import type { Heard } from '../transcript.ts'

/** What time alone makes the program say. */
export type TimeKind =
  | 'draft'
  | 'requests'
  | 'pause over'
  | 'archived'
  | 'claim notice'
  | 'claim over'
  | 'digest'
  | 'gathered'

/** What of a proposal a message of the kind is about: at most three are sent about one thing. */
export const thingOf: Readonly<Record<TimeKind, string>> = {
  draft: 'its draft',
  requests: 'its requests',
  'pause over': 'its pause',
  archived: 'its archive',
  'claim notice': 'its review',
  'claim over': 'its review',
  digest: 'what waits',
  gathered: 'several',
}

const anything = '@@'
const counts = Array.from({ length: 31 }, (_, count) => count)

/** The sentences by which each kind is known. They are words that people read, and nothing of how they come about. */
const sentences: readonly (readonly [TimeKind, readonly string[]])[] = languages.flatMap((language) => {
  const { reminders, review, digest, news } = wordsIn(language)
  return [
    ['draft', [reminders.draft(anything)]],
    ['requests', counts.map((count) => reminders.requests(anything, count))],
    ['pause over', [reminders.pauseOver(anything)]],
    ['archived', [reminders.archived(anything, 60, anything)]],
    ['claim notice', [review.runsOut(anything, anything)]],
    ['claim over', [review.ranOut(anything)]],
    ['gathered', [news.heading(1), news.heading(2)]],
    ['digest', counts.slice(1).flatMap((count) => [digest.reviewers(count), digest.coordinators(count)])],
  ] as const
})

const patterns = sentences.map(([kind, all]) => [kind, new RegExp(all.map(patternOf).join('|'))] as const)

const warnings = languages.flatMap((language) => {
  const { reminders, news } = wordsIn(language)
  const all = [reminders.archivedNext(anything, 30), news.archives(anything, anything, anything)]
  return all.map((one) => new RegExp(patternOf(one)))
})

/** The lines of the one message about several proposals, by what each says. */
const lines = languages.flatMap((language) => {
  const { news } = wordsIn(language)
  return [
    ['archived', news.archived],
    ['pause over', news['pause-over']],
    ['draft', news.archives],
    ['draft', news.waits],
  ] as const
})

/** The parts of a message that tells of several proposals, a proposal each; the message itself where it tells of one. */
export function partsOf(heard: Heard): readonly { readonly type: TimeKind; readonly about: readonly string[] }[] {
  const type = kindOf(heard)
  if (type === null) return []
  if (type !== 'gathered') return [{ type, about: heard.about }]
  return heard.about.map((id) => {
    const line = lines.find(([, say]) => new RegExp(patternOf(say(id, anything, anything))).test(heard.text))
    return { type: line?.[0] ?? 'draft', about: [id] }
  })
}

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
