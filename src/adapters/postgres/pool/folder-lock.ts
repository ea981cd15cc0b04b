import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'

/** Who holds a folder. `started` tells a process from a later one that got the same pid. */
interface Holder {
  readonly pid: number
  readonly started: string
  readonly host: string
  readonly nonce: string
}

/** Thrown when another live process has the folder. The message is one sentence for the person at the terminal. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

/** How often the holder shows that it is alive, in ms. */
const beat = 3_000
/** How long a holder on another machine or in another container may be silent before it counts as dead, in ms. */
const silence = 5 * beat
/** How long to wait until nobody who saw the same dead holder can still take over, in ms. */
const settle = 50

/**
 * Takes the lock file for this process and returns its release. PGlite itself does not refuse a second process on its
 * folder and then loses rows in silence, so nothing opens a folder without this. The lock of a dead process is taken over.
 */
export async function takeFolderLock(file: string): Promise<() => void> {
  const mine: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    nonce: randomUUID(),
  }
  if (!tryCreate(file, mine)) await takeOver(file, mine)

  const pulse = setInterval(() => show(file), beat)
  pulse.unref()
  return function release() {
    clearInterval(pulse)
    if (read(file)?.nonce === mine.nonce) rmSync(file, { force: true })
  }
}

function tryCreate(file: string, mine: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function takeOver(file: string, mine: Holder): Promise<void> {
  const other = read(file)
  if (other && isAlive(other, file)) throw new FolderInUse(refusal(file, other))

  const own = `${file}.${mine.nonce}`
  writeFileSync(own, JSON.stringify(mine))
  renameSync(own, file)
  await setTimeout(settle)
  const now = read(file)
  if (now?.nonce !== mine.nonce) throw new FolderInUse(refusal(file, now))
}

function isAlive(holder: Holder, file: string): boolean {
  if (holder.host !== hostname()) return Date.now() - statSync(file).mtimeMs < silence
  if (holder.pid === process.pid && holder.started === startOf(process.pid)) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return holder.started === startOf(holder.pid)
}

/** The 22nd field of Linux' `/proc/<pid>/stat`: when the process began, in clock ticks; empty on other systems. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in parentheses and may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function read(file: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>
    if (typeof holder.pid !== 'number' || typeof holder.nonce !== 'string') return null
    return { pid: holder.pid, nonce: holder.nonce, started: holder.started ?? '', host: holder.host ?? '' }
  } catch {
    // Missing, or torn by a crash in the middle of the first write.
    return null
  }
}

function show(file: string): void {
  try {
    const now = new Date()
    utimesSync(file, now, now)
  } catch {
    // The folder was removed under us; the database will say so.
  }
}

function refusal(file: string, holder: Holder | null): string {
  const who = holder ? `process ${holder.pid}` : 'another process'
  const where = holder && holder.host !== hostname() ? ` on ${holder.host}` : ''
  return `The data folder is in use by ${who}${where} (${file}). Stop it first, or give this one its own DATA_DIR.`
}
