import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A place for a program's data that does not exist yet, and how to remove it. */
export async function dataFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'mlops-proposal-'))
  return { path: join(folder, 'data'), remove: () => rm(folder, { recursive: true, force: true }) }
}
