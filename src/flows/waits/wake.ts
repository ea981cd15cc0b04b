import type { Schedule } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'

/** Another proposal decides by itself what follows, as when a timer of its own has run out. */
export function wake({ id }: Pick<Proposal, 'id'>, name: string, at: string): Schedule {
  return { type: 'schedule', name, at, of: { proposal: id } }
}
