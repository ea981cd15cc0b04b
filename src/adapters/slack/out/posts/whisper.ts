import type { Message, Post } from '../../../../ports/chat.ts'
import { errorCode, meaningOf } from '../errors.ts'
import { cardOf, placeCard } from './card.ts'
import { digestOf } from './digest.ts'
import { type Posting, sendOnce } from './post-once.ts'
import { rowsOf } from './rows.ts'
import { directTarget, isDirect, type Target } from '../target.ts'
import type { Rendered, SlackMessage } from '../../render/message.ts'
import { escapeText } from '../../render/mrkdwn.ts'

/** What one person alone sees: an ephemeral message where they act, else a direct message. */
export async function whisper(
  posting: Posting,
  target: Target,
  post: Post & { readonly only: string },
  render: (files: 'attached' | 'apart') => Rendered,
): Promise<Message> {
  if (isDirect(target))
    return placeCard(posting, target, await cardOf(posting, target, post.key, null), render('attached'))
  const direct = () => directMessage(posting, target, post, render('attached'))
  if (await posting.lacks.has(target.tenant, 'whispers')) return direct()
  try {
    return await ephemeral(posting, target, post, render('apart'))
  } catch (error) {
    const meaning = meaningOf(error)
    if (meaning === 'lacking') await posting.lacks.note(target.tenant, 'whispers', errorCode(error))
    else if (meaning !== 'absent' && meaning !== 'closed') throw error
    return direct()
  }
}

async function directMessage(
  posting: Posting,
  target: Target,
  { key, only }: Post & { readonly only: string },
  rendered: Rendered,
): Promise<Message> {
  const direct = await directTarget(target, only)
  return placeCard(posting, direct, await cardOf(posting, direct, `${key} direct`, null), rendered)
}

async function ephemeral(
  posting: Posting,
  target: Target,
  post: Post & { readonly only: string },
  { messages, files }: Rendered,
): Promise<Message> {
  const [only] = messages
  const isWhole = messages.length === 1 && files.length === 0 && only !== undefined
  // A whisper cannot be looked for: to note one that is whole would cost three statements and tell a later try nothing.
  const first = isWhole ? await sendWhisper(target, post.only, only) : await eachOnce(posting, target, post, messages)
  // A file cannot be for one person's eyes in a channel.
  if (files.length > 0) {
    const text = escapeText(files.map(({ name }) => name).join(', '))
    await directMessage(posting, target, post, { messages: [{ text, blocks: [] }], files })
  }
  return { channel: target.channel, id: first }
}

/** The parts that an earlier try has not sent yet, in order; gives the ts of the first. */
async function eachOnce(
  posting: Posting,
  target: Target,
  post: Post & { readonly only: string },
  messages: readonly SlackMessage[],
): Promise<string> {
  const { tenant, channel, thread, client } = target
  const rows = await rowsOf(posting.db, tenant, post.key)
  const sent: string[] = []
  for (const [part, message] of messages.entries()) {
    const row = rows.find((one) => one.kind === 'whisper' && one.part === part)
    if (row?.state === 'posted' && row.ts !== null) sent.push(row.ts)
    else {
      const wanted = { tenant, post_key: post.key, kind: 'whisper', part, channel, thread } as const
      const before = { row: undefined, fileName: null }
      const digest = digestOf(message)
      const { ts } = await sendOnce(posting, client, { ...wanted, digest }, before, () =>
        sendWhisper(target, post.only, message),
      )
      sent.push(ts)
    }
  }
  return sent[0] ?? ''
}

async function sendWhisper({ client, channel, thread }: Target, user: string, message: SlackMessage): Promise<string> {
  const { message_ts } = await client.chat.postEphemeral({
    channel,
    user,
    ...(thread === null ? {} : { thread_ts: thread }),
    ...message,
  })
  return message_ts ?? ''
}
