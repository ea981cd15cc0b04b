import type { Deliverable } from '../../../flows/model/effect.ts'
import type { Scope } from '../../../flows/model/ai-reading.ts'

/** How an earlier program, which may still run beside this one, stores that the AI coach is to read. */
interface EarlierReading {
  readonly type: 'coach'
  readonly scope: Scope
  readonly run: number
  readonly of: string
}

/** The effect in a stored row, whichever program stored it. */
export function readEffect(stored: string): Deliverable {
  const effect = JSON.parse(stored) as Deliverable | EarlierReading
  if (effect.type !== 'coach') return effect
  const { scope, run, of } = effect
  return { type: 'errand', errand: { kind: 'ai-reading', subject: scope, run, of } }
}
