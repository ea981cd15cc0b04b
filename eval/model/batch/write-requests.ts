import { writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Exchange } from '../exchange.ts'
import { Unusable } from '../../unusable.ts'
import { requestsByModel } from './request-lines.ts'

/** A batch file that was written. */
export interface Written {
  readonly path: string
  readonly requests: number
}

/**
 * Writes what is still open, one file per model: the first under the path given, the critic's beside it. Writes none where
 * nothing is open. The files hold drafts: only their owner may read them. Throws `Unusable` where they cannot be written.
 */
export function writeRequests(path: string, { connection, open }: Exchange): readonly Written[] {
  return [...requestsByModel(connection, open).values()].map((lines, index) => {
    const file = index === 0 ? path : besideIt(path)
    write(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    return { path: file, requests: lines.length }
  })
}

/** `next.jsonl` → `next.critic.jsonl` */
function besideIt(path: string): string {
  const extension = extname(path)
  return join(dirname(path), `${basename(path, extension)}.critic${extension}`)
}

function write(path: string, content: string): void {
  try {
    writeFileSync(path, content, { mode: 0o600 })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Unusable(`${path} cannot be written (${code}): name a file in a folder that exists and is yours.`)
  }
}
