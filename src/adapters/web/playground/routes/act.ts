import type { Event } from '../../../../flows/model/event.ts'
import { toEnvelope } from '../parse.ts'
import type { Whereabouts } from '../parse.ts'
import { aboutOf, addAct, findAct } from '../platform/acts.ts'
import type { LaneTurn, StoredAct } from '../platform/acts.ts'
import type { WebDb } from '../platform/tables.ts'
import { Problem } from '../problem.ts'
import type { PlaygroundDeps } from './context.ts'

/** Who does what where. */
export interface Doing extends Whereabouts {
  readonly id: string
  readonly event: Event
}

/** The act as it is stored and handed over. */
export function actOf(deps: PlaygroundDeps, doing: Doing): StoredAct {
  const envelope = toEnvelope(doing.id, deps.now(), doing, doing.event)
  return { envelope, lane: doing.thread ?? doing.id }
}

/** Whose turn it is in the act's lane. `repeat`: the same act was stored before. Another act with its id is a problem. */
export async function storeAct(db: WebDb, act: StoredAct): Promise<LaneTurn | 'repeat'> {
  const turn = await addAct(db, act)
  if (turn !== null) return turn
  const before = await findAct(db, act.envelope.id)
  if (before?.about !== aboutOf(act.envelope)) throw new Problem('id-taken')
  return 'repeat'
}

/** Stores an act that changes no message (a command, a button, a form) and hands it over. */
export async function doAct(deps: PlaygroundDeps, doing: Doing): Promise<void> {
  const act = actOf(deps, doing)
  await hand(deps, act, await storeAct(deps.db, act))
}

/**
 * Hands the act over, after what waits in its lane; of a repeat, what the core may still lack. A form that the core cannot
 * take comes back field by field.
 */
export async function hand(deps: PlaygroundDeps, act: StoredAct, turn: LaneTurn | 'repeat'): Promise<void> {
  const received = await deps.handOver.hand(act, turn === 'repeat' ? 'others' : turn)
  if (received?.type === 'invalid') throw new Problem('bad-fields', { fields: received.errors })
}
