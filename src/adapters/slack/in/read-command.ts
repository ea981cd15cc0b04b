import { slackWords } from '../words.ts'
import { act, type Hint, place, type Reading } from './act.ts'
import type { SlashCommand } from './parse.ts'
import { plainText } from './plain-text.ts'
import type { Sight } from './sight.ts'

/** `/mlops-proposal …`, in the channel where it was typed, or in direct messages where the bot cannot write there. */
export async function readCommand(command: SlashCommand, tenant: string, sight: Sight): Promise<Reading> {
  const { channel_id: channel, user_id: user, trigger_id, response_url: responseUrl } = command
  const isHere = await sight.canWrite(tenant, channel)
  const where = place(isHere ? channel : await sight.directMessages(tenant, user), null)
  const { text } = plainText(command.text, (id) => sight.nameOf(tenant, id))
  const event = { type: 'commanded', words: text.trim() } as const
  const id = `command ${trigger_id}`
  const reading = act({ id, tenant, user, userName: command.user_name, userTeam: null, place: where, event })
  if (isHere) return reading
  const { language } = await sight.person(tenant, user)
  const say = { type: 'text', text: slackWords(language).movedThere } as const
  const moved: Hint = { tenant, user, place: where, say, responseUrl, key: `moved ${trigger_id}` }
  return { ...reading, hints: responseUrl === null ? [] : [moved] }
}
