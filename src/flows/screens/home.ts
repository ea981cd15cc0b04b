import { openList, queueList } from './lists.ts'
import { view } from './blocks.ts'
import type { StepContext } from '../model/act-context.ts'
import type { View } from '../model/view.ts'

/** A person's own page: their open proposals; for reviewers, what waits for a review. */
export function homeView(context: StepContext): View {
  const mine = openList(context)
  if (context.known.queue === undefined) return mine
  return view(mine.language, [...mine.blocks, ...queueList(context).blocks])
}
