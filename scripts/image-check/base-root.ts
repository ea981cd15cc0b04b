import { appendFileSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './run.ts'

/** A folder that stands for the base image: Debian, Node, npm and the user node, as the official image has them. */
export function makeBase(folder: string, debian: string | null): string {
  const root = join(folder, 'base')
  if (debian === null) {
    console.log('Debian: made by mmdebstrap, which takes some minutes ...')
    run('mmdebstrap', ['--variant=minbase', '--include=ca-certificates', 'bookworm', root])
  } else run('cp', ['-a', debian, root])
  addNode(root)
  addUser(root)
  // Names of hosts, and whom this machine trusts: an engine gives the first to a container, too.
  copyFileSync('/etc/resolv.conf', join(root, 'etc/resolv.conf'))
  const trusted = '/etc/ssl/certs/ca-certificates.crt'
  if (existsSync(trusted)) copyFileSync(trusted, join(root, trusted))
  return root
}

function addNode(root: string): void {
  const local = join(root, 'usr/local')
  copyFileSync(process.execPath, join(local, 'bin/node'))
  const npm = dirname(dirname(process.env['npm_execpath'] ?? ''))
  mkdirSync(join(local, 'lib/node_modules'), { recursive: true })
  cpSync(npm, join(local, 'lib/node_modules/npm'), { recursive: true, dereference: true })
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(local, 'bin/npm'))
}

function addUser(root: string): void {
  if (/^node:/m.test(readFileSync(join(root, 'etc/passwd'), 'utf8'))) return
  appendFileSync(join(root, 'etc/passwd'), 'node:x:1000:1000::/home/node:/bin/bash\n')
  appendFileSync(join(root, 'etc/group'), 'node:x:1000:\n')
}
