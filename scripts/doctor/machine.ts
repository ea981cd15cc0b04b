import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Config } from '../../src/start/config.ts'
import type { Examined } from '../../src/ports/examined.ts'

/** A new database takes some 60 MB, and a write-ahead log grows beside it. */
const leastMegabytes = 500

/** The Node that runs this. An older one than is needed was turned away before (`check-node.mjs`). */
export function examineMachine(): readonly Examined[] {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const now = new Date().toISOString().slice(0, 16).replace('T', ' ')
  return [
    { part: 'Node', state: 'fine', found: `${process.version} on ${process.platform} ${process.arch}`, remedy: '' },
    // Whoever looks compares it with their watch; Slack's and Microsoft's clocks are compared where they are set up.
    { part: 'Clock', state: 'fine', found: `${now} UTC; this machine is on ${zone} time`, remedy: '' },
  ]
}

/** The disk of the embedded database: whether it can be written, and has room. */
export function examineDisk({ databaseUrl, dataDir }: Config): readonly Examined[] {
  if (databaseUrl !== null) return []
  const part = 'Disk'
  const folder = resolve(dataDir)
  const there = findExisting(folder)
  const expected = `${leastMegabytes} MB free, in a folder that this user may write`
  try {
    accessSync(there, constants.W_OK)
  } catch {
    const found = existsSync(folder) ? `the folder ${folder} cannot be written` : `the folder ${folder} cannot be made`
    const remedy = 'Set DATA_DIR to a folder that this user may write, or DATABASE_URL.'
    return [{ part, state: 'wrong', found, expected, remedy }]
  }
  const { bavail, bsize } = statfsSync(there)
  const megabytes = Math.floor((bavail * bsize) / 1_000_000)
  const found = `${megabytes} MB free for ${folder}`
  if (megabytes >= leastMegabytes) return [{ part, state: 'fine', found, remedy: '' }]
  const remedy = 'Make room, or set DATA_DIR to a folder on another disk: a full disk stops everything that is stored.'
  return [{ part, state: 'wrong', found, expected, remedy }]
}

function findExisting(folder: string): string {
  return existsSync(folder) ? folder : findExisting(dirname(folder))
}
