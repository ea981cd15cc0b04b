/** How long a press or a form waits for what its person did before it, in ms. */
export const earlierMs = 1_000

/** How long the core may take to note a root message after it was posted, in ms: an answer may be quicker. */
export const notedMs = 60_000
