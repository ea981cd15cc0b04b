import { Hono } from 'hono'
import type { Context } from 'hono'
import type { Block } from '../../../../flows/model/view.ts'
import { UnreadableProposal } from '../../../../ports/unreadable-proposal.ts'
import type { WrittenDocument } from '../../../../ports/documents.ts'
import type { Language } from '../../../../text/language.ts'
import { completions } from '../completions.ts'
import { limits } from '../limits.ts'
import { PageQuery, PersonaQuery, ReadRequest, parse, tenant } from '../parse.ts'
import { readPage } from '../platform/pages.ts'
import { people } from '../platform/people.ts'
import { followedThreads, markRead, readUpto, unreadIn } from '../platform/reads.ts'
import { audienceOf, isMember, rooms } from '../platform/rooms.ts'
import { Problem } from '../problem.ts'
import { renderMessage, viewOf } from '../render.ts'
import { type WritingBar, writingBar } from '../writing-bar.ts'
import { personaOf, roomOf, rootOf, visibleMessage } from './access.ts'
import { bodyOf } from './context.ts'
import type { PlaygroundDeps, WebEnv } from './context.ts'

/** Reading: people, rooms, pages of messages, files, and how far somebody has read. */
export function readRoutes(deps: PlaygroundDeps): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/people', (c) => c.json({ people: listPeople(c.get('language')) }))
    .get('/commands', (c) => c.json({ commands: completions(c.get('language')) }))
    .get('/rooms', async (c) => c.json(await listRooms(deps, c)))
    .get('/rooms/:room/messages', async (c) => c.json(await listMessages(deps, c)))
    .get('/rooms/:room/threads/:thread/bar', async (c) => c.json({ bar: await barOf(deps, c) }))
    .get('/files/:message/:index', (c) => sendFile(deps, c))
    .get('/files/:message/:index/:hash', (c) => sendPicture(deps, c))
    .get('/pages/:message/:index', (c) => goToPage(deps, c))
    .post('/reads', async (c) => c.json(await read(deps, await bodyOf(c))))
}

function listPeople(language: Language): object[] {
  return people.map(({ id, name, kind, title }) => ({ id, name, kind, title: title[language] }))
}

async function listRooms(deps: PlaygroundDeps, c: Context<WebEnv>): Promise<object> {
  const persona = personaOf(parse(PersonaQuery, c.req.query()).persona)
  const language = c.get('language')
  const mine = rooms.filter((room) => isMember(room, persona))
  const listed = mine.map(async (room) => ({
    id: room.id,
    name: room.name[language],
    about: room.about[language],
    audience: audienceOf(room),
    unread: await unreadIn(deps.db, persona.id, room.id),
  }))
  const threads = await followedThreads(deps.db, persona.id, limits.threadsListed)
  return {
    rooms: await Promise.all(listed),
    threads: threads
      .filter((root) => mine.some((room) => room.id === root.room))
      .map((root) => ({ unread: root.unread, root: renderMessage(root) })),
  }
}

async function listMessages(deps: PlaygroundDeps, c: Context<WebEnv>): Promise<object> {
  const query = parse(PageQuery, c.req.query())
  const persona = personaOf(query.persona)
  const room = roomOf(c.req.param('room') ?? '', persona)
  const root = query.thread ? await rootOf(deps.db, room.id, query.thread) : null
  const place = { room: room.id, thread: root?.id ?? null, person: persona.id }
  const read = await readUpto(deps.db, place)
  const { messages, earlier } = await readPage(deps.db, {
    ...place,
    before: query.before ?? null,
    limit: query.limit,
  })
  return { root: root && renderMessage(root), messages: messages.map(renderMessage), earlier, read }
}

/** The bar above the message box: for those who write the thread's proposal, on any device. */
async function barOf(deps: PlaygroundDeps, c: Context<WebEnv>): Promise<WritingBar | null> {
  const persona = personaOf(parse(PersonaQuery, c.req.query()).persona)
  const room = roomOf(c.req.param('room') ?? '', persona)
  const place = { platform: 'web', channel: room.id, thread: c.req.param('thread') ?? '' } as const
  const proposal = await deps.inbox.proposalAt(tenant, place)
  const found = proposal === null ? null : await deps.inbox.whereIs(tenant, proposal).catch(unlessUnreadable)
  const isAuthor = found?.outline.authors.includes(persona.id) === true
  return proposal !== null && found && isAuthor ? writingBar(proposal, found.outline) : null
}

/** The thread is shown without the bar: what is written there is answered by the reason. */
function unlessUnreadable(error: unknown): null {
  if (error instanceof UnreadableProposal) return null
  throw error
}

/** A document of a card, to save. It is never shown as a page of this site. */
async function sendFile(deps: PlaygroundDeps, c: Context<WebEnv>): Promise<Response> {
  const block = await blockFor(deps, c)
  if (block?.type === 'export') return attach(c, await deps.documents.write(block.text, block.format, tenant))
  if (block?.type !== 'document') throw new Problem('unknown-file')
  return attach(c, { name: block.name, mime: block.mime, bytes: new TextEncoder().encode(block.content) })
}

function attach(c: Context<WebEnv>, { name, mime, bytes }: WrittenDocument): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mime.startsWith('text/') || mime === 'application/json' ? `${mime}; charset=utf-8` : mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': 'sandbox',
  })
}

/** A picture of a card, for who sees the card. It is one of ours, whatever was sent, and acts on nothing. */
async function sendPicture(deps: PlaygroundDeps, c: Context<WebEnv>): Promise<Response> {
  const block = await blockFor(deps, c)
  if (block?.type !== 'picture' || block.hash !== c.req.param('hash')) throw new Problem('unknown-file')
  const stored = await deps.pictures.get(tenant, block.hash)
  if (stored === null) throw new Problem('unknown-file')
  return c.body(new Uint8Array(stored.bytes), 200, {
    'content-type': stored.kind,
    'content-disposition': 'inline',
    'cache-control': 'private, max-age=86400, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
}

/** The block of a card that the address names, for a persona who sees the card. */
async function blockFor(deps: PlaygroundDeps, c: Context<WebEnv>): Promise<Block | undefined> {
  const persona = personaOf(parse(PersonaQuery, c.req.query()).persona)
  const message = await visibleMessage(deps.db, c.req.param('message') ?? '', persona)
  return viewOf(message)?.blocks[Number(c.req.param('index'))]
}

/** A way to a page, made for whoever it was shown to, each time that it is asked for. */
async function goToPage(deps: PlaygroundDeps, c: Context<WebEnv>): Promise<Response> {
  const { persona } = parse(PersonaQuery, c.req.query())
  const block = await blockFor(deps, c)
  if (block?.type !== 'page' || !isFor(block.page, persona)) throw new Problem('unknown-file')
  const address = await deps.makePage?.({ ...block.page, tenant })
  if (address === undefined || address === null) throw new Problem('unknown-file')
  return c.redirect(address, 303)
}

function isFor(page: Extract<Block, { type: 'page' }>['page'], persona: string): boolean {
  return page.purpose === 'published' || page.actor.id === persona
}

async function read(deps: PlaygroundDeps, body: unknown): Promise<{ readonly read: number }> {
  const request = parse(ReadRequest, body)
  const persona = personaOf(request.persona)
  const room = roomOf(request.room, persona)
  if (request.thread) await rootOf(deps.db, room.id, request.thread)
  const { thread, upto } = request
  const follow = request.follow ? 'yes' : 'as-before'
  await markRead(deps.db, { person: persona.id, room: room.id, thread, upto, follow })
  return { read: upto }
}
