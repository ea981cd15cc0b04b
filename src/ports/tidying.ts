/** Takes away what nobody reads any more of one table. */
export interface Tidier {
  /** The table, for the log. */
  readonly table: string
  /**
   * Takes the next batch, whole or nothing of it. `more`: another may follow at once; `rest`: all was gone through for now,
   * or another process is at it. Killed or called anywhere else meanwhile, it takes nothing twice and leaves nothing out.
   */
  readonly tidy: () => Promise<TidyOutcome>
}

/** What a batch took away, and whether another may follow. */
export interface TidyOutcome {
  readonly gone: number
  readonly next: 'more' | 'rest'
}
