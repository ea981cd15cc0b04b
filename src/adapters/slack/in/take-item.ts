import { z } from 'zod'
import type { SlackDeps } from './context.ts'
import { incomingOf } from './incoming.ts'
import { kindOf } from './kind-of.ts'
import { refreshHome } from './news.ts'
import { take } from './take.ts'

const Shown = z.object({ view: z.object({ type: z.string().optional() }).nullish() })

/** Reads a payload that was kept, and hands over what it holds. */
export async function takeItem(deps: SlackDeps, payload: unknown): Promise<void> {
  const incoming = await incomingOf(deps, payload, kindOf(payload))
  // Nobody is there any more to be answered.
  if (incoming === null || incoming === 'notInstalled') return
  await take(deps, incoming)
  if (Shown.parse(payload).view?.type === 'home') refreshHome(deps, incoming.tenant, incoming.programme, incoming.user)
}
