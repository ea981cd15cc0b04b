import { Activity } from '../../src/adapters/teams/in/activity.ts'
import { type Arrival, arrivalOf, envelopeOf } from '../../src/adapters/teams/in/arrival.ts'
import { meaningOf } from '../../src/adapters/teams/in/meaning.ts'
import { changeOf } from '../../src/adapters/teams/in/on-item.ts'
import { eventOf, pressedIn } from '../../src/adapters/teams/in/on-press.ts'
import { saidText } from '../../src/adapters/teams/in/said-text.ts'
import type { Envelope, Event } from '../../src/flows/model/event.ts'

const roles = { reviewers: null, coordinators: new Set<string>(), language: 'fr' } as const

/** Whether a payload is an activity of the Bot Connector. */
export function isActivity(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && 'channelId' in payload && 'serviceUrl' in payload
}

/**
 * The envelope that Teams' adapter makes of a recorded activity at that time. `drafting` says that a proposal is open where
 * it was written. Throws a sentence for an activity that leads to none.
 */
export function teamsEnvelope(payload: unknown, at: string, drafting: 'drafting' | 'nothing'): Envelope {
  const activity = Activity.parse(payload)
  const arrival = arrivalOf({ roles, now: () => at }, activity)
  if (arrival === null) throw new Error('Nobody did this: the activity is the bot’s own, or another bot’s.')
  const root = drafting === 'drafting' ? (arrival.spot.thread ?? 'the chat') : null
  const event = read(arrival, root)
  if (event === null) throw new Error(`An activity of the type ${activity.type} leads to nothing like this one.`)
  return envelopeOf(arrival, `teams ${arrival.spot.channel} ${activity.id}`, root, event)
}

function read(arrival: Arrival, root: string | null): Event | null {
  const { activity } = arrival
  switch (activity.type) {
    case 'messageUpdate':
    case 'messageDelete':
      return changeOf(arrival)
    case 'invoke': {
      const pressed = pressedIn(activity.value)
      return pressed && eventOf(pressed, activity)
    }
    case 'message':
      return said(arrival, root)
    default:
      return null
  }
}

function said(arrival: Arrival, root: string | null): Event | null {
  const { text, ...whom } = saidText(arrival.activity)
  const meaning = meaningOf(arrival, { text, ...whom }, root, { reviewers: null, coordinators: null })
  if (meaning.type === 'command') return { type: 'commanded', words: meaning.words }
  return meaning.type === 'answer'
    ? { type: 'said', message: arrival.activity.id, text, mentions: whom.mentions }
    : null
}
