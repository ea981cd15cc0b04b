import type { Event, Place } from '../../../flows/model/event.ts'

/** One thing that a person did, before it is known who that is for the core. */
export interface SlackAct {
  /** The key of deduplication within the tenant. */
  readonly id: string
  readonly tenant: string
  readonly user: string
  /** What the payload calls them, and the workspace they belong to, where it says so. */
  readonly userName: string | null
  readonly userTeam: string | null
  readonly place: Place
  /** Where it was written, where that is not the thread that it belongs to. */
  readonly elsewhere?: Place
  readonly event: Event
  /** Whether the bot itself began the thread: then a proposal has it, or will have it in a moment. */
  readonly isOurs?: boolean
}

/** What a payload leads to: an act for the core, a sentence for the person, a list of theirs, or nothing. */
export interface Reading {
  readonly acts: readonly SlackAct[]
  readonly hints: readonly Hint[]
}

/** Words of the adapter that one person alone sees. */
export interface Hint {
  readonly tenant: string
  readonly user: string
  readonly place: Place
  /** `text` in their language, or their own page. */
  readonly say: { readonly type: 'text'; readonly text: string } | { readonly type: 'home' }
  /** Where Slack takes an answer to a command or a click, even in a channel that the bot is not in. */
  readonly responseUrl: string | null
  /** The same for every try. */
  readonly key: string
}

/** The reading of a payload that calls for neither an act nor a hint. */
export const nothing: Reading = { acts: [], hints: [] }

/** Returns a reading that holds this one act and no hints. */
export function act(one: SlackAct): Reading {
  return { acts: [one], hints: [] }
}

/** Returns the core’s place for a Slack channel id and the `ts` of a thread’s root message, null outside threads. */
export function place(channel: string, thread: string | null): Place {
  return { platform: 'slack', channel, thread }
}
