import { z } from 'zod'

import { envelopeOf } from '../../src/adapters/slack/in/envelope.ts'
import { incomingOf } from '../../src/adapters/slack/in/incoming.ts'
import { ViewSubmission } from '../../src/adapters/slack/in/parse.ts'
import type { Sights } from '../../src/adapters/slack/in/sights.ts'
import { formId } from '../../src/adapters/slack/in/submit-form.ts'
import { decodeOrigin } from '../../src/adapters/slack/press-code.ts'
import type { SlackProgramme } from '../../src/adapters/slack/programme.ts'
import { readFields } from '../../src/adapters/slack/render/form-values.ts'
import { ownKey } from '../../src/adapters/slack/store/message-keys.ts'
import type { Envelope } from '../../src/flows/model/event.ts'

const kinds = ['event_callback', 'block_actions', 'view_submission', 'shortcut', 'message_action'] as const
const Payload = z.union([
  z.looseObject({ command: z.string(), trigger_id: z.string() }),
  z.looseObject({ type: z.enum(kinds) }),
])

/** Whether it is a payload of Slack's: a slash command's fields as an object, an interaction, or an event. */
export function isSlackPayload(payload: unknown): boolean {
  return Payload.safeParse(payload).success
}

/** A programme with these channels, in a workspace where the bot is `U0BOT`. */
const programme: SlackProgramme = {
  rooms: { reviewers: 'C0REVIEW', catalogue: 'C0CATALOG', coordinators: 'C0COORD' },
  botUser: 'U0BOT',
  coordinators: [],
  installer: null,
}

/** What the program makes of the payload at that time, in a workspace where everybody is a member and reads French. */
export async function slackEnvelopes(payload: unknown, at: string): Promise<readonly Envelope[]> {
  const { type = '', command } = z
    .looseObject({ type: z.string().optional(), command: z.string().optional() })
    .parse(payload)
  if (type === 'view_submission') return [await filled(ViewSubmission.parse(payload), at)]
  const incoming = await incomingOf(
    { sights: sight, messageKey: async (message) => ownKey(message), channels: unchanged },
    payload,
    command === undefined ? type : 'command',
  )
  if (incoming === null || incoming === 'notInstalled') throw new Error('This payload holds nothing that anybody did.')
  const { acts } = await incoming.read()
  return Promise.all(acts.map((act) => envelopeOf(act, programme, sight, () => at)))
}

async function filled({ view, user, team }: ViewSubmission, at: string): Promise<Envelope> {
  const origin = decodeOrigin(view.private_metadata)
  if (origin === null) throw new Error('The private_metadata of this view is none of ours.')
  const fields = await readFields(view.state.values, () => Promise.resolve(null))
  const person = { tenant: `slack-${team?.id}`, user: user.id, userName: user.name, userTeam: user.team_id }
  const event = { type: 'filled', ...origin.press, fields } as const
  return envelopeOf({ ...person, id: formId(view, fields), place: origin.place, event }, programme, sight, () => at)
}

/** No channel has another id. */
const unchanged: Parameters<typeof incomingOf>[0]['channels'] = {
  present: async (_, channel) => channel,
  bindPayload: async (_, payload) => payload,
  hasChanged: async () => false,
  forget: () => undefined,
}

/** Nothing can be looked up in a file: everybody is called by their id, and each thread is a proposal's. */
const sight: Sights = {
  programme: async () => programme,
  nameOf: () => null,
  person: async (_, user) => ({ name: user, language: 'fr', timeZone: 'Europe/Paris', standing: 'member' }),
  members: async () => new Set(),
  directMessages: async () => 'D0DIRECT',
  canWrite: async () => true,
  threadIn: async () => null,
  threadsOf: async () => [
    { proposal: 'MLP-2026-001', thread: { platform: 'slack', channel: 'C0PROJECTS', thread: '1795400000.000001' } },
  ],
  isThread: async () => true,
  adopted: async () => null,
  adopt: async () => undefined,
  languageOf: () => 'fr',
  noteDirectMessages: () => undefined,
  forgetChannel: () => undefined,
  withFiles: async (said, files) => ({
    text: [said, ...files.map(({ name }) => `(${name})`)].join('\n\n').trim(),
    problems: [],
    notes: [],
  }),
}
