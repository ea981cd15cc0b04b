import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, isAbsolute, join, relative } from 'node:path'
import { type BuildStage, type BuildStep, readDockerfile } from './read-dockerfile.ts'
import { run } from './run.ts'

/** What a container is started from. */
export interface BuiltImage {
  readonly root: string
  readonly workdir: string
  readonly env: Readonly<Record<string, string>>
  readonly user: string
  readonly volumes: readonly string[]
  readonly cmd: readonly string[]
  readonly healthcheck: readonly string[]
}

const project = join(import.meta.dirname, '../..')

/** Does what the Dockerfile says, stage by stage, each in a copy of the base. Gives the last one. */
export function buildImage(folder: string, base: string): BuiltImage {
  const built = new Map<string, BuiltImage>()
  const letsThrough = contextOf(readFileSync(join(project, '.dockerignore'), 'utf8'))
  let image: BuiltImage | undefined
  for (const [number, stage] of readDockerfile(join(project, 'Dockerfile')).entries()) {
    const root = join(folder, `stage-${number}`)
    run('cp', ['-a', '--reflink=auto', base, root])
    image = buildStage(stage, root, built, letsThrough)
    built.set(stage.name ?? String(number), image)
  }
  if (image === undefined) throw new Error('the Dockerfile has no FROM.')
  return image
}

function buildStage(
  { name, steps }: BuildStage,
  root: string,
  built: ReadonlyMap<string, BuiltImage>,
  letsThrough: (path: string) => boolean,
): BuiltImage {
  const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
  let image: BuiltImage = {
    root,
    workdir: '/',
    env: { PATH: path },
    user: 'root',
    volumes: [],
    cmd: [],
    healthcheck: [],
  }
  for (const step of steps) {
    console.log(
      `${name ?? 'the program'}: ${step.type} ${'command' in step ? step.command : 'to' in step ? step.to : ''}`,
    )
    if (step.type === 'copy') copyInto(image, step, built, letsThrough)
    else if (step.type === 'run') runIn(image, step.command)
    else image = note(image, step)
  }
  return image
}

type Noted = Exclude<BuildStep, { readonly type: 'copy' | 'run' }>

function note(image: BuiltImage, step: Noted): BuiltImage {
  switch (step.type) {
    case 'workdir':
      mkdirSync(join(image.root, step.path), { recursive: true })
      return { ...image, workdir: step.path }
    case 'env':
      return { ...image, env: { ...image.env, ...step.values } }
    case 'user':
      return { ...image, user: step.name }
    case 'volume':
      return { ...image, volumes: [...image.volumes, step.path] }
    case 'cmd':
      return { ...image, cmd: step.words }
    case 'healthcheck':
      return { ...image, healthcheck: step.words }
    default:
      return step satisfies never
  }
}

/** A folder's content is copied, a file under its own name where several go into one folder; only what the context has. */
function copyInto(
  { root, workdir }: BuiltImage,
  { from, sources, to }: Extract<BuildStep, { readonly type: 'copy' }>,
  built: ReadonlyMap<string, BuiltImage>,
  letsThrough: (path: string) => boolean,
): void {
  const other = from === null ? null : built.get(from)
  if (other === undefined) throw new Error(`the Dockerfile copies from ${from}, which is no stage before.`)
  const target = join(root, isAbsolute(to) ? to : join(workdir, to))
  for (const source of sources) {
    const path = other === null ? join(project, source) : join(other.root, source)
    const goal = to.endsWith('/') ? join(target, basename(source)) : target
    const filter = other === null ? (one: string) => letsThrough(relative(project, one)) : () => true
    if (!filter(path)) throw new Error(`.dockerignore keeps ${source} back, which the Dockerfile copies.`)
    if (other === null) cpSync(path, goal, { recursive: true, filter })
    else run('cp', ['-a', path, goal])
  }
}

/** `.dockerignore` as this project writes it: nothing but what lines with a ! name, and what is below. */
function contextOf(ignore: string): (path: string) => boolean {
  const lines = ignore.split('\n').filter((line) => line.trim() !== '')
  const [all, ...named] = lines.map((line) => line.replace(/^!/, ''))
  if (all !== '*' || named.length !== lines.filter((line) => line.startsWith('!')).length)
    throw new Error(
      '.dockerignore no longer begins with * and goes on with ! alone: this check has to learn more of it.',
    )
  return (path) => named.some((one) => path === one || path.startsWith(`${one}/`))
}

/** With this machine's network and registry, as a build has the builder's. */
function runIn({ root, workdir, env }: BuiltImage, command: string): void {
  const registry = run('npm', ['config', 'get', 'registry']).trim()
  const values = {
    ...env,
    HOME: '/root',
    npm_config_registry: registry,
    NODE_EXTRA_CA_CERTS: '/etc/ssl/certs/ca-certificates.crt',
  }
  const mounts = 'mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev"'
  const words = ['env', '-i', '-C', workdir, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)]
  const enter = ['-c', `${mounts} && root=$1 && shift && exec chroot "$root" "$@"`, 'sh', root, ...words]
  run('unshare', ['--mount', '--pid', '--fork', 'sh', ...enter, '/bin/sh', '-c', command])
}
