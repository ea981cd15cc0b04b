import { z } from 'zod'
import type { Language } from '../../../text/language.ts'
import { tenantOf } from '../tenant.ts'
import { slackWords } from '../words.ts'
import { again, type SlackAnswer, privately, taken } from './answer.ts'
import type { SlackDeps } from './context.ts'
import { respond } from './hints.ts'
import { fieldErrors } from './submit-form.ts'

/** What an answer in words needs of a payload, whatever is wrong with the rest of it. */
const Asked = z.object({
  type: z.string().optional(),
  command: z.string().optional(),
  response_url: z.string().nullish(),
  user: z.object({ id: z.string() }).optional().catch(undefined),
  user_id: z.string().optional(),
  team_id: z.string().nullish(),
  team: z.object({ id: z.string() }).nullish().catch(null),
  enterprise_id: z.string().nullish(),
  enterprise: z.object({ id: z.string() }).nullish().catch(null),
  is_enterprise_install: z.union([z.boolean(), z.string()]).nullish(),
  view: z
    .object({ state: z.object({ values: z.record(z.string(), z.unknown()) }) })
    .optional()
    .catch(undefined),
})

function languageOf({ sights, language }: SlackDeps, asked: z.infer<typeof Asked>): Language {
  const tenant = tenantOf({
    team: asked.team?.id ?? asked.team_id ?? null,
    enterprise: asked.enterprise?.id ?? asked.enterprise_id ?? null,
    install: String(asked.is_enterprise_install) === 'true' ? 'organisation' : 'workspace',
  })
  return tenant === null ? language : sights.languageOf(tenant, asked.user?.id ?? asked.user_id ?? '')
}

/**
 * The answer where the right one cannot be had now. Slack sends events again by itself; a person is told, and keeps what
 * they typed in a form.
 */
export function instead(deps: SlackDeps, payload: unknown, why: 'slow' | 'unavailable' | 'notInstalled'): SlackAnswer {
  const asked = Asked.safeParse(payload)
  if (!asked.success || asked.data.type === 'event_callback') return why === 'notInstalled' ? taken : again
  const { type, command, response_url: address, view } = asked.data
  const language = languageOf(deps, asked.data)
  const text = slackWords(language)[why]
  if (command !== undefined) return privately(text)
  if (type === 'view_submission') return fieldErrors({ '': text }, Object.keys(view?.state.values ?? {}), language)
  if (address) deps.background('an answer', () => respond(deps.addresses, address, text))
  return taken
}
