import type { Effect } from '../model/effect.ts'
import type { Person } from '../model/event.ts'
import { view } from './blocks.ts'
import { post } from './replies.ts'
import type { View } from '../model/view.ts'

/**
 * A message in the thread, for everybody there, that some of them must know: it names them, so that their platform notifies
 * each. The one way by which a thread says what its authors wait for: a decision, an answer, a reminder, an end.
 */
export function postFor(people: readonly Person[], shown: View): Extract<Effect, { type: 'post' }> {
  return { ...post(shown), view: withMention(people, shown) }
}

/** The view, with those whom it is for named first. */
export function withMention(people: readonly Person[], shown: View): View {
  if (people.length === 0) return shown
  const named = people.map(({ id, name }) => ({ id, name }))
  return view(shown.language, [{ type: 'mention', people: named }, ...shown.blocks], shown.label)
}
