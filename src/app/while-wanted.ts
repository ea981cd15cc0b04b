/** How often somebody who works for long looks whether the outcome is still wanted: as often as a lease is renewed. */
const lookMs = 3_000

/** Why work was broken off that nobody wants any more. */
export class NotWanted extends Error {
  override readonly name = 'NotWanted'

  constructor() {
    super('nobody wants the outcome any more')
  }
}

/**
 * What the work gives, whose signal is aborted once it is not wanted any more, with `NotWanted`, or once `stopping` is.
 * A look that fails says nothing: the next one will.
 */
export async function whileWanted<T>(
  isWanted: () => Promise<boolean>,
  stopping: AbortSignal,
  work: (until: AbortSignal) => Promise<T>,
): Promise<T> {
  const unwanted = new AbortController()
  const look = async (): Promise<void> => {
    if (!(await isWanted().catch(() => true))) unwanted.abort(new NotWanted())
  }
  const looking = setInterval(() => void look(), lookMs)
  try {
    return await work(AbortSignal.any([stopping, unwanted.signal]))
  } finally {
    clearInterval(looking)
  }
}
