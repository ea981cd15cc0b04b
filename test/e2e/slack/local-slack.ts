import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { stringify } from 'yaml'
import { stopProcess } from '../../support/stop-process.ts'

/** A Slack of its own with a page, for one machine: github.com/parvalabs/local-slack, MIT. */
const name = 'local-slack-linux-x64'
const version = '0.1.8'
const cache = join(import.meta.dirname, '../../../.cache/local-slack')
const program = join(cache, 'node_modules', name, 'bin/local-slack')

/** How long it may take to start, in ms. */
const startMs = 20_000

/** The same people and channels as in the fake's workspaces. */
const users = [
  { id: 'U0LEA', name: 'lea', real_name: 'Léa Moreau', tz: 'Europe/Paris' },
  { id: 'U0SOPHIE', name: 'sophie', real_name: 'Sophie Laurent', tz: 'Europe/Paris' },
] as const
export const channels = { projects: 'C0PROJETS', review: 'C0RELECTURE', catalogue: 'C0CATALOGUE' } as const

/** How it knows the app, and the app it. */
const app = { botToken: 'xoxb-local', appToken: 'xapp-local', signingSecret: 'local-signing-secret' } as const

/** A running local-slack. */
export interface LocalSlack {
  readonly url: string
  /** The variables that the program is started with. */
  readonly env: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** Installs local-slack beside the project where it is not there yet: 95 MB that only this needs. Throws a sentence. */
export function installLocalSlack(): void {
  if (existsSync(program)) return
  console.log(`There is no local-slack here: installing ${name}@${version} into .cache.`)
  mkdirSync(cache, { recursive: true })
  const args = ['install', '--prefix', cache, '--no-save', '--no-audit', '--no-fund', `${name}@${version}`]
  spawnSync('npm', args, { stdio: 'inherit' })
  if (existsSync(program)) return
  throw new Error(
    `npm could not install ${name}@${version}, without which Slack cannot be tried. It exists for Linux on x64 alone; try: npm ${args.join(' ')}`,
  )
}

/**
 * Starts it on this port. It listens on all of the machine's interfaces, with invented people alone, while this runs. It
 * brings events to the app by HTTP, or by a socket that the app opens. */
export async function startLocalSlack(port: number, mode: 'events' | 'socket', appPort: number): Promise<LocalSlack> {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-local-slack-'))
  const config = join(folder, 'config.yaml')
  writeFileSync(config, stringify(configOf(mode, appPort)))
  const files = join(folder, 'files')
  const args = ['--config', config, '--port', String(port), '--base-host', '127.0.0.1', '--files-dir', files]
  const child = spawn(program, args, { stdio: 'ignore', cwd: folder })
  const url = `http://127.0.0.1:${port}`
  await untilUp(url, child)
  return {
    url,
    env: {
      SLACK_SIGNING_SECRET: app.signingSecret,
      SLACK_BOT_TOKEN: app.botToken,
      SLACK_API_URL: `${url}/api/`,
      SLACK_REVIEWERS_CHANNEL: channels.review,
      SLACK_CATALOGUE_CHANNEL: channels.catalogue,
      ...(mode === 'socket' ? { SLACK_APP_TOKEN: app.appToken } : {}),
    },
    async stop() {
      await stopProcess(child, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configOf(mode: 'events' | 'socket', appPort: number): object {
  const [bot, ...everyone] = ['U0BOT', ...users.map(({ id }) => id)]
  return {
    workspace: { name: 'MLOps', domain: 'mlops', teamId: 'T0MLOPS' },
    app: {
      ...app,
      appId: 'A0MLOPS',
      botUserId: bot,
      botName: 'mlops-proposal',
      mode,
      requestUrl: `http://127.0.0.1:${appPort}/slack/events`,
    },
    users,
    channels: [
      { id: channels.projects, name: 'projets', members: [bot, ...everyone] },
      { id: channels.review, name: 'relecture', members: [bot, 'U0SOPHIE'] },
      { id: channels.catalogue, name: 'catalogue', members: [bot, ...everyone] },
    ],
  }
}

async function untilUp(url: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + startMs; Date.now() < end && child.exitCode === null; await setTimeout(100)) {
    const isUp = await fetch(`${url}/_control/state`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
  }
  throw new Error(`local-slack did not start (exit code ${child.exitCode})`)
}
