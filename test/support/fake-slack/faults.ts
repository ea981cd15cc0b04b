/** What may go wrong with a call of the Web API. */
export type Fault =
  /** Slack answers `ok: false` with this error, and does nothing. */
  | { readonly type: 'error'; readonly error: string }
  /** 429, with these seconds to wait. */
  | { readonly type: 'limited'; readonly seconds: number }
  /** Slack does it, and the answer is lost. */
  | { readonly type: 'lost' }
  /** The connection breaks before Slack does anything. */
  | { readonly type: 'dropped' }
  /** A proxy's page instead of an answer; nothing was done. */
  | { readonly type: 'status'; readonly status: number }
  /** Slack does it, late. */
  | { readonly type: 'slow'; readonly ms: number }

/** A script of what goes wrong: the next calls of a method, or all of them. */
export interface Faults {
  /** The next calls of the method fail like this, one after the other. */
  next(method: string, ...faults: readonly Fault[]): void
  /** Every call of the method fails like this, until `clear`. */
  always(method: string, fault: Fault): void
  clear(): void
  take(method: string): Fault | null
}

export function newFaults(): Faults {
  const queued = new Map<string, Fault[]>()
  const standing = new Map<string, Fault>()
  return {
    next: (method, ...faults) => void queued.set(method, [...(queued.get(method) ?? []), ...faults]),
    always: (method, fault) => void standing.set(method, fault),
    clear() {
      queued.clear()
      standing.clear()
    },
    take: (method) => queued.get(method)?.shift() ?? standing.get(method) ?? null,
  }
}
