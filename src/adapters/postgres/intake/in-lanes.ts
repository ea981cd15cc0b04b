/** Works on items: those of one lane one after another, those of different lanes side by side, each lane in turn. */
export interface InLanes<Item> {
  add(item: Item): void
  has(lane: string): boolean
  /** Takes out, and gives, what of the lane is not begun. */
  takeBack(lane: string): readonly Item[]
  /** Begins no more. Resolves once what is under way is done. */
  stop(): Promise<void>
}

/**
 * `work` never rejects; it says whether the item is done, or after how many ms it is to be tried again: until then, its
 * lane waits. At most `atOnce` are worked on at a time, and of those that are suspect one.
 */
export function inLanes<Item extends { readonly lane: string; readonly isSuspect: boolean }>(
  work: (item: Item) => Promise<'done' | { readonly againAfterMs: number }>,
  atOnce: number,
): InLanes<Item> {
  const lanes = new Map<string, Item[]>()
  const ready: string[] = []
  const running = new Set<Promise<void>>()
  let stopped = false
  let suspects = 0

  const mayBegin = () => !stopped && running.size < atOnce

  function begin(): void {
    while (mayBegin()) {
      const lane = takeReady()
      const first = lane === undefined ? undefined : lanes.get(lane)?.[0]
      if (lane === undefined || first === undefined) return
      const working = workOn(lane, first).finally(() => {
        running.delete(working)
        begin()
      })
      running.add(working)
    }
  }

  function takeReady(): string | undefined {
    if (suspects === 0) return ready.shift()
    const at = ready.findIndex((lane) => lanes.get(lane)?.[0]?.isSuspect !== true)
    return at === -1 ? undefined : ready.splice(at, 1)[0]
  }

  async function workOn(lane: string, item: Item): Promise<void> {
    const counts = item.isSuspect ? 1 : 0
    suspects += counts
    const outcome = await work(item)
    suspects -= counts
    if (outcome === 'done') next(lane)
    else setTimeout(() => queue(lane), outcome.againAfterMs).unref()
  }

  function next(lane: string): void {
    const items = lanes.get(lane) ?? []
    items.shift()
    if (items.length === 0) lanes.delete(lane)
    else ready.push(lane)
  }

  function queue(lane: string): void {
    ready.push(lane)
    begin()
  }

  return {
    add(item) {
      const items = lanes.get(item.lane)
      if (items !== undefined) {
        items.push(item)
        return
      }
      lanes.set(item.lane, [item])
      queue(item.lane)
    },
    has: (lane) => lanes.has(lane),
    takeBack: (lane) => lanes.get(lane)?.splice(1) ?? [],
    async stop() {
      stopped = true
      await Promise.all(running)
    },
  }
}
