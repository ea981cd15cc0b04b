import { documents } from '../test/support/documents.ts'
import { Hono } from 'hono'
import { fileReader } from '../src/adapters/chat/files/file-reader.ts'
import { postgresIntake } from '../src/adapters/postgres/intake/intake.ts'
import { postgresState } from '../src/adapters/postgres/state.ts'
import { readConfig } from '../src/start/config.ts'
import { listen } from '../src/start/listen.ts'
import { createLog } from '../src/start/log.ts'
import { openSlack, openTeams } from '../src/start/chats.ts'
import { openState } from '../src/start/stores.ts'
import type { Inbox } from '../src/ports/inbox.ts'
import type { Intake } from '../src/ports/intake.ts'

// The program's receiving half alone: requests are checked, stored and answered, and nobody works on them. What
// `bench/slack.ts` and `bench/teams.ts` measure beside servers that store nothing.

const config = readConfig(process.env)
const log = createLog(config.logLevel)
const pool = await openState(config, log)
await postgresState(pool)

const nobody = (): never => {
  throw new Error('nothing is worked on here')
}
const inbox: Inbox = {
  receive: nobody,
  press: nobody,
  form: nobody,
  home: nobody,
  threadsOf: nobody,
  proposalAt: async () => null,
  livingIn: nobody,
  changeChannel: nobody,
  whereIs: nobody,
}
const intake = (platform: string): Intake => ({
  ...postgresIntake(pool, platform, log),
  start: () => Promise.resolve(),
})
const opening = {
  config,
  pool,
  inbox,
  intake,
  files: fileReader(log),
  documents,
  log,
  now: () => new Date().toISOString(),
}

const routes = new Hono()
const slack = await openSlack(opening)
const teams = await openTeams(opening)
if (slack !== null) routes.route('/', slack.routes)
if (teams !== null) routes.route('/', teams.routes)
await slack?.start()
await teams?.start()
const { address } = await listen(routes, '127.0.0.1', 0)
console.log(`Listening on ${address}`)
