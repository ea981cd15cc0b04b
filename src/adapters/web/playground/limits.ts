/**
 * The playground's own limits. They are the ones of a chat platform, so that what works here works elsewhere:
 * Slack, too, refuses a message above 40,000 characters and shows few buttons in a row.
 */
export const limits = {
  /** Bytes of a request's body: 40,000 characters of four bytes each, escaped, and room for the rest. */
  bodyBytes: 256 * 1024,
  /** Bytes of a file; one that is larger by little is refused by its reader, with its name. */
  fileBytes: 10_500_000,
  /** Characters (code points) of one message or one field of a form. */
  textCharacters: 40_000,
  /** Messages in one page of a room or a thread. */
  pageSize: 50,
  pageSizeMax: 100,
  /** Buttons in a row; the others go to its overflow menu. */
  visibleButtons: 4,
  /** Changes that a page may have missed and still be told one by one; beyond, it loads anew. */
  resumeChanges: 500,
  /** Bytes that may wait for a slow page before its stream is closed; it reconnects and resumes. */
  streamBacklogBytes: 4 * 1024 * 1024,
  /** How long a page's next write waits after the last, in ms for each open page: fifty of them get one every 25 ms. */
  writeMsPerPage: 0.5,
  heartbeatMs: 15_000,
  /** How long it waits for more before the store is asked what other processes changed, in ms. */
  gatherMs: 15,
  /** How often it is looked whether they changed anything that was not heard of, in ms: so long at least, twice at most. */
  lookMs: 5_000,
  /** How long to wait before an act that could not be handed over is tried again. */
  retryMs: 2_000,
  /** The same of one whose proposal this program cannot read. */
  unreadRetryMs: 15_000,
  /** How long such an act waits for a program that can, in ms: a week. */
  unreadMs: 7 * 24 * 60 * 60 * 1_000,
  /** Failures that are no outage, after which an act no longer holds up its thread. */
  attempts: 5,
  /** Processes that end with an act which another had ended with, after which it is not begun again. */
  ends: 2,
  /** How long a process has lived before it begins such an act, in ms: all else is done first. */
  probationMs: 5_000,
  /** How often it is looked for acts that another process left behind, in ms; those are it that waited the last time, too. */
  takeOverMs: 4_000,
  /** Threads in a person's list. */
  threadsListed: 12,
} as const
