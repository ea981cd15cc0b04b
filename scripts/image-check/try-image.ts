import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { BuiltImage } from './build-image.ts'
import { run } from './run.ts'

/** How long the first start may take, in ms. */
const patienceMs = 180_000
/** How long a stop may take, in ms: Docker kills after ten seconds unless it is told otherwise. */
const stopMs = 15_000

/** The playground as everybody may try it. It has a network of its own, which reaches nobody. */
const settings = { PLAYGROUND: 'on', PLAYGROUND_HOSTS: 'localhost', EVIDENCE: 'off' }

/** Starts the image as a container, asks it what an orchestrator and a person would, and stops it. Throws where something is wrong. */
export async function tryImage(folder: string, image: BuiltImage): Promise<void> {
  const container = start(folder, image)
  let said = ''
  container.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  container.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  try {
    await untilHealthy(container, image)
    const inside = (...words: readonly string[]) => enter(container, image, words)
    check(
      'writes where it may, and nowhere else',
      inside('sh', '-c', 'touch /tmp/x data/x && ! touch src/x && ! touch /x'),
    )
    check(
      'has no right of root’s',
      inside('sh', '-c', 'grep -qx "CapEff:\t0*" /proc/self/status && [ "$(id -u)" != 0 ]'),
    )
    console.log(probe(container).trimEnd())
    await stop(container)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${reason}\nThe program said:\n${said.slice(-2_000)}`, { cause: error })
  } finally {
    container.kill('SIGKILL')
  }
}

/** Mounts as an engine does: the root read only, /tmp in memory, the volumes as the image has them, a handful of devices. */
const mounting = `
  set -e
  root=$1; shift
  ip link set lo up 2>/dev/null || true
  mount --bind "$root" "$root"
  mount -t proc proc "$root/proc"
  mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
  mount -t tmpfs -o mode=755 tmpfs "$root/dev"
  for one in null zero random urandom; do touch "$root/dev/$one"; mount --bind "/dev/$one" "$root/dev/$one"; done
  while [ "$1" != -- ]; do mount --bind "$1" "$root$2"; shift 2; done
  shift
  mount -o remount,bind,ro "$root"
  exec chroot "$root" "$@"`

function start(folder: string, image: BuiltImage): ChildProcess {
  const volumes = image.volumes.flatMap((path, number) => {
    const kept = join(folder, `volume-${number}`)
    run('cp', ['-a', join(image.root, path), kept])
    return [kept, path]
  })
  const words = ['--mount', '--pid', '--net', '--fork', '--kill-child', 'sh', '-c', mounting, 'sh', image.root]
  return spawn('unshare', [...words, ...volumes, '--', ...asUser(image), ...image.cmd], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** The image's user and environment, with no right of root's left to get. */
function asUser({ user, workdir, env }: BuiltImage): readonly string[] {
  const who = [`--reuid=${user}`, `--regid=${user}`, '--clear-groups']
  const rights = ['--inh-caps=-all', '--bounding-set=-all', '--no-new-privs']
  const values = Object.entries({ ...env, ...settings }).map(([name, value]) => `${name}=${value}`)
  return ['setpriv', ...who, ...rights, 'env', '-i', '-C', workdir, ...values]
}

/** Does something as the program could. */
function enter(container: ChildProcess, image: BuiltImage, words: readonly string[]): boolean {
  // Process ids are those of what it started, not its own.
  const processes = `--pid=/proc/${container.pid}/ns/pid_for_children`
  const spaces = ['--target', String(container.pid), '--mount', '--net', processes]
  const inside = [...spaces, 'chroot', image.root, ...asUser(image)]
  return spawnSync('nsenter', [...inside, ...words], { timeout: 30_000, stdio: 'ignore' }).status === 0
}

function check(what: string, isSo: boolean): void {
  if (!isSo) throw new Error(`not so: it ${what}.`)
  console.log(`it ${what}`)
}

async function untilHealthy(container: ChildProcess, image: BuiltImage): Promise<void> {
  const until = performance.now() + patienceMs
  while (!enter(container, image, image.healthcheck)) {
    if (container.exitCode !== null) throw new Error(`the program ended (${container.exitCode}).`)
    if (performance.now() > until) throw new Error('the HEALTHCHECK of the Dockerfile does not find it well.')
    await setTimeout(1_000)
  }
  console.log('the HEALTHCHECK finds it well')
}

/** Asked from this machine's Node, in the network of the container. */
function probe(container: ChildProcess): string {
  const script = join(import.meta.dirname, 'probe.ts')
  return run('nsenter', ['--target', String(container.pid), '--net', process.execPath, script])
}

async function stop(container: ChildProcess): Promise<void> {
  const [first] = readFileSync(`/proc/${container.pid}/task/${container.pid}/children`, 'utf8').split(' ')
  const ended = once(container, 'exit')
  process.kill(Number(first), 'SIGTERM')
  const outcome = await Promise.race([ended, setTimeout(stopMs, null, { ref: false })])
  if (outcome?.[0] !== 0)
    throw new Error(`it does not stop as it should (${outcome === null ? 'too slow' : outcome[0]}).`)
  console.log('it stops when it is told')
}
