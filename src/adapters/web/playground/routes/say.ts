import { commandedEvent } from '../../../../flows/acts/command-words.ts'
import { Hono } from 'hono'
import type { z } from 'zod'
import {
  CommandRequest,
  DeleteRequest,
  EditRequest,
  SayRequest,
  commandWords,
  parse,
  readable,
  withoutBotName,
} from '../parse.ts'
import { deleteMessage, editMessage, findMessage, inTurn } from '../platform/messages.ts'
import type { StoredMessage } from '../platform/messages.ts'
import { storeMessage } from '../platform/store-message.ts'
import { mentionsAnother, namedIn } from '../platform/people.ts'
import type { Persona } from '../platform/people.ts'
import { Problem } from '../problem.ts'
import { renderMessage } from '../render.ts'
import type { ShownMessage } from '../render.ts'
import { personaOf, roomOf, rootOf, visibleMessage } from './access.ts'
import { actOf, doAct, hand, storeAct } from './act.ts'
import type { Doing } from './act.ts'
import { bodyOf } from './context.ts'
import type { PlaygroundDeps, WebEnv } from './context.ts'

type Accepted =
  | { readonly accepted: 'message' | 'edit'; readonly message: ShownMessage }
  | { readonly accepted: 'command' }

/** Writing: messages, what becomes of them, and the slash command. */
export function sayRoutes(deps: PlaygroundDeps): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .post('/messages', async (c) => c.json(await say(deps, parse(SayRequest, await bodyOf(c)))))
    .patch('/messages/:id', async (c) =>
      c.json(await edit(deps, c.req.param('id'), parse(EditRequest, await bodyOf(c)))),
    )
    .delete('/messages/:id', async (c) =>
      c.json(await remove(deps, c.req.param('id'), parse(DeleteRequest, await bodyOf(c)))),
    )
    .post('/commands', async (c) => c.json(await command(deps, parse(CommandRequest, await bodyOf(c)))))
}

async function say(deps: PlaygroundDeps, request: z.infer<typeof SayRequest>): Promise<Accepted> {
  const persona = personaOf(request.persona)
  roomOf(request.room, persona)
  const text = readable(request.text)
  const words = commandWords(text, request)
  if (words !== null) return command(deps, { ...request, words })
  if (!request.thread && /^\s*\/[a-z]/i.test(text)) throw new Problem('unknown-command')
  const message = await storeSaid(deps, persona, request, text)
  return { accepted: 'message', message: renderMessage(message) }
}

/** Stores the message with its act, tells the pages, and hands the act over: a kill in between loses nothing. */
async function storeSaid(
  deps: PlaygroundDeps,
  persona: Persona,
  request: z.infer<typeof SayRequest>,
  text: string,
): Promise<StoredMessage> {
  const { id, room, thread } = request
  const act = thread ? actOf(deps, { ...request, persona, thread, event: sayEvent(persona, id, text) }) : null
  const stored = { id, room, thread, author: persona.id, text, at: deps.now() }
  const said = await storeMessage(deps.db, stored, act).catch(idTaken)
  if (said === null) throw new Problem('unknown-thread')
  if (said.change) deps.feed.publish(said.change)
  else sameMessage(said.message, persona, request)
  if (act) await hand(deps, act, said.turn)
  return said.message
}

function sayEvent(persona: Persona, message: string, text: string): Doing['event'] {
  const mentions = mentionsAnother(text, persona.id) ? 'person' : 'none'
  const people = namedIn(text)
  const about = people.length === 0 ? {} : { people }
  return { type: 'said', message, text: withoutBotName(text), mentions, ...about }
}

/** Another act has the id: nothing was stored. */
function idTaken(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === '23505') throw new Problem('id-taken')
  throw error
}

/** A repeat must be of the same message. */
function sameMessage(before: StoredMessage, persona: Persona, request: z.infer<typeof SayRequest>): void {
  const same = before.author === persona.id && before.room === request.room && before.thread === request.thread
  if (!same) throw new Problem('id-taken')
}

async function edit(deps: PlaygroundDeps, id: string, request: z.infer<typeof EditRequest>): Promise<Accepted> {
  const persona = personaOf(request.persona)
  const text = readable(request.text)
  const message = await visibleMessage(deps.db, id, persona)
  if (message.author !== persona.id) throw new Problem('not-yours')
  const edited = await changeMessage(deps, message, {
    ...request,
    persona,
    room: message.room,
    thread: message.thread,
    event: { type: 'edited', message: id, text: withoutBotName(text) },
    write: (trx) => editMessage(trx, id, { text, edited_at: deps.now() }),
  })
  return { accepted: 'edit', message: renderMessage(edited) }
}

/** Authors delete their messages; anyone what only they see; the coordinator everything, like a platform's admin. */
async function remove(
  deps: PlaygroundDeps,
  id: string,
  request: z.infer<typeof DeleteRequest>,
): Promise<{ readonly accepted: 'delete' }> {
  const persona = personaOf(request.persona)
  const message = await findMessage(deps.db, id)
  if (message?.deleted_at && mayDelete(message, persona)) return finishDelete(deps, message)
  const standing = await visibleMessage(deps.db, id, persona)
  if (!mayDelete(standing, persona)) throw new Problem('not-yours')
  await changeMessage(deps, standing, {
    ...request,
    persona,
    room: standing.room,
    thread: standing.thread,
    event: { type: 'deleted', message: id },
    write: (trx) => deleteMessage(trx, id, deps.now()),
  })
  return { accepted: 'delete' }
}

/** A repeat: the message is gone, and what the core may still lack is handed over. */
async function finishDelete(deps: PlaygroundDeps, message: StoredMessage): Promise<{ readonly accepted: 'delete' }> {
  if (message.thread) await deps.handOver.flush(message.thread)
  return { accepted: 'delete' }
}

function mayDelete(message: StoredMessage, persona: Persona): boolean {
  return message.author === persona.id || message.only_for === persona.id || persona.kind === 'coordinator'
}

type Changing = Doing & { readonly write: (trx: Parameters<typeof editMessage>[0]) => ReturnType<typeof editMessage> }

/** Writes the change with its act, once. The core hears of people's messages in threads alone. */
async function changeMessage(deps: PlaygroundDeps, message: StoredMessage, doing: Changing): Promise<StoredMessage> {
  const act = message.thread && message.view === null ? actOf(deps, doing) : null
  const { turn, change } = await inTurn(deps.db, async (trx) => {
    const turn = act === null ? 'own' : await storeAct(trx, act)
    return { turn, change: turn === 'repeat' ? null : await doing.write(trx) }
  })
  if (change) deps.feed.publish(change)
  if (act) await hand(deps, act, turn)
  return change ? change.message : message
}

async function command(
  deps: PlaygroundDeps,
  request: z.infer<typeof CommandRequest>,
): Promise<{ readonly accepted: 'command' }> {
  const persona = personaOf(request.persona)
  roomOf(request.room, persona)
  if (request.thread) await rootOf(deps.db, request.room, request.thread)
  const { words } = request
  await doAct(deps, { ...request, persona, event: commandedEvent(words, namedIn(words)) })
  return { accepted: 'command' }
}
