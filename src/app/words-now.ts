import type { DirectWords, Effect } from '../flows/model/effect.ts'
import type { View } from '../flows/model/view.ts'
import { wayTo, withWay } from '../flows/moving/where-it-goes-on.ts'
import type { Delivery } from '../ports/outbox.ts'

/** For so long somebody looks at the place where they acted, in ms. */
const lookingMs = 300_000

interface WordsNow {
  readonly view: View
  readonly direct: DirectWords | undefined
}

/**
 * Words to one person as they are said now. An answer that comes when nobody looks there any more, such as after an outage,
 * goes to their own messages, where it notifies and stays, with the way to the thread that it is about.
 */
export function wordsNow(
  { proposal, home, root }: Pick<Delivery, 'proposal' | 'home' | 'root'>,
  { view, direct, acted }: Extract<Effect, { type: 'tell' }>,
  now: string,
): WordsNow {
  const isLate = acted !== undefined && Date.parse(now) - Date.parse(acted) > lookingMs
  if (direct !== undefined || !isLate) return { view, direct }
  const later = { notice: null }
  if (proposal === null || home === null || root === null) return { view, direct: later }
  const thread = { platform: home.platform, channel: root.channel, thread: root.id }
  return { view: withWay(view, wayTo(proposal, view.language, thread)), direct: later }
}
