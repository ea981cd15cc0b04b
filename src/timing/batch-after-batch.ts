import { setTimeout } from 'node:timers/promises'

/** Between two batches, in ms: whoever else has something to do comes in between. */
const pauseMs = 200

/** Runs batches until one gives less than `most`, each after a pause; gives the sum. */
export async function batchAfterBatch(most: number, run: (most: number) => Promise<number>): Promise<number> {
  for (let all = 0; ;) {
    const done = await run(most)
    all += done
    if (done < most) return all
    await setTimeout(pauseMs, null, { ref: false })
  }
}
