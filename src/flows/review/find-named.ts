import { fold } from '../../text/fold.ts'
import type { Person } from '../model/event.ts'

/**
 * Who of these people is meant by a name that was typed: in full, by the first name, or by their id; null where that is
 * nobody, or more than one.
 */
export function findNamed<Somebody extends Person>(people: readonly Somebody[], typed: string): Somebody | null {
  const name = fold(typed).replace(/^@/, '')
  const whole = people.filter((one) => fold(one.name) === name || fold(one.id) === name)
  const found = whole.length > 0 ? whole : people.filter((one) => fold(one.name).split(' ')[0] === name)
  return found.length === 1 ? (found[0] ?? null) : null
}
