import { z } from 'zod'
import type { Log } from '../../../ports/log.ts'
import type { Activity } from './activity.ts'
import { tenantOf } from './arrival.ts'

/** Teams sends the feedback as JSON in a string, the Playground as the bare words, others as an object. */
const Feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.unknown().optional() }),
})

/**
 * The thumbs under a coach message. That one was pressed, and whether words came with it, goes to the log; the words do
 * not: they may quote a draft. Answers whether it was feedback at all.
 */
export function onFeedback(log: Log, activity: Activity): boolean {
  const feedback = Feedback.safeParse(activity.value)
  if (!feedback.success) return false
  const { reaction, feedback: said } = feedback.data.actionValue
  const data = {
    tenant: tenantOf(activity),
    message: activity.replyToId,
    reaction,
    words: hasWords(said) ? 'some' : 'none',
  }
  log.info(data, 'feedback on a coach message')
  return true
}

function hasWords(said: unknown): boolean {
  if (typeof said === 'object' && said !== null) return Object.values(said).some((one) => hasWords(one))
  return typeof said === 'string' && !/^\s*(?:\{\s*\}|\{\s*"feedbackText"\s*:\s*""\s*\})?\s*$/.test(said)
}
