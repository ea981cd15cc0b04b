import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A server of this folder in a process of its own. */
export interface Child {
  readonly pid: number
  readonly address: string
  stop(): Promise<void>
}

/** Starts a script that prints `Listening on …`. */
export async function startChild(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    const address = /Listening on (\S+)/.exec(said)?.[1]
    if (address === undefined) continue
    const stop = async () => void (child.kill('SIGKILL'), await exit)
    return { pid: child.pid ?? 0, address, stop }
  }
  throw new Error(`${script} did not listen. It said:\n${said}`)
}

/** What a process has used so far in ms, as Linux counts it: in hundredths of a second. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Waits until the process has nothing to do any more. */
export async function calm(pid: number): Promise<void> {
  for (let before = -1_000; cpuMs(pid) - before > 40;) {
    before = cpuMs(pid)
    await setTimeout(1_000)
  }
}
