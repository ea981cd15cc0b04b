import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { answerAsMicrosoft, createMicrosoft } from '../test/support/fake-connector/microsoft.ts'
import { createWorld } from '../test/support/fake-connector/world.ts'
import { playgroundSettings } from './teams-try/playground-settings.ts'
import { type Companion, runTogether } from './teams-try/run-together.ts'

/**
 * `npm run teams:try`: the program as a bot in Microsoft's own Agents Playground, on this machine alone. Nothing is
 * registered anywhere: a stand-in gives the tokens, and everything is gone afterwards.
 */
const tool = '@microsoft/m365agentsplayground@0.2.28'
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'mlops-teams-try-'))
const world = createWorld()
const microsoft = createMicrosoft()
const login = await startLogin()
const port = process.env['PORT'] ?? '3978'

writeFileSync(join(folder, '.m365agentsplayground.yml'), playgroundSettings(world))
const program: Companion = {
  name: 'The program',
  command: process.execPath,
  words: [join(root, 'src/main.ts')],
  cwd: folder,
  env: {
    ...process.env,
    PORT: port,
    HOST: '127.0.0.1',
    NODE_ENV: 'development',
    PLAYGROUND: 'off',
    DATA_DIR: join(folder, 'data'),
    TEAMS_APP_ID: world.appId,
    TEAMS_TENANT_ID: world.tenantId,
    TEAMS_APP_PASSWORD: microsoft.password,
    TEAMS_OPENID_URL: `${login}/v1/.well-known/openidconfiguration`,
    TEAMS_LOGIN_URL: login,
    TEAMS_ANONYMOUS: 'loopback',
  },
}
const playground: Companion = {
  name: 'Agents Playground',
  command: 'npx',
  words: ['--yes', tool, '-e', `http://127.0.0.1:${port}/api/messages`, '-c', 'msteams', '--disable-telemetry'],
  cwd: folder,
  env: process.env,
}
console.log(
  'Agents Playground says below where it listens: open that port of localhost in a browser. Ctrl+C ends both.',
)
const code = await runTogether([program, playground], (sentence) => console.error(`teams:try: ${sentence}`))
rmSync(folder, { recursive: true, force: true })
process.exit(code)

/** Stands in for Microsoft's login service and its list of keys. */
async function startLogin(): Promise<string> {
  const server = createServer(async (request, response) => {
    const origin = `http://${request.headers.host ?? ''}`
    const { pathname: path } = new URL(request.url ?? '/', origin)
    const body = await text(request)
    const answer = answerAsMicrosoft(world, microsoft, { method: request.method ?? '', path, body, origin })
    response.writeHead(answer?.status ?? 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.body ?? {}))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
