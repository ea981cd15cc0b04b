import { spawnSync } from 'node:child_process'

/** Whether there is a `redis-server` to run, or why not. */
export type RedisFound =
  | { readonly type: 'found'; readonly version: string }
  | { readonly type: 'missing'; readonly reason: string }

/** Looks for `redis-server` on the PATH; installs it where that takes no question: as root on a Debian. */
export function findRedis(): RedisFound {
  const version = redisVersion()
  if (version) return { type: 'found', version }
  if (process.getuid?.() !== 0)
    return { type: 'missing', reason: 'there is no redis-server on the PATH and only root may install it' }
  if (!succeeds('apt-get', ['--version']))
    return { type: 'missing', reason: 'there is no redis-server on the PATH and no apt-get to install it' }

  console.log('Installing redis-server ...')
  const installed =
    succeeds('apt-get', ['update', '-qq']) && succeeds('apt-get', ['install', '-y', '-qq', 'redis-server'])
  const fresh = redisVersion()
  if (installed && fresh) return { type: 'found', version: fresh }
  return { type: 'missing', reason: 'apt-get could not install redis-server' }
}

function redisVersion(): string | undefined {
  const { stdout } = spawnSync('redis-server', ['--version'], { encoding: 'utf8' })
  return /v=(\S+)/.exec(stdout ?? '')?.[1]
}

function succeeds(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'ignore', env }).status === 0
}
