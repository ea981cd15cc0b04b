import { z } from 'zod'
import { slackWords } from '../words.ts'
import { again, type Answer, privately, taken } from './answer.ts'
import type { Deps } from './context.ts'
import { respond } from './hints.ts'
import { fieldErrors } from './submit-form.ts'

/** What an answer in words needs of a payload, whatever is wrong with the rest of it. */
const Asked = z.object({
  type: z.string().optional(),
  command: z.string().optional(),
  response_url: z.string().nullish(),
  user: z.object({ id: z.string() }).optional().catch(undefined),
  user_id: z.string().optional(),
  view: z
    .object({ state: z.object({ values: z.record(z.string(), z.unknown()) }) })
    .optional()
    .catch(undefined),
})

/**
 * The answer where the right one cannot be had now. Slack sends events again by itself; a person is told, and keeps what
 * they typed in a form.
 */
export function instead(deps: Deps, payload: unknown, why: 'slow' | 'unavailable' | 'notInstalled'): Answer {
  const asked = Asked.safeParse(payload)
  if (!asked.success || asked.data.type === 'event_callback') return why === 'notInstalled' ? taken : again
  const { type, command, response_url: address, user, user_id: id, view } = asked.data
  const language = deps.sights.languageOf('', user?.id ?? id ?? '')
  const text = slackWords(language)[why]
  if (command !== undefined) return privately(text)
  if (type === 'view_submission') return fieldErrors({ '': text }, Object.keys(view?.state.values ?? {}), language)
  if (address) deps.background('an answer', () => respond(deps.addresses, address, text))
  return taken
}
