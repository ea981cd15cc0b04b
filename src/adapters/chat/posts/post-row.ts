/**
 * One message or file that stands for a post, or is about to, as each platform's own table of posts holds it. It holds no
 * words. A post that is too long for one message is several of them.
 */
export interface PostRow {
  readonly tenant: string
  /** The key of the post that first made it: the same through all edits. */
  readonly key: string
  /** `whisper`: one person alone sees it, and it can be neither edited nor looked for. */
  readonly kind: 'message' | 'file' | 'whisper'
  /** Its place among the messages, files or whispers of the post: 0, 1, … */
  readonly part: number
  readonly channel: string
  /** The root message of the thread that it stands in; null where it stands in none. */
  readonly thread: string | null
  /**
   * `sending`: the platform was asked, and nobody knows yet what came of it; `sent`: it stands; `unknown`: it may stand,
   * and is not sent again; `gone`: it was refused, or taken away.
   */
  readonly state: 'sending' | 'sent' | 'unknown' | 'gone'
  /** When it was last posted, as ISO 8601 in UTC. */
  readonly at: string
  /** What the platform calls it; null until that is known. */
  readonly id: string | null
  /** A hash of what it holds: an edit to the same is left out. Empty where nobody knows. */
  readonly digest: string
}

/** A message or file that stands. */
export interface StandingRow extends PostRow {
  readonly state: 'sent'
  readonly id: string
}
