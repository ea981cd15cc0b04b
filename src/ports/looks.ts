/** One repository that is to be looked at, for whom, and when. */
export interface CountedLook {
  readonly tenant: string
  readonly person: string
  /** Names this very look: a try again of it is no other. It says nothing of the repository. */
  readonly id: string
  /** As ISO 8601. */
  readonly at: string
}

/** Counts the repositories that are looked at, so that nobody alone uses up what their host allows everybody. */
export interface Looks {
  /**
   * Counts a look before it begins, once however often it is tried. Null where it may begin; where `looksPerDay` were counted
   * within 24 hours, the moment from which it may (ISO 8601, UTC), and nothing is counted.
   */
  take(look: CountedLook): Promise<string | null>
}
