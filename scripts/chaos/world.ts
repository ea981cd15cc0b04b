import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { type CutOff, cutOff } from '../../test/support/cut-off.ts'
import { type FakeConnector, startFakeConnector } from '../../test/support/fake-connector/fake-connector.ts'
import { addChannel } from '../../test/support/fake-connector/world.ts'
import { type FakeSlack, startFakeSlack } from '../../test/support/fake-slack/fake-slack.ts'
import type { Workspace } from '../../test/support/fake-slack/world.ts'
import { teamsVariables } from '../../test/journeys/teams-program.ts'
import { type PostgresServer, startPostgres } from '../../test/support/postgres-server.ts'
import { type RedisServer, startRedis } from '../../test/support/redis-server.ts'
import type { Chance } from '../simulate/chance.ts'
import { type Door, openDoor } from './door.ts'
import { type Replica, superviseReplica } from './supervisor.ts'

/** All that the history plays in, on this machine alone. */
export interface ChaosWorld {
  readonly postgres: PostgresServer
  readonly redis: RedisServer
  readonly slack: FakeSlack
  readonly workspace: Workspace
  readonly teams: FakeConnector
  readonly door: Door
  /** The way of each replica to the database. */
  readonly ways: readonly CutOff[]
  readonly replicas: readonly Replica[]
  close(): Promise<void>
}

/** Starts the servers, the platforms, and so many replicas of the program. */
export async function openWorld(count: number, chance: Chance): Promise<ChaosWorld> {
  const closing: (() => Promise<void>)[] = []
  const close = async () => {
    for (const one of closing.splice(0).toReversed()) await one()
  }
  try {
    const postgres = await startPostgres()
    closing.push(() => postgres.stop())
    const redis = await startRedis()
    closing.push(() => redis.stop())
    const [slack, teams] = [await startFakeSlack(), await startFakeConnector()]
    closing.push(
      () => slack.close(),
      () => teams.close(),
    )
    const workspace = slack.workspace('T0CHAOS')
    const rooms = { ...roomsOnSlack(slack, workspace), ...roomsOnTeams(teams) }
    const replicas: Replica[] = []
    const door = await openDoor(() => replicas.flatMap((one) => one.address() ?? []), chance)
    closing.push(() => door.close())
    slack.listenTo(() => `${door.url}/slack/events`)
    const ways: CutOff[] = []
    for (let index = 0; index < count; index += 1) {
      const way = await cutOff(postgres.url)
      ways.push(way)
      closing.push(() => way.close())
      const replica = superviseReplica({
        ...variables(slack, workspace, teams),
        ...rooms,
        DATABASE_URL: way.url,
        REDIS_URL: redis.url,
      })
      replicas.push(replica)
      closing.push(() => replica.stop())
    }
    return { postgres, redis, slack, workspace, teams, door, ways, replicas, close }
  } catch (error) {
    await close()
    throw error
  }
}

function variables(slack: FakeSlack, workspace: Workspace, teams: FakeConnector): Readonly<Record<string, string>> {
  return {
    SLACK_SIGNING_SECRET: slack.app.signingSecret,
    SLACK_BOT_TOKEN: workspace.token ?? '',
    SLACK_API_URL: slack.apiUrl,
    ...teamsVariables(teams),
    PLAYGROUND: 'off',
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'poison.ts')).href}`,
  }
}

/** Without them, what the team is to be told would wait for ever. */
function roomsOnSlack(slack: FakeSlack, workspace: Workspace): Readonly<Record<string, string>> {
  const names = ['REVIEWERS', 'CATALOGUE', 'COORDINATORS']
  return Object.fromEntries(
    names.map((name) => {
      const { id } = slack.channel(workspace, `C${name}`, { name: name.toLowerCase() })
      return [`SLACK_${name}_CHANNEL`, id]
    }),
  )
}

function roomsOnTeams({ world }: FakeConnector): Readonly<Record<string, string>> {
  const names = ['REVIEWERS', 'CATALOGUE', 'COORDINATORS']
  return Object.fromEntries(names.map((name) => [`TEAMS_${name}_CHANNEL`, addChannel(world, name.toLowerCase()).id]))
}
