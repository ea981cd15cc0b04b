/** What a chat platform sent, before the core has it. */
export interface IntakeItem {
  /** Names it, however often the platform sends it; it holds the tenant. */
  readonly key: string
  /** Whose it is: what one lane holds is handed on one after another, in the order in which it was kept. */
  readonly sender: string
  /** JSON. */
  readonly payload: unknown
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
  /** Resolves once nothing of the lane waits any more, in any process, or after so many ms. */
  settled(lane: string, ms: number): Promise<void>
  /**
   * Begins to hand on, what an earlier process left behind first. Where `handle` rejects with `Unavailable` it is tried
   * again until it does not; after any other error ten times, with growing pauses, and is given up then.
   */
  start(handle: (payload: unknown) => Promise<void>): Promise<void>
  /** Takes no more, and waits for what is under way. */
  close(): Promise<void>
}
