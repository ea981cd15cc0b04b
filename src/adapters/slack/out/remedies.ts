import type { WebClient } from '@slack/web-api'
import type { Room } from '../../../flows/model/event.ts'
import { Blocked } from '../../../ports/chat.ts'
import type { Wording } from '../../../text/language.ts'
import { errorCode } from './errors.ts'

/** Thrown for a room that no channel was chosen for yet. */
export function blockUnchosen(room: Room): Blocked {
  return new Blocked(`no Slack channel is chosen for the room ${room}`, room, {
    fr: 'Aucun canal Slack n’est choisi pour cela\u00A0: docs/slack.md dit comment le choisir.',
    en: 'No Slack channel is chosen for it: docs/slack.md says how to choose one.',
  })
}

/** A room's channel is closed to the bot: what a person has to type or press to open it. */
export async function blockClosed(room: Room, channel: string, client: WebClient, refusal: unknown): Promise<Blocked> {
  const code = errorCode(refusal)
  const [bot, name] = await Promise.all([botName(client), channelName(client, channel)])
  return new Blocked(`Slack refuses the channel ${channel}: ${code}`, room, remedyOf(code, bot, name))
}

function remedyOf(code: string, bot: string, name: string): Wording {
  if (code === 'is_archived') {
    return {
      fr: `Le canal ${name} est archivé\u00A0: ouvrez-le et désarchivez-le, puis tapez-y «\u00A0/invite @${bot}\u00A0».`,
      en: `The channel ${name} is archived: open it and unarchive it, then type “/invite @${bot}” in it.`,
    }
  }
  if (code.startsWith('restricted_action')) {
    return {
      fr: `Dans les réglages du canal ${name}, autorisez l’application @${bot} à publier et à répondre.`,
      en: `In the settings of the channel ${name}, allow the app @${bot} to post and to reply.`,
    }
  }
  return {
    fr: `Ouvrez le canal ${name} et tapez «\u00A0/invite @${bot}\u00A0». S’il a été supprimé, choisissez-en un autre\u00A0: docs/slack.md dit comment.`,
    en: `Open the channel ${name} and type “/invite @${bot}”. If it was deleted, choose another one: docs/slack.md says how.`,
  }
}

/** As people type it after `/invite @`. */
async function botName(client: WebClient): Promise<string> {
  const { user } = await client.auth.test().catch(() => ({ user: undefined }))
  return user ?? 'mlops-proposal'
}

/** Its name where the bot may know it, which it may not of a private channel; else its id. */
async function channelName(client: WebClient, channel: string): Promise<string> {
  const answer = await client.conversations.info({ channel }).catch(() => null)
  return answer?.channel?.name === undefined ? channel : `#${answer.channel.name}`
}
