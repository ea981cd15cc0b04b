/** Runs acts of the same key one after another, in the order in which they came; acts of different keys side by side. */
export type Lanes = <T>(key: string, act: () => Promise<T>) => Promise<T>

/** Messages may arrive side by side: without lanes, the second could overtake the first on its way to the core. */
export function lanes(): Lanes {
  const last = new Map<string, Promise<unknown>>()
  return (key, act) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(act)
    const settled = mine.catch(() => undefined).finally(() => last.get(key) === settled && last.delete(key))
    last.set(key, settled)
    return mine
  }
}
