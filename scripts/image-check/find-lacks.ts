import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Why the image cannot be checked here, and what to do, as a sentence; null where it can. */
export function findLacks(base: string | undefined): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'this needs Linux on x64: build the image with Docker.'
  if (process.getuid?.() !== 0)
    return 'this needs root, to enter a root folder of its own: run it in a container or as root.'
  if (base !== undefined && !existsSync(`${base}/etc/debian_version`)) return `${base} holds no Debian.`
  if (base === undefined && !isThere('mmdebstrap')) return 'mmdebstrap is missing: apt-get install mmdebstrap.'
  if (process.env['npm_execpath'] === undefined)
    return 'start it as “npm run image:check”, so that it knows which npm to take.'
  const missing = ['unshare', 'nsenter', 'setpriv'].filter((command) => !isThere(command))
  if (missing.length > 0) return `${missing.join(', ')} is missing: apt-get install util-linux.`
  if (spawnSync('unshare', ['--mount', '--pid', '--net', '--fork', 'true']).status !== 0)
    return 'this machine lets nobody make namespaces: run it where containers may be started.'
  return null
}

function isThere(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined
}
