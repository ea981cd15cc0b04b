import { checkCard, mostCardBytes } from './cards.ts'
import { checkFileCard } from './file-cards.ts'
import { botId, personalChat, type Conversation, type Posted, type World } from './world.ts'

/** A request to the Connector's API, as it came over the wire. */
export interface ApiRequest {
  readonly method: string
  /** Decoded, without the service's own path: `v3/conversations/…`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

export interface ApiAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** The Connector's API as Teams has it: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
export function answerApi(world: World, request: ApiRequest): ApiAnswer {
  const { method, path } = request
  if (method === 'POST' && path === 'v3/conversations') return createConversation(world, request)
  const [, address = '', rest = ''] = /^v3\/conversations\/([^/]+)\/(.+)$/.exec(path) ?? []
  const found = find(world, address)
  if ('status' in found) return found
  if (method === 'POST' && rest === 'activities') return post(world, found, request)
  const [, id = ''] = /^activities\/([^/]+)$/.exec(rest) ?? []
  // A reply: Teams goes by the conversation all the same.
  if (method === 'POST' && id !== '') return post(world, found, request)
  if (method === 'PUT' && id !== '') return put(world, found, id, request)
  if (method === 'DELETE' && id !== '') return remove(world, found, id)
  if (method === 'GET' && rest === 'pagedmembers') return members(world, found.conversation)
  return refuse(405, 'MethodNotAllowed', `${method} ${path}`)
}

export function refuse(status: number, code: string, message = code, headers = {}): ApiAnswer {
  return { status, body: { error: { code, message } }, headers }
}

interface Spot {
  readonly conversation: Conversation
  readonly root: string | null
}

/** `19:…@thread.tacv2;messageid=…`, or the conversation alone. */
function find(world: World, address: string): Spot | ApiAnswer {
  const [id = '', ...parts] = address.split(';')
  const conversation = world.conversations.get(id)
  if (conversation === undefined) return refuse(404, 'ConversationNotFound')
  if (conversation.bot === 'ConversationNotFound') return refuse(404, 'ConversationNotFound')
  if (conversation.bot !== 'member') return refuse(403, conversation.bot)
  const root = parts.find((part) => part.startsWith('messageid='))?.slice('messageid='.length) ?? null
  if (root !== null && conversation.type !== 'channel') return refuse(400, 'BadSyntax', 'chats have no threads')
  if (root !== null && !world.messages.some((one) => one.id === root && one.conversation === id)) {
    return refuse(404, 'ActivityNotFoundInConversation', 'no such thread')
  }
  return { conversation, root }
}

function post(world: World, spot: Spot, { query, body }: ApiRequest): ApiAnswer {
  const problem = problemWith(world, spot, body)
  if (problem) return problem
  const only = query.get('isTargetedActivity') === 'true' ? targetOf(world, spot, body) : null
  if (only !== null && typeof only !== 'string') return only
  const id = world.nextId()
  if (body['type'] === 'typing') return { status: 201, body: { id } }
  const posted = { id, conversation: spot.conversation.id, root: spot.root, from: botId(world), activity: body, only }
  world.messages.push({ ...posted, answered: new Map(), deleted: false, edits: 0 })
  return { status: 201, body: { id } }
}

/** Whom a targeted message is for. Chats of two need none, and have none. */
function targetOf(world: World, { conversation }: Spot, body: ApiRequest['body']): string | ApiAnswer {
  const recipient = body['recipient']
  if (conversation.type === 'personal') return refuse(400, 'BadSyntax', 'targeted messages are for channels and groups')
  if (typeof recipient !== 'object' || recipient === null || !('id' in recipient))
    return refuse(400, 'BadSyntax', 'for whom?')
  if (!('isTargeted' in recipient) || recipient.isTargeted !== true)
    return refuse(400, 'BadSyntax', 'isTargeted is not set')
  const person = world.people.get(String(recipient.id))
  if (!person || conversation.members?.has(person.id) === false) return refuse(404, 'MemberNotFoundInConversation')
  return person.id
}

function put(world: World, spot: Spot, id: string, { body }: ApiRequest): ApiAnswer {
  const message = standing(world, spot, id)
  if ('status' in message) return message
  const problem = problemWith(world, spot, body)
  if (problem) return problem
  message.activity = body
  message.answered.clear()
  message.edits += 1
  return { status: 200, body: { id } }
}

function remove(world: World, spot: Spot, id: string): ApiAnswer {
  const message = standing(world, spot, id)
  if ('status' in message) return message
  message.deleted = true
  return { status: 200, body: {} }
}

function standing(world: World, { conversation }: Spot, id: string): Posted | ApiAnswer {
  const message = world.messages.find((one) => one.id === id && one.conversation === conversation.id)
  if (!message || message.deleted) return refuse(404, 'ActivityNotFoundInConversation')
  return message.from === botId(world) ? message : refuse(403, 'Forbidden', 'not the bot’s message')
}

/** What Teams finds wrong with an activity. A broken card is accepted by Teams and shown as nothing: here it is refused. */
function problemWith(world: World, { conversation }: Spot, body: ApiRequest['body']): ApiAnswer | null {
  const from = body['from']
  if (typeof from !== 'object' || from === null || !('id' in from) || from.id !== botId(world)) {
    return refuse(403, 'BadSyntax', 'the sender is not the bot')
  }
  if (body['type'] === 'typing') return null
  if (body['type'] !== 'message') return refuse(400, 'BadSyntax', `a bot cannot send ${String(body['type'])}`)
  const attachments = Array.isArray(body['attachments'])
    ? (body['attachments'] as { contentType?: string; content?: unknown }[])
    : []
  if (attachments.length === 0 && typeof body['text'] !== 'string') return refuse(400, 'BadSyntax', 'an empty message')
  if (Buffer.byteLength(JSON.stringify(body)) > mostCardBytes) return refuse(413, 'MessageSizeTooBig')
  const complaints = attachments.flatMap((one) =>
    one.contentType === 'application/vnd.microsoft.card.adaptive'
      ? checkCard(one.content)
      : (checkFileCard(one, conversation) ?? [`no card: ${one.contentType}`]),
  )
  if (attachments.length > 0 && typeof body['summary'] !== 'string')
    complaints.push('a message with a card and without a summary')
  world.complaints.push(...complaints)
  return complaints.length === 0 ? null : refuse(400, 'BadSyntax', complaints.join('; '))
}

function createConversation(world: World, { body }: ApiRequest): ApiAnswer {
  const [first] = Array.isArray(body['members']) ? (body['members'] as { id?: string }[]) : []
  const person = world.people.get(first?.id ?? '')
  if (!person) return refuse(403, 'BotNotInConversationRoster')
  return { status: 201, body: { id: personalChat(world, person).id } }
}

function members(world: World, conversation: Conversation): ApiAnswer {
  const inside = [...world.people.values()].filter((one) => conversation.members?.has(one.id) !== false)
  const list = inside.map(({ id, name, aadObjectId }) => ({ id, name, aadObjectId, tenantId: world.tenantId }))
  return { status: 200, body: { members: list } }
}
