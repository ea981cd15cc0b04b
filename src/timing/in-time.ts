/**
 * What the work gives, or what `late` says once `ms` have passed. The work itself goes on, and what becomes of it is
 * nobody's any more. Waiting keeps no process alive.
 */
export async function inTime<T, Late>(work: Promise<T>, ms: number, late: () => Late): Promise<T | Late> {
  const { promise: over, resolve } = Promise.withResolvers<typeof isLate>()
  const timer = setTimeout(() => resolve(isLate), ms).unref()
  work.catch(() => undefined)
  try {
    const first = await Promise.race([work, over])
    return first === isLate ? late() : first
  } finally {
    clearTimeout(timer)
  }
}

const isLate = Symbol('late')
