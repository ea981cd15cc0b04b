import type { Activity } from './activity.ts'
import { type Arrival, arrivalOf, threadOf } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { meaningOf } from './meaning.ts'
import { pressedIn } from './on-press.ts'
import { earlyRoot } from './early-root.ts'
import { findSaid } from './said-where.ts'
import { saidText } from './said-text.ts'

/**
 * Whether an activity is for the bot. In a channel that lets it hear everything, what is neither to it nor in a proposal's
 * thread is let go before anything of it is stored, and so are the bot's own messages.
 */
export async function concernsUs(deps: TeamsDeps, activity: Activity): Promise<boolean> {
  switch (activity.type) {
    case 'installationUpdate':
    case 'conversationUpdate':
      return true
    case 'message':
      return isFor(deps, arrivalOf(deps, activity), concernsSaid)
    case 'messageUpdate':
    case 'messageDelete':
      return isFor(deps, arrivalOf(deps, activity), concernsChange)
    default:
      return false
  }
}

type ConcernQuestion = (deps: TeamsDeps, arrival: Arrival) => Promise<boolean>

async function isFor(deps: TeamsDeps, arrival: Arrival | null, isOurs: ConcernQuestion): Promise<boolean> {
  if (arrival === null) return false
  return arrival.spot.kind === 'personal' || isOurs(deps, arrival)
}

async function concernsSaid(deps: TeamsDeps, arrival: Arrival): Promise<boolean> {
  if (pressedIn(arrival.activity.value) !== null) return true
  const words = saidText(arrival.activity)
  if (words.toBot) return true
  return meaningOf(arrival, words, await threadOf(deps, arrival), deps.rooms).type !== 'none'
}

async function concernsChange(deps: TeamsDeps, arrival: Arrival): Promise<boolean> {
  const { tenant, spot, activity } = arrival
  const root = await findSaid(deps.db, { tenant, channel: spot.channel, message: activity.id })
  return root !== null || (await earlyRoot(deps, arrival)) !== null
}
