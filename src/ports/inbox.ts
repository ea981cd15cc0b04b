import type { Actor, Envelope, Place } from '../flows/model/event.ts'
import type { Form, Press, View } from '../flows/model/view.ts'

/** A press that opens a form. */
export interface Ask {
  readonly tenant: string
  readonly place: Place
  readonly actor: Actor
  readonly press: Press
}

/**
 * What became of an envelope. `unknown`: no proposal has that thread, or not yet, since its root message was shown only
 * just now; nothing was stored. `errors` holds a sentence per field of the form, in the person's language.
 */
export type Received =
  | { readonly type: 'stored' }
  | { readonly type: 'unknown' }
  | { readonly type: 'invalid'; readonly errors: Readonly<Record<string, string>> }

/** What a chat platform's adapter hands its people's acts to. */
export interface Inbox {
  /**
   * Steps and stores the envelope; resolves once it is durable (or was stored before). Delivery follows by itself.
   * A filled form may come back as `invalid`: nothing was stored, and the person is shown each field's sentence.
   * Throws `Unavailable` when it could not be stored: the platform must send it again.
   */
  receive(envelope: Envelope): Promise<Received>
  /** The form that the press asks for, or the sentence that says why there is none. Changes nothing. */
  form(ask: Ask): Promise<{ readonly form: Form } | { readonly refusal: View }>
  /** What a person finds on their own page: their proposals and whose turn it is; for reviewers the queue. */
  home(visit: Omit<Ask, 'press'>): Promise<View>
}

/** Thrown when state cannot be reached or the same proposal is too busy: nothing was stored, the same call may succeed later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}
