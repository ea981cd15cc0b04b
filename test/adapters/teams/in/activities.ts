import { botId, botName } from '../../../support/fake-connector/world.ts'
import type { TeamsStage } from './stage.ts'

type Json = Readonly<Record<string, unknown>>

/** Léa, as Teams writes her. */
export const lea = { id: '29:lea', name: 'Léa Moreau', aadObjectId: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0' }
export const karim = { id: '29:karim', name: 'Karim Benali', aadObjectId: '11111111-2222-3333-4444-555555555555' }
export const projects = '19:projects@thread.tacv2'
export const personal = 'a:lea-and-the-bot'

let last = 1_763_900_000_000

/** An id as Teams gives them: the time in ms. */
export function nextId(): string {
  last += 1
  return String(last)
}

/** What every activity has. */
export function activity(stage: TeamsStage, more: Json): Json {
  return {
    channelId: 'msteams',
    serviceUrl: stage.service,
    id: nextId(),
    timestamp: '2026-11-23T12:00:00.000Z',
    locale: 'fr-FR',
    localTimezone: 'America/Montreal',
    from: lea,
    recipient: { id: botId(stage.world), name: botName },
    conversation: { id: personal, conversationType: 'personal', tenantId: stage.world.tenantId },
    channelData: { tenant: { id: stage.world.tenantId } },
    ...more,
  }
}

/** A message in Léa's chat with the bot. Teams adds its own rendering of it as an attachment. */
export function message(stage: TeamsStage, text: string, more: Json = {}): Json {
  const attachments = [{ contentType: 'text/html', content: `<p>${text}</p>` }]
  return activity(stage, { type: 'message', text, textFormat: 'plain', attachments, ...more })
}

/** Where something in a channel happens. */
export function inChannel(stage: TeamsStage, thread: string, channel = projects): Json {
  const id = `${channel};messageid=${thread}`
  return {
    conversation: { id, conversationType: 'channel', isGroup: true, tenantId: stage.world.tenantId },
    channelData: {
      tenant: { id: stage.world.tenantId },
      team: { id: '19:team@thread.tacv2' },
      channel: { id: channel },
    },
  }
}

/** Where something in a group chat happens. */
export function inGroup(stage: TeamsStage): Json {
  const conversation = {
    id: '19:group@thread.v2',
    conversationType: 'groupChat',
    isGroup: true,
    tenantId: stage.world.tenantId,
  }
  return { conversation }
}

/** The bot named in a message, as its entity and as its text. */
export function mentionOfBot(stage: TeamsStage): Json {
  return { type: 'mention', text: `<at>${botName}</at>`, mentioned: { id: botId(stage.world), name: botName } }
}

/** A message in a channel that names the bot. */
export function mention(stage: TeamsStage, thread: string, text: string, more: Json = {}): Json {
  const entities = [mentionOfBot(stage), { type: 'clientInfo', locale: 'fr-FR', timezone: 'Europe/Zurich' }]
  return message(stage, `<at>${botName}</at>${text}`, { ...inChannel(stage, thread), entities, ...more })
}

/** A button of a card. */
export function press(stage: TeamsStage, card: string, action: object, more: Json = {}): Json {
  const value = { action: { type: 'Action.Execute', ...action }, trigger: 'manual' }
  return activity(stage, { type: 'invoke', name: 'adaptiveCard/action', replyToId: card, value, ...more })
}
