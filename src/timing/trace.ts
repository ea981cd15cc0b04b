import { AsyncLocalStorage } from 'node:async_hooks'
import { hash, randomBytes } from 'node:crypto'

/**
 * Short enough to read out, and long enough that no two of a year are the same. A span has a name of the same length, so
 * that the first span of a trace bears the trace's own: whatever comes after knows it without being told.
 */
const letters = 16

/** Where the work at hand belongs: its trace, the span that it is part of, and the one above that. */
export interface SpanNow {
  readonly trace: string
  readonly span: string
  /** Null for the first span, which bears the trace's name. */
  readonly above: string | null
}

const spans = new AsyncLocalStorage<SpanNow>()
const requests = new AsyncLocalStorage<{ trace: string | null }>()
let areKept = false

/** The trace of whatever came in under that id: always the same, and nobody can read the id in it. */
export function traceOf(id: string): string {
  return hash('sha256', id, 'hex').slice(0, letters)
}

/**
 * Does the work under the trace, below the span that stands behind it after a hyphen, as `traceToStore` wrote it; what it
 * begins and does not wait for is under it too.
 */
export function inTrace<T>(stored: string, work: () => T): T {
  const [trace = '', span = trace] = stored.split('-')
  return spans.run({ trace, span, above: null }, work)
}

/** Does it under none, such as what concerns everybody and only happens to be noticed here. */
export function outsideTraces<T>(work: () => T): T {
  return spans.exit(work)
}

/** The trace that this is done under; null where it is under none. */
export function traceNow(): string | null {
  return spans.getStore()?.trace ?? null
}

/** Has spans told apart from now on: somebody reads them. */
export function keepSpans(): void {
  areKept = true
}

/** Does it as a span of its own, below the one at hand; only where somebody reads them, and under a trace. */
export function inSpan<T>(work: () => T): T {
  const now = spans.getStore()
  if (!areKept || now === undefined) return work()
  return spans.run({ trace: now.trace, span: randomBytes(letters / 2).toString('hex'), above: now.span }, work)
}

/** The span that this is part of; null where it is under no trace. */
export function spanNow(): SpanNow | null {
  return spans.getStore() ?? null
}

/** What to store of the trace for whoever goes on with it later, or elsewhere; null where this is under none. */
export function traceToStore(): string | null {
  const now = spans.getStore()
  if (now === undefined) return null
  return now.span === now.trace ? now.trace : `${now.trace}-${now.span}`
}

/** Answers a request, and says which trace it began, as `nameRequest` told; null where it began none. */
export async function inRequest<T>(
  answer: () => Promise<T>,
): Promise<{ readonly given: T; readonly trace: string | null }> {
  const request: { trace: string | null } = { trace: null }
  const given = await requests.run(request, answer)
  return { given, trace: request.trace }
}

/** Tells the request at hand which trace it begins: the first that it is told, of what it was sent for. */
export function nameRequest(trace: string): void {
  const request = requests.getStore()
  if (request !== undefined) request.trace ??= trace
}
