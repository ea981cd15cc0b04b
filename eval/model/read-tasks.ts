import type { Judged } from '../../src/rubric/judge/judged.ts'
import { converse } from './converse.ts'
import type { Exchange } from './exchange.ts'
import { sideBySide } from './side-by-side.ts'
import type { Task } from './tasks.ts'

/** What a model's reading of one text came to. */
export interface Outcome {
  readonly task: Task
  /** Null while a question of it is open. */
  readonly judged: Judged | null
  readonly seconds: number
  /** Whether the same answers gave the same result each time. */
  readonly steady: boolean
}

/** Beside the first time: five in all. */
const repeats = 4

/** Has each text read as far as there are answers. */
export async function readTasks(tasks: readonly Task[], exchange: Exchange): Promise<readonly Outcome[]> {
  return sideBySide(tasks, async (task) => {
    const begun = performance.now()
    const judged = await converse(task.begin(), exchange)
    const seconds = (performance.now() - begun) / 1000
    return { task, judged, seconds, steady: judged === null || (await isSame(task, exchange, judged)) }
  })
}

/** The answers are kept by the exchange: this costs nothing. */
async function isSame(task: Task, exchange: Exchange, judged: Judged): Promise<boolean> {
  const others = await Promise.all(Array.from({ length: repeats }, () => converse(task.begin(), exchange)))
  return others.every((other) => JSON.stringify(other) === JSON.stringify(judged))
}
