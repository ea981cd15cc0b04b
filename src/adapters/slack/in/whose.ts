import { z } from 'zod'
import { decodeOrigin, tenantNamed } from '../press-code.ts'
import { type Source, tenantOf } from '../tenant.ts'
import {
  type BlockActions,
  type EventCallback,
  sourceOfEvent,
  sourceOfInteraction,
  type ViewSubmission,
} from './parse.ts'
import type { Sight } from './sight.ts'

type ProgrammeSight = Pick<Sight, 'programme'>

/**
 * The tenant whose button was pressed. In a channel that is shared with another company, which may have the app too, the
 * payload can name the company of who pressed: the button itself knows better, and else the message that it stands on.
 */
export async function tenantOfPress(sight: ProgrammeSight, payload: BlockActions): Promise<string | null> {
  const named = tenantNamed(payload.actions[0]?.action_id ?? '')
  if (named !== null) return named
  const own = tenantOf(sourceOfInteraction(payload))
  const posted = teamTenant(payload.message?.team)
  if (posted === null || posted === own) return own
  return (await sight.programme(posted)) === null ? own : posted
}

/** The tenant in which a modal was opened. */
export function tenantOfForm(payload: ViewSubmission): string | null {
  return decodeOrigin(payload.view.private_metadata)?.tenant ?? tenantOf(sourceOfInteraction(payload))
}

const Told = z.object({ parent_user_id: z.string().optional().catch(undefined) })
const Message = z.looseObject({
  ...Told.shape,
  message: Told.optional().catch(undefined),
  previous_message: Told.optional().catch(undefined),
  team: z.string().nullish().catch(null),
  user_team: z.string().nullish().catch(null),
  source_team: z.string().nullish().catch(null),
})

/**
 * The tenant that a message is for. Where Slack tells several companies in one event, and names any of them first, an answer
 * is for the one whose bot began the thread.
 */
export async function tenantOfMessage(sight: ProgrammeSight, callback: EventCallback): Promise<string | null> {
  const own = tenantOf(sourceOfEvent(callback))
  const { event, authorizations, team_id, context_team_id } = callback
  const said = Message.parse(event)
  const root = said.parent_user_id ?? said.message?.parent_user_id ?? said.previous_message?.parent_user_id
  const through = (authorizations ?? []).map((one): Source => ({
    team: one.team_id,
    enterprise: one.enterprise_id,
    install: one.is_enterprise_install === true ? 'organisation' : 'workspace',
  }))
  const teams = [team_id, context_team_id, said.team, said.user_team, said.source_team].map(teamTenant)
  const others = [...new Set([...through.map(tenantOf), ...teams])].filter((one) => one !== null && one !== own)
  if (root === undefined || others.length === 0 || (own !== null && (await isBotOf(sight, own, root)))) return own
  for (const other of others) if (other !== null && (await isBotOf(sight, other, root))) return other
  return own
}

async function isBotOf(sight: ProgrammeSight, tenant: string, user: string): Promise<boolean> {
  return (await sight.programme(tenant))?.botUser === user
}

function teamTenant(team: string | null | undefined): string | null {
  return tenantOf({ team: team ?? null, enterprise: null, install: 'workspace' })
}
