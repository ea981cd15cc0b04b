import type { Place } from '../../flows/model/event.ts'
import type { NoteDuration } from '../../ports/durations.ts'
import { inRequest, inTrace } from '../../timing/trace.ts'

/** Answers a platform's request, and notes how long it waited for the answer, under the trace that it began. */
export async function timeAnswer<Answer extends { readonly status: number }>(
  note: NoteDuration | undefined,
  platform: Place['platform'],
  answer: () => Promise<Answer>,
): Promise<Answer> {
  const since = performance.now()
  const { given, trace } = await inRequest(answer)
  const outcome = given.status < 300 ? 'acknowledged' : 'refused'
  const seconds = (performance.now() - since) / 1_000
  const noted = () => note?.({ of: 'acknowledgement', platform, outcome, seconds })
  if (trace === null) noted()
  else inTrace(trace, noted)
  return given
}
