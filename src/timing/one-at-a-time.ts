/** Runs what has the same key one after another, in the order in which it came; what has another key runs beside it. */
export type OneAtATime = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** A queue for each key, for as long as something is in it. What fails does not hold up what comes after. */
export function oneAtATime(): OneAtATime {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work)
    const settled = mine.catch(() => undefined).finally(() => last.get(key) === settled && last.delete(key))
    last.set(key, settled)
    return mine
  }
}
