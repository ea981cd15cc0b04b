import { z } from 'zod'
import type { Deps } from './context.ts'
import { incomingOf } from './incoming.ts'
import { refreshHome } from './news.ts'
import { take } from './take.ts'

const Kind = z.looseObject({
  type: z.string().optional(),
  command: z.string().optional(),
  view: z.looseObject({ type: z.string().optional() }).nullish(),
})

/** Reads a payload that was kept, and hands over what it holds. */
export async function takeKept(deps: Deps, payload: unknown): Promise<void> {
  const { type = '', command, view } = Kind.parse(payload)
  const incoming = await incomingOf(deps, payload, command === undefined ? type : 'command')
  // Nobody is there any more to be answered.
  if (incoming === null || incoming === 'notInstalled') return
  await take(deps, incoming)
  if (view?.type === 'home') refreshHome(deps, incoming.tenant, incoming.programme, incoming.user)
}
