import type { Deliverable } from '../flows/model/effect.ts'
import type { Event, Place } from '../flows/model/event.ts'

/**
 * How long something took, or was waited for, up to now. What it is told apart by is the same few words however many
 * tenants, people and proposals there are. Noted under the trace and in the span of what it is about.
 */
export type Duration = { readonly seconds: number } & (
  | {
      /** From a platform's request to our answer. */
      readonly of: 'acknowledgement'
      readonly platform: Place['platform']
      readonly outcome: 'acknowledged' | 'refused'
    }
  | {
      /** Of one event: loaded, stepped and stored. */
      readonly of: 'step'
      readonly platform: Place['platform']
      readonly kind: Event['type']
      readonly outcome: 'stored' | 'unknown' | 'invalid' | 'unavailable' | 'defect'
    }
  | {
      /** From the moment an effect was stored until the platform has it, or nobody tries any more. */
      readonly of: 'delivery'
      readonly platform: Place['platform']
      readonly outcome: 'delivered' | 'given-up'
    }
  | {
      /** Of one try to carry out an effect; one that is no new message is an edit. `overtaken`: another worker has it. */
      readonly of: 'delivery-try'
      readonly platform: Place['platform']
      readonly kind: Deliverable['type'] | 'edit'
      readonly outcome: 'delivered' | 'tried-again' | 'given-up' | 'overtaken'
    }
  | {
      /** From the moment an errand was asked for until a try begins, pauses between tries included. */
      readonly of: 'errand-wait'
      readonly kind: string
    }
  | {
      /** Of one try. */
      readonly of: 'errand-work'
      readonly kind: string
      readonly outcome: 'answered' | 'failed' | 'outdated' | 'broken-off'
    }
  | {
      /** From a timer's moment until it has been raised. */
      readonly of: 'timer'
    }
)

/** Notes a duration for whoever runs the program. Never throws: nobody waits for it. */
export type NoteDuration = (duration: Duration) => void
