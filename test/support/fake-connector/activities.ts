import { botId, botName, type Conversation, type Member, type World } from './world.ts'

/** Where somebody acts: a conversation, and the thread's root message in a channel. */
export interface Spot {
  readonly conversation: Conversation
  readonly root: string | null
}

export type Activity = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string }

/** What every activity from Teams carries. */
export function envelope(world: World, service: string, member: Member, { conversation, root }: Spot): object {
  const now = new Date()
  const { type, team, name } = conversation
  return {
    timestamp: now.toISOString(),
    localTimestamp: now.toISOString(),
    localTimezone: member.timeZone,
    serviceUrl: service,
    channelId: 'msteams',
    from: { id: member.id, name: member.name, aadObjectId: member.aadObjectId },
    conversation: {
      conversationType: type,
      tenantId: world.tenantId,
      id: root === null ? conversation.id : `${conversation.id};messageid=${root}`,
      ...(type === 'personal' ? {} : { isGroup: true }),
      ...(name === '' ? {} : { name }),
    },
    recipient: { id: botId(world), name: botName },
    locale: member.locale,
    channelData: {
      tenant: { id: world.tenantId },
      ...(type === 'channel' ? { team: { id: team }, channel: { id: conversation.id } } : {}),
    },
    entities: [clientInfo(member)],
  }
}

function clientInfo({ locale, timeZone }: Member): object {
  return { type: 'clientInfo', locale, country: locale.slice(-2), platform: 'Web', timezone: timeZone }
}

/** A message, with the HTML that Teams adds to each one; the bot's name in front where it is mentioned. */
export function message(world: World, base: object, id: string, text: string, mentions: 'bot' | 'nobody'): Activity {
  const named = mentions === 'bot' ? `<at>${botName}</at>&nbsp;${text}` : text
  const mention = { type: 'mention', mentioned: { id: botId(world), name: botName }, text: `<at>${botName}</at>` }
  const html = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`
  return {
    ...base,
    type: 'message',
    id,
    text: named,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: html }],
    entities: [...entitiesOf(base), ...(mentions === 'bot' ? [mention] : [])],
  }
}

/** A change of a message that was sent before. */
export function change(base: object, id: string, what: 'edit' | 'delete', text = ''): Activity {
  const channelData = 'channelData' in base && typeof base.channelData === 'object' ? base.channelData : {}
  const eventType = what === 'edit' ? 'editMessage' : 'softDeleteMessage'
  const body = what === 'edit' ? { text, textFormat: 'plain' } : {}
  const type = what === 'edit' ? 'messageUpdate' : 'messageDelete'
  return { ...base, type, id, ...body, channelData: { ...channelData, eventType } }
}

/** A press of a card's button, with the card's inputs among the data. */
export function execute(
  base: object,
  id: string,
  card: string,
  action: { readonly title: string; readonly verb: string; readonly data: object },
): Activity {
  const value = { action: { type: 'Action.Execute', ...action }, trigger: 'manual' }
  return { ...base, type: 'invoke', name: 'adaptiveCard/action', id, replyToId: card, value }
}

/** A dialog is asked for, or its form sent: what was filled in stands among the data. */
export function task(
  base: object,
  id: string,
  card: string,
  name: 'task/fetch' | 'task/submit',
  data: object,
): Activity {
  const value = { data, context: { theme: 'default' } }
  return { ...base, type: 'invoke', name, id, replyToId: card, value }
}

/** The same button in a client that opens no dialogs: a message with the data, and without words. */
export function submitted(base: object, id: string, card: string, data: object): Activity {
  return { ...base, type: 'message', id, replyToId: card, value: data }
}

/** An answer to the card that offers a file; `uploadInfo` comes with a yes. */
export function fileConsent(
  base: object,
  id: string,
  card: string,
  answer: { readonly action: 'accept' | 'decline'; readonly context: unknown; readonly uploadInfo?: object },
): Activity {
  const value = { type: 'fileUpload', ...answer }
  return { ...base, type: 'invoke', name: 'fileConsent/invoke', id, replyToId: card, value }
}

/** The bot was added to a conversation, or taken away. */
export function installation(base: object, id: string, action: 'add' | 'remove'): Activity {
  return { ...base, type: 'installationUpdate', id, action }
}

function entitiesOf(base: object): readonly unknown[] {
  return 'entities' in base && Array.isArray(base.entities) ? base.entities : []
}
