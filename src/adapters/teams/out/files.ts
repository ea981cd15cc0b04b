import type { Place } from '../../../flows/model/event.ts'
import { itself } from '../../../flows/model/itself.ts'
import type { FileAsked } from '../../../flows/model/page.ts'
import type { Block, FileBlock, View } from '../../../flows/model/view.ts'
import type { Post } from '../../../ports/chat.ts'
import type { Documents, WrittenDocument } from '../../../ports/documents.ts'
import type { HandFile, MakePage } from '../../../ports/links.ts'
import type { OfferedFile } from '../file-code.ts'
import { cardWords } from '../render/card-words.ts'
import type { OutActivity } from './connector/connector.ts'
import type { TeamsTarget } from './target.ts'

/** How files leave. Without `handFile` none is offered, without `makePage` none has a link: their texts are shown. */
export interface FilesOut {
  readonly documents?: Pick<Documents, 'write'>
  readonly handFile?: HandFile
  readonly makePage?: MakePage
}

/** A view whose files leave in Teams' own way, and the messages that offer them. */
interface HandedView {
  readonly view: View
  readonly offers: readonly OutActivity[]
}

type AskedFile = FileBlock & { readonly asked: FileAsked }

/**
 * The view's files as this conversation can have them. In a personal chat each is offered to be put among the person's
 * own files; elsewhere a bot can hand over none, and a link fetches it. Where there is no way to either, they stay blocks.
 */
export async function handFiles(out: FilesOut, post: Post, { to }: TeamsTarget): Promise<HandedView> {
  const { view } = post
  if (!view.blocks.some(isAsked)) return { view, offers: [] }
  if (to.kind === 'personal') return offerFiles(out, post)
  const place: Place = { platform: 'teams', channel: to.channel, thread: to.root }
  const blocks = view.blocks.map(async (block) => (isAsked(block) ? linkTo(out, post, place, block) : block))
  return { view: { ...view, blocks: await Promise.all(blocks) }, offers: [] }
}

function isAsked(block: Block): block is AskedFile {
  return (block.type === 'document' || block.type === 'export') && block.asked !== undefined
}

async function offerFiles(out: FilesOut, post: Post): Promise<HandedView> {
  const { view } = post
  if (out.handFile === undefined || out.documents === undefined) return { view, offers: [] }
  const { documents } = out
  const offers = view.blocks.filter(isAsked).map((file) => offerOf(documents, post, file))
  const blocks = view.blocks.filter((block) => !isAsked(block))
  return { view: { ...view, blocks }, offers: await Promise.all(offers) }
}

/**
 * The card that asks whether the file may be put among the person's own. It carries ids alone: what it stands for is
 * asked for again, and written again, once they say yes.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#message-requesting-permission-to-upload
 */
async function offerOf(
  documents: Pick<Documents, 'write'>,
  { tenant, key, view }: Post,
  file: AskedFile,
): Promise<OutActivity> {
  const { asked } = file
  const context: OfferedFile = { ...asked, post: key }
  const { name, bytes } =
    file.type === 'document'
      ? { name: file.name, bytes: Buffer.from(file.content) }
      : nameAs(file, await documents.write(file.text, file.format, tenant))
  const description = cardWords.offer[view.language]
  const content = { description, sizeInBytes: bytes.byteLength, acceptContext: context, declineContext: context }
  return {
    type: 'message',
    locale: view.language,
    summary: name,
    attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.consent', name, content }],
  }
}

/** What could not be written so is Markdown, and is called so. */
function nameAs({ name, format }: Extract<AskedFile, { type: 'export' }>, written: WrittenDocument): WrittenDocument {
  return written.name.endsWith(`.${format}`) ? { ...written, name } : written
}

/** One that somebody asked for is theirs; one that is published is everybody's who sees the message. */
async function linkTo(out: FilesOut, { tenant, only, view }: Post, place: Place, file: AskedFile): Promise<Block> {
  if (only === null && file.asked.version === 0) return file
  const actor = { ...itself(view.language), ...(only === null ? {} : { id: only }) }
  const page = { purpose: 'file', ...file.asked, actor, place } as const
  const url = (await out.makePage?.({ ...page, tenant })) ?? null
  return url === null ? file : { type: 'page', text: cardWords.download[view.language](file.name), page, url }
}
