import { openList, queueList } from './lists.ts'
import { view } from './blocks.ts'
import type { Arrival } from '../model/turn.ts'
import type { View } from '../model/view.ts'

/** A person's own page: their open proposals; for reviewers, what waits for a review. */
export function homeView(arrival: Arrival): View {
  const mine = openList(arrival)
  if (arrival.known.queue === undefined) return mine
  return view(mine.language, [...mine.blocks, ...queueList(arrival).blocks])
}
