import { openList, queueList } from './screens/lists.ts'
import { view } from './screens/blocks.ts'
import type { Arrival } from './turn.ts'
import type { View } from './view.ts'

/** A person's own page: their open proposals; for reviewers, what waits for a review. */
export function homeView(arrival: Arrival): View {
  const mine = openList(arrival)
  if (arrival.known.queue === undefined) return mine
  return view(mine.language, [...mine.blocks, ...queueList(arrival).blocks])
}
