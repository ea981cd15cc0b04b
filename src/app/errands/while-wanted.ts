/** How often somebody who works for long looks whether the outcome is still wanted: as often as a lease is renewed. */
const lookMs = 3_000

/** Why work was broken off that nobody wants any more. */
export class NotWanted extends Error {
  override readonly name = 'NotWanted'

  constructor() {
    super('nobody wants the outcome any more')
  }
}

/** Why work was broken off that took longer than its kind allows. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp'

  constructor(ms: number) {
    super(`the work took longer than ${ms} ms`)
  }
}

/** Under what conditions work goes on. */
interface Conditions {
  readonly isWanted: () => Promise<boolean>
  readonly timeLimitMs: number
  readonly stopping: AbortSignal
}

/**
 * What the work gives. Its signal is aborted once it is not wanted any more (`NotWanted`), its time is up (`TimeUp`), or
 * `stopping` is: then this rejects with the reason at once, whatever the work does. A look that fails says nothing: the
 * next one will.
 */
export async function whileWanted<T>(
  { isWanted, timeLimitMs, stopping }: Conditions,
  work: (until: AbortSignal) => Promise<T>,
): Promise<T> {
  const broken = new AbortController()
  const look = async (): Promise<void> => {
    if (!(await isWanted().catch(() => true))) broken.abort(new NotWanted())
  }
  const looking = setInterval(() => void look(), lookMs)
  const ending = setTimeout(() => broken.abort(new TimeUp(timeLimitMs)), timeLimitMs)
  const until = AbortSignal.any([stopping, broken.signal])
  try {
    return await Promise.race([work(until), rejectOnAbort(until)])
  } finally {
    clearInterval(looking)
    clearTimeout(ending)
  }
}

/** Rejects with the signal's reason once it is aborted. */
function rejectOnAbort(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  if (signal.aborted) reject(signal.reason)
  else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  return promise
}
