import type { Message, Post } from '../../../../ports/chat.ts'
import { postPart } from '../../../chat/posts/place-parts.ts'
import { rowsUnder } from '../../../chat/posts/post-rows.ts'
import type { Rendered, SlackMessage } from '../../render/message.ts'
import { escapeText } from '../../render/mrkdwn.ts'
import { errorCode, meaningOf } from '../errors.ts'
import { directTarget, isDirect, type SlackTarget } from '../target.ts'
import { asUnreachable } from '../unreachable.ts'
import { placeCard } from './place-card.ts'
import { type SlackPosting, surfaceOf } from './surface.ts'

type Whisper = Pick<Post, 'key' | 'keepLane'> & { readonly only: string }

/** What one person alone sees: an ephemeral message where they act, else a direct message. */
export async function whisper(
  posting: SlackPosting,
  target: SlackTarget,
  post: Whisper,
  render: (files: 'attached' | 'apart') => Promise<Rendered>,
): Promise<Message> {
  if (isDirect(target)) return placeCard(posting, target, cardOf(post, post.key), await render('attached'))
  const direct = async () => sendDirectly(posting, target, post, await render('attached'))
  if (await posting.lacks.has(target.tenant, 'whispers')) return direct()
  try {
    return await sendEphemerally(posting, target, post, await render('apart'))
  } catch (error) {
    const meaning = meaningOf(error)
    if (meaning === 'lacking') await posting.lacks.note(target.tenant, 'whispers', errorCode(error))
    else if (meaning !== 'absent' && meaning !== 'closed') throw error
    return direct()
  }
}

/**
 * What one person alone sees and finds again: a direct message, since Slack keeps no ephemeral one. Where they acted, a
 * word says so; a word that cannot be said there is nobody's loss.
 */
export async function sendApart(
  posting: SlackPosting,
  target: SlackTarget,
  { notice, ...whispered }: Whisper & { readonly notice: Rendered | null },
  rendered: Rendered,
): Promise<Message> {
  const message = await sendDirectly(posting, target, whispered, rendered)
  const [word] = notice?.messages ?? []
  if (word !== undefined)
    await sendWhisper(target, whispered, word).catch((error: unknown) => noteUnsaid(posting, error))
  return message
}

function cardOf({ keepLane }: Whisper, key: string): Parameters<typeof placeCard>[2] {
  return { key, edits: null, keepLane }
}

function noteUnsaid({ log }: SlackPosting, error: unknown): void {
  log.debug({ error: errorCode(error) || String(error) }, 'a word about a direct message could not be said')
}

async function sendDirectly(
  posting: SlackPosting,
  target: SlackTarget,
  post: Whisper,
  rendered: Rendered,
): Promise<Message> {
  try {
    const direct = await directTarget(target, post.only)
    return await placeCard(posting, direct, cardOf(post, `${post.key} direct`), rendered)
  } catch (error) {
    // A person who cannot be reached closes no room.
    throw asUnreachable(error)
  }
}

async function sendEphemerally(
  posting: SlackPosting,
  target: SlackTarget,
  post: Whisper,
  { messages, files }: Rendered,
): Promise<Message> {
  const [only] = messages
  const isWhole = messages.length === 1 && files.length === 0 && only !== undefined
  // A whisper cannot be looked for: to note one that is whole would cost three statements and tell a later try nothing.
  const first = isWhole ? await sendWhisper(target, post, only) : await sendEachOnce(posting, target, post, messages)
  // A file cannot be for one person's eyes in a channel.
  if (files.length > 0) {
    const text = escapeText(files.map(({ name }) => name).join(', '))
    await sendDirectly(posting, target, post, { messages: [{ text, blocks: [] }], files })
  }
  return { channel: target.channel, id: first }
}

/** Sends the parts that an earlier try has not, in order; gives the ts of the first. Better heard twice than not at all. */
async function sendEachOnce(
  posting: SlackPosting,
  target: SlackTarget,
  post: Whisper,
  messages: readonly SlackMessage[],
): Promise<string> {
  const { key } = post
  const { tenant, channel, thread } = target
  const rows = await rowsUnder(posting.db, 'slack_post', tenant, key, ['follows'])
  const sent: string[] = []
  for (const [part, content] of messages.entries()) {
    const row = rows.find((one) => one.kind === 'whisper' && one.part === part)
    if (row?.state === 'sent' && row.id !== null) sent.push(row.id)
    else {
      const surface = { ...surfaceOf(posting, target, key, post), post: () => sendWhisper(target, post, content) }
      const { id } = await postPart(surface, row, { kind: 'whisper', part, channel, thread, content })
      sent.push(id)
    }
  }
  return sent[0] ?? ''
}

async function sendWhisper(
  { client, channel, thread }: SlackTarget,
  { only, keepLane }: Whisper,
  message: SlackMessage,
): Promise<string> {
  await keepLane?.()
  const { message_ts } = await client.chat.postEphemeral({
    channel,
    user: only,
    ...(thread === null ? {} : { thread_ts: thread }),
    ...message,
  })
  return message_ts ?? ''
}
