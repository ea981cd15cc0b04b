import { Hono } from 'hono'
import type { z } from 'zod'
import { buttonNames } from '../../../../flows/acts/acts.ts'
import { FillRequest, FormRequest, PressRequest, actorOf, isTooLong, parse, placeOf, tenant } from '../parse.ts'
import type { Whereabouts } from '../parse.ts'
import { findPersona } from '../platform/people.ts'
import { Problem } from '../problem.ts'
import { renderForm, renderView } from '../render.ts'
import { personaOf, visibleMessage } from './access.ts'
import { doAct } from './act.ts'
import { bodyOf } from './context.ts'
import type { PlaygroundDeps, WebEnv } from './context.ts'

/** Buttons and forms. Whether a press still holds is the core's to say: old cards are answered, too. */
export function pressRoutes(deps: PlaygroundDeps): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .post('/presses', async (c) => c.json(await press(deps, parse(PressRequest, await bodyOf(c)))))
    .post('/forms', async (c) => c.json(await open(deps, parse(FormRequest, await bodyOf(c)))))
    .post('/forms/submit', async (c) => c.json(await fill(deps, parse(FillRequest, await bodyOf(c)))))
}

/** Where a button was pressed: in its message's place, or in the thread under it when the page says so. */
async function whereOf(deps: PlaygroundDeps, request: z.infer<typeof FormRequest>): Promise<Whereabouts> {
  const persona = personaOf(request.persona)
  if (!buttonNames.has(request.press.action)) throw new Problem('unknown-action')
  const message = await visibleMessage(deps.db, request.message, persona)
  const thread = message.thread ?? (request.thread === message.id ? message.id : null)
  const { language, timeZone } = request
  return { persona, language, timeZone, room: message.room, thread }
}

async function press(
  deps: PlaygroundDeps,
  request: z.infer<typeof PressRequest>,
): Promise<{ readonly accepted: 'press' }> {
  const where = await whereOf(deps, request)
  await doAct(deps, { ...where, id: request.id, event: { type: 'pressed', ...request.press } })
  return { accepted: 'press' }
}

async function open(deps: PlaygroundDeps, request: z.infer<typeof FormRequest>): Promise<object> {
  const where = await whereOf(deps, request)
  const press = { ...request.press, opens: 'form' as const }
  const answer = await deps.inbox.form({ tenant, place: placeOf(where), actor: actorOf(where), press })
  return 'form' in answer
    ? { form: renderForm(answer.form, where.persona) }
    : { refusal: renderView(answer.refusal, request.message) }
}

async function fill(
  deps: PlaygroundDeps,
  request: z.infer<typeof FillRequest>,
): Promise<{ readonly accepted: 'form' }> {
  const where = await whereOf(deps, request)
  if (Object.values(request.fields).flat().some(isTooLong)) throw new Problem('too-long')
  const { person } = request.fields
  const chosen = typeof person === 'string' ? findPersona(person) : null
  const people = chosen === null ? {} : { people: [{ id: chosen.id, name: chosen.name }] }
  const event = { type: 'filled' as const, ...request.press, fields: request.fields, ...people }
  await doAct(deps, { ...where, id: request.id, event })
  return { accepted: 'form' }
}
