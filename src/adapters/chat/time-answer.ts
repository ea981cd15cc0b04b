import type { Place } from '../../flows/model/event.ts'
import type { NoteDuration } from '../../ports/durations.ts'

/** Answers a platform's request, and notes how long it waited for the answer. */
export async function timeAnswer<Answer extends { readonly status: number }>(
  note: NoteDuration | undefined,
  platform: Place['platform'],
  answer: () => Promise<Answer>,
): Promise<Answer> {
  const since = performance.now()
  const given = await answer()
  const outcome = given.status < 300 ? 'acknowledged' : 'refused'
  note?.({ of: 'acknowledgement', platform, outcome, seconds: (performance.now() - since) / 1_000 })
  return given
}
