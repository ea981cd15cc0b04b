/** Takes the lock as soon as everyone before has released it, and gives back its release, which may be called once. */
export type ExclusiveLock = () => Promise<() => void>

/** A first come, first served lock: PGlite is one session, so that whoever holds it has the database alone. */
export function createExclusiveLock(): ExclusiveLock {
  let last: Promise<void> = Promise.resolve()

  return async function take() {
    const { promise: mine, resolve: release } = Promise.withResolvers<void>()
    const before = last
    last = mine
    await before
    return release
  }
}
