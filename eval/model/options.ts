import { resolve } from 'node:path'
import { Unusable } from '../unusable.ts'

/** The options of `parseArgs` for a command that can ask a model. */
export const modelArguments = {
  model: { type: 'boolean' },
  'batch-out': { type: 'string' },
  'batch-in': { type: 'string', multiple: true },
} as const

/** How a model is to be asked. */
export interface ModelOptions {
  /** `call`: over the network. `batch`: by files alone. */
  readonly how: 'call' | 'batch'
  readonly batchOut: string | null
  readonly batchIn: readonly string[]
}

interface Values {
  readonly model?: boolean | undefined
  readonly 'batch-out'?: string | undefined
  readonly 'batch-in'?: readonly string[] | undefined
}

/** What the values ask for; null where no model is to be asked. A batch option asks for one by itself. */
export function modelOptions(values: Values): ModelOptions | null {
  const { 'batch-out': batchOut = null, 'batch-in': batchIn = [] } = values
  const isBatch = batchOut !== null || batchIn.length > 0
  if (!isBatch && values.model !== true) return null
  return { how: isBatch ? 'batch' : 'call', batchOut, batchIn }
}

/** Answers cost money: a file of them is never written over. Throws `Unusable`. */
export function refuseToOverwrite({ batchOut, batchIn }: ModelOptions): void {
  if (batchOut === null || !batchIn.some((path) => resolve(path) === resolve(batchOut))) return
  throw new Unusable(`--batch-out and --batch-in both name ${batchOut}: write the next requests to another file.`)
}
