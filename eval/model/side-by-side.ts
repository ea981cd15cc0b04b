/** Dialogues with a model that run at once: providers limit the requests of a minute, and local servers have few slots. */
const atOnce = 4

/** What `run` makes of each item, in their order; at most four run at once. */
export async function sideBySide<Item, Out>(items: readonly Item[], run: (item: Item) => Promise<Out>): Promise<Out[]> {
  const made: Out[] = []
  const waiting = items.entries()
  // The runners share one iterator: each takes the next item that nobody has taken.
  const runner = async (): Promise<void> => {
    for (const [index, item] of waiting) made[index] = await run(item)
  }
  await Promise.all(Array.from({ length: atOnce }, runner))
  return made
}
