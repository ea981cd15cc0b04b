/** What the model does with one request. */
export type Behaviour =
  /** Answers with this content, or as the fake's `answer` says. */
  | { readonly type: 'answer'; readonly content?: unknown }
  /** Answers so, but only after so many ms. */
  | { readonly type: 'slow'; readonly ms: number }
  /** Writes exactly this text: JSON in a code fence, thoughts, half an object. */
  | { readonly type: 'text'; readonly text: string }
  /** Breaks the contract in an answer that fits the schema, or breaks the schema. */
  | { readonly type: 'spoil'; readonly how: Spoiling }
  | { readonly type: 'refuse' }
  /** Stops before its end: `length` is `max_output_tokens`. */
  | { readonly type: 'incomplete'; readonly reason: 'length' | 'content_filter' }
  /** An error as the provider words it; `retryAfter` as it stands in the header. */
  | { readonly type: 'error'; readonly status: number; readonly code?: string; readonly retryAfter?: string }
  /** Never answers. */
  | { readonly type: 'hang' }
  /** Sends half of its answer, and then hangs up, or then nothing more. */
  | { readonly type: 'cut-off' | 'stall' }
  /** Hangs up before it answers. */
  | { readonly type: 'hang-up' }
  /** A page in HTML, as a proxy sends. */
  | { readonly type: 'page' }
  /** Half of the body, as if it were whole. */
  | { readonly type: 'half-json' }

/** Ways to break what was asked for. */
export type Spoiling = 'schema' | 'unknown-id' | 'twice' | 'missing-id' | 'sentence-out-of-range'
