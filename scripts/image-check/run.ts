import { spawnSync } from 'node:child_process'

/** What a command printed. Throws with the end of what it complained of. */
export function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 })
  if (error !== undefined) throw error
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed (${status}):\n${stdout.slice(-500)}${stderr.slice(-1_500)}`)
  return stdout
}
