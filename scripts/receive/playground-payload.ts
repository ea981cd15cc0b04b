import { z } from 'zod'

import {
  CommandRequest,
  commandWords,
  DeleteRequest,
  EditRequest,
  FillRequest,
  parse,
  PressRequest,
  SayRequest,
  toEnvelope,
  withoutBotName,
} from '../../src/adapters/web/playground/parse.ts'
import { findPersona, mentionsAnother } from '../../src/adapters/web/playground/platform/people.ts'
import type { Envelope, Event } from '../../src/flows/model/event.ts'

/** One recorded request of the playground: what `docs/playground-api.md` describes, as a file. */
const Recorded = z.object({
  /** Such as `POST /messages` or `PATCH /messages/0123abcd`. */
  request: z.string().regex(/^(POST|PATCH|DELETE) \//),
  body: z.unknown(),
  /** Where the message of an edit, a press or a form stands: the server knows that, a file has to say it. */
  stands: z
    .object({ room: z.string(), thread: z.string().nullable().default(null) })
    .default({ room: 'projets', thread: null }),
})

/** Who did it, as every request says it. */
interface Doer {
  readonly id: string
  readonly persona: string
  readonly language: 'fr' | 'en'
  readonly timeZone: string
}

/** The envelope that the playground makes of the recorded request at that time. Throws a sentence for what is none. */
export function playgroundEnvelope(payload: unknown, at: string): Envelope {
  const { request, body, stands } = Recorded.parse(payload)
  const { doer, place, event } = read(request, body, stands)
  const persona = findPersona(doer.persona)
  if (persona === null) throw new Error(`There is nobody called ${doer.persona} in the playground.`)
  const { language, timeZone } = doer
  const { room, thread } = place
  return toEnvelope(doer.id, at, { persona, language, timeZone, room, thread }, event)
}

interface Act {
  readonly doer: Doer
  readonly place: { readonly room: string; readonly thread: string | null }
  readonly event: Event
}

function read(request: string, body: unknown, stands: Act['place']): Act {
  const [method, path = ''] = request.split(' ')
  const [, collection, message = ''] = path.split('/')
  switch (`${method} /${collection}${message === 'submit' ? '/submit' : ''}`) {
    case 'POST /messages':
      return said(parse(SayRequest, body))
    case 'POST /commands': {
      const doer = parse(CommandRequest, body)
      return { doer, place: doer, event: { type: 'commanded', words: doer.words } }
    }
    case 'PATCH /messages': {
      const doer = parse(EditRequest, body)
      return { doer, place: stands, event: { type: 'edited', message, text: withoutBotName(doer.text) } }
    }
    case 'DELETE /messages':
      return { doer: parse(DeleteRequest, body), place: stands, event: { type: 'deleted', message } }
    case 'POST /presses': {
      const doer = parse(PressRequest, body)
      return { doer, place: stands, event: { type: 'pressed', ...doer.press } }
    }
    case 'POST /forms/submit': {
      const doer = parse(FillRequest, body)
      return { doer, place: stands, event: { type: 'filled', ...doer.press, fields: doer.fields } }
    }
    default:
      throw new Error(`The playground has no act "${request}": see docs/playground-api.md.`)
  }
}

function said(doer: z.infer<typeof SayRequest>): Act {
  const words = commandWords(doer.text, doer)
  if (words !== null) return { doer, place: doer, event: { type: 'commanded', words } }
  const mentions = mentionsAnother(doer.text, doer.persona) ? 'person' : 'none'
  return { doer, place: doer, event: { type: 'said', message: doer.id, text: withoutBotName(doer.text), mentions } }
}
