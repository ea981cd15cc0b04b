/** What a chat platform sent, before the core has it. */
export interface IntakeItem {
  /** Names it, however often the platform sends it; it holds the tenant. */
  readonly key: string
  /** Whose it is: what one lane holds is handed on one after another, in the order in which it was kept. */
  readonly sender: string
  /** JSON. */
  readonly payload: unknown
}

/** What is handed on no more, and is kept for whoever runs the program. */
export interface SetAsideItem {
  readonly key: string
  readonly payload: unknown
  /** `ended`: the program ended while it was in hand, again and again. `failed`: it failed too often. */
  readonly why: 'ended' | 'failed'
}

/**
 * What one platform sent, stored before it is acknowledged and handed on after: nobody waits for what it leads to, and
 * nothing is lost when the program is killed in between. Something may be handed on twice, never in another order.
 */
export interface Intake {
  /**
   * Resolves once it is durable. A second one with the key of one that still waits changes nothing. Rejects with
   * `Unavailable` when it could not be stored: the platform must send it again.
   */
  store(sent: IntakeItem): Promise<void>
  /** Resolves with true once nothing of the lane waits any more, in any process, or after so many ms with false. */
  settled(lane: string, ms: number): Promise<boolean>
  /**
   * Begins to hand on, what an earlier process left behind first. Where `handle` rejects with `Unavailable` it is tried
   * again until it does not; with `UnreadableProposal` it is left to a program that can read it, in nobody's way, and set aside
   * after a week; after any other error it is tried ten times, with growing pauses, and set aside then. What a process had
   * in hand that ended is handed on again one at a time, and set aside once two more have ended with it. `tell` gets what was
   * set aside, again until it resolves or rejects with something else than `Unavailable`.
   */
  start(handle: (payload: unknown) => Promise<void>, tell: (one: SetAsideItem) => Promise<void>): Promise<void>
  /** Takes no more, and waits for what is under way. */
  close(): Promise<void>
}

/** How much of what platforms sent is not worked on; `unreadable`: it waits for a program that can read its proposal. */
export type CountSetAside = () => Promise<Readonly<Record<SetAsideItem['why'] | 'unreadable', number>>>
