/** What the outbound half keeps beside the inbound half's tables. */
export interface PostTables {
  teams_post: PostRow
  teams_pace: PaceRow
}

/** One message of ours. What a view needs is one of them, or several where it is too long for one: then `part` counts on. */
export interface PostRow {
  tenant: string
  /** The key of the effect that first posted it. */
  key: string
  part: number
  /** The conversation id without `;messageid=…`, and the thread's root message where it stands in one. */
  channel: string
  root: string | null
  proposal: string | null
  slot: string | null
  /** Teams' id of it; null until it is known. */
  activity: string | null
  /** The id of part 0, by which the others are found; null for part 0 itself. */
  head: string | null
  /**
   * `sending`: a request may be under way; `sent`: it stands; `unknown`: it may stand, and was not sent again;
   * `gone`: it was taken away.
   */
  state: 'sending' | 'sent' | 'unknown' | 'gone'
  /** How many messages with its words may stand besides, since an answer was lost. */
  twins: number
  /** A hash of what stands there, to leave out edits that change nothing. */
  hash: string
  at: string
}

/** When the last messages were sent to a conversation, in ms since 1970; for the whole tenant under the channel ''. */
export interface PaceRow {
  tenant: string
  channel: string
  sent: number[]
}
