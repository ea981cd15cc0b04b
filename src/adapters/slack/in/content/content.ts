import { z } from 'zod'
import { File, type IncomingMessage } from '../parse.ts'
import { blocksText, type BlockText, type Unread } from './block-text.ts'
import { elementIn, escapeSlack, quoteLines } from './rich-text.ts'

/** All that a person sent with a message. */
export interface MessageContent {
  /** In Slack's own signs, as `plainText` reads it. */
  readonly text: string
  readonly files: readonly File[]
  readonly unread: readonly Unread[]
}

/** A message as far as its content goes. */
export type ContentParts = Partial<Pick<IncomingMessage, 'text' | 'blocks' | 'attachments' | 'files'>>

/**
 * What a message holds: its words; tables, which Slack leaves out of its plain text; and what its author passes on. The
 * preview of a link is Slack's, and no part of it.
 */
export function contentOf({ text = '', blocks, attachments, files }: ContentParts): MessageContent {
  const own = ownText(text, blocks ?? [])
  const passedOn = (attachments ?? []).map((one) => passedOnIn(PassedOn.parse(one)))
  return {
    text: [own, ...passedOn]
      .map((part) => part.text.trim())
      .filter((part) => part !== '')
      .join('\n\n'),
    files: [...(files ?? []), ...passedOn.flatMap((one) => one.files)],
    unread: [...own.unread, ...passedOn.flatMap(({ unread }) => unread)],
  }
}

/** Slack's plain text stands for rich text alone: with another block beside it, the blocks say what comes where. */
function ownText(text: string, blocks: readonly unknown[]): BlockText {
  const isAllInText = blocks.every((block) => elementIn(block).type === 'rich_text')
  if (text.trim() !== '' && isAllInText) return { text, unread: [] }
  const read = blocksText(blocks)
  return read.text === '' ? { ...read, text } : read
}

const words = z.string().catch('')

/** docs.slack.dev/reference/messaging/attachments, as far as people send them. */
const PassedOn = z
  .looseObject({
    is_share: z.boolean().catch(false),
    is_msg_unfurl: z.boolean().catch(false),
    from_url: words,
    original_url: words,
    author_name: words,
    pretext: words,
    title: words,
    text: words,
    blocks: z.array(z.unknown()).catch([]),
    message_blocks: z
      .array(z.looseObject({ message: z.looseObject({ blocks: z.array(z.unknown()).catch([]) }) }))
      .catch([]),
    files: z.array(File).catch([]),
  })
  .catch({
    is_share: false,
    is_msg_unfurl: false,
    from_url: '',
    original_url: '',
    author_name: '',
    pretext: '',
    title: '',
    text: '',
    blocks: [],
    message_blocks: [],
    files: [],
  })

type PassedOn = z.output<typeof PassedOn>

const nothing = { text: '', unread: [], files: [] } as const

function passedOnIn(attachment: PassedOn): MessageContent {
  const { is_share: isShare, is_msg_unfurl: isPreview, from_url, original_url, files } = attachment
  if (isShare) return { ...quotation(attachment), files }
  if (isPreview || from_url !== '' || original_url !== '') return nothing
  const { pretext, title, text, blocks } = attachment
  const read = blocksText(blocks)
  const said = [pretext, title, text, read.text].filter((part) => part !== '').join('\n')
  return { text: said, unread: read.unread, files }
}

/** A forwarded message is another's words: they stand as a quotation, with the name. */
function quotation({ text, blocks, message_blocks, author_name }: PassedOn): BlockText {
  const read = ownText(text, [...message_blocks.flatMap(({ message }) => message.blocks), ...blocks])
  if (read.text.trim() === '') return read
  const name = author_name === '' ? '' : `\n&gt; — ${escapeSlack(author_name)}`
  return { ...read, text: quoteLines(read.text.trim()) + name }
}
