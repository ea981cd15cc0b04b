import { dataFolder } from '../support/data-folder.ts'
import { type FakeConnector, startFakeConnector } from '../support/fake-connector/fake-connector.ts'
import { addChannel, type Conversation } from '../support/fake-connector/world.ts'
import { startProgram } from '../support/program.ts'
import type { TeamsRoomsOf } from './teams-stage.ts'

/** The real program with Teams switched on, beside a Teams of its own. */
export interface TeamsProgram {
  readonly fake: FakeConnector
  readonly address: string
  readonly pid: number
  readonly rooms: TeamsRoomsOf
  output(): string
  stop(): Promise<void>
}

/** A Teams of its own, and the variables of a program beside it. In the drafting channel the bot hears what `hears` says. */
export async function openTeamsWorld(hears: Conversation['hears']): Promise<{
  readonly fake: FakeConnector
  readonly rooms: TeamsProgram['rooms']
  readonly env: Readonly<Record<string, string>>
}> {
  const fake = await startFakeConnector()
  const { world } = fake
  const rooms = {
    drafting: addChannel(world, 'projets', hears),
    reviewers: addChannel(world, 'relecture'),
    catalogue: addChannel(world, 'catalogue'),
  }
  const env = {
    ...teamsVariables(fake),
    TEAMS_REVIEWERS_CHANNEL: rooms.reviewers.id,
    TEAMS_CATALOGUE_CHANNEL: rooms.catalogue.id,
  }
  return { fake, rooms, env }
}

/** Starts both. In the drafting channel the bot hears everything only where its owner has consented. */
export async function startTeamsProgram(
  hears: Conversation['hears'],
  more: Readonly<Record<string, string>> = {},
): Promise<TeamsProgram> {
  const { fake, rooms, env } = await openTeamsWorld(hears)
  const folder = await dataFolder()
  const program = await startProgram({
    DATA_DIR: folder.path,
    MAX_OPEN_DRAFTS: '1000',
    PLAYGROUND: 'off',
    ...env,
    ...more,
  })
  return {
    fake,
    rooms,
    address: program.address,
    pid: program.pid,
    output: () => program.output(),
    stop: async () => {
      program.kill('SIGTERM')
      await program.exit
      await fake.close()
      await folder.remove()
    },
  }
}

/** What connects a program with a Teams of its own, but for its rooms. */
export function teamsVariables({ world, microsoft, url }: FakeConnector): Readonly<Record<string, string>> {
  return {
    TEAMS_APP_ID: world.appId,
    TEAMS_TENANT_ID: world.tenantId,
    TEAMS_APP_PASSWORD: microsoft.password,
    TEAMS_OPENID_URL: `${url}/v1/.well-known/openidconfiguration`,
    TEAMS_LOGIN_URL: url,
  }
}
