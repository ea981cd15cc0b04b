import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { Client } from 'pg'
import { eventually } from '../support/eventually.ts'
import { clientOf } from '../support/fake-connector/client.ts'
import { botId, personalChat } from '../support/fake-connector/world.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { type Program, startProgram } from '../support/program.ts'
import { type RedisServer, startRedis } from '../support/redis-server.ts'
import { findTraces } from '../support/traces.ts'
import { erasureJourney, type ErasureScene } from './erasure-journey.ts'
import { slackWorld } from './slack-stage.ts'
import type { Player } from './stage.ts'
import { openTeamsWorld } from './teams-program.ts'
import { teamsStage } from './teams-stage.ts'

// Slack takes one message per second and channel, and two whole proposals are written.
vi.setConfig({ testTimeout: 900_000 })

/** The real program on servers of its own, that nothing of anybody else's stands in them, with all that it says. */
async function startApart(env: Readonly<Record<string, string>>) {
  const [postgres, redis] = [await createDatabase(), await startRedis()]
  const stores = { DATABASE_URL: postgres, REDIS_URL: redis.url, LOG_LEVEL: 'debug' }
  const program = await startProgram({ ...stores, ...env, PLAYGROUND: 'off' })
  return { postgres, redis, program }
}

interface Apart {
  readonly postgres: string
  readonly redis: RedisServer
  readonly program: Program
}

/** What is the same on each platform. */
function storesOf({ postgres, redis, program }: Apart): Pick<ErasureScene, 'traces' | 'settle'> {
  return {
    traces: (words) => findTraces({ postgres, redis: redis.url, log: program.output() }, words),
    settle: () => untilErased(postgres),
  }
}

/** The case is due at once each time that it waits for what could come back. */
async function untilErased(postgres: string): Promise<void> {
  const client = new Client({ connectionString: postgres })
  await client.connect()
  try {
    await eventually(async () => {
      await client.query(`update erasure set held_until = null where done_at is null and stage = 'settling'`)
      const { rows } = await client.query('select from erasure where done_at is null')
      expect(rows).toEqual([])
    }, 300_000)
  } finally {
    await client.end()
  }
}

async function stop({ redis, program }: Apart): Promise<void> {
  program.kill('SIGTERM')
  await program.exit
  await redis.stop()
}

describe.skipIf(!postgresUrl)('an erasure in Slack', () => {
  let world: Awaited<ReturnType<typeof slackWorld>>
  let apart: Apart
  let scene: ErasureScene
  beforeAll(async () => {
    world = await slackWorld(2)
    apart = await startApart(world.env)
    await world.install(apart.program.address)
    scene = { ...storesOf(apart), ...inSlack(world) }
  })
  afterAll(async () => {
    await stop(apart)
    await world.fake.close()
  })

  erasureJourney(() => scene)
})

function inSlack({ fake, stage }: Awaited<ReturnType<typeof slackWorld>>): Omit<ErasureScene, 'traces' | 'settle'> {
  let current = -1
  const workspace = () => {
    const found = [...fake.workspaces.values()][current]
    if (found === undefined) throw new Error('nobody began in a workspace yet')
    return found
  }
  return {
    stage: {
      person(role, language) {
        if (role === 'learner') current += 1
        return stage.person(role, language)
      },
    },
    asked: 'drafting',
    archiveOf: () =>
      eventually(() => {
        const found = [...workspace().files.values()].find(({ name, shared }) => shared && name.endsWith('.zip'))
        if (found === undefined) throw new Error('no archive was sent')
        return new Uint8Array(found.content)
      }),
    standing: () => {
      const messages = [...workspace().channels.values()].flatMap((one) => one.messages)
      const files = [...workspace().files.values()].map(({ name, content }) => `${name}\n${content.toString('latin1')}`)
      // Slack lets nobody delete what one person alone was shown: it goes when they reload.
      const bot = messages.filter(({ botId: of, onlyFor }) => of !== null && onlyFor === null)
      return [...bot.map(({ text, blocks }) => `${text}\n${JSON.stringify(blocks)}`), ...files]
    },
    idsOf: () => [],
  }
}

describe.skipIf(!postgresUrl)('an erasure in Microsoft Teams', () => {
  let world: Awaited<ReturnType<typeof openTeamsWorld>>
  let apart: Apart
  let scene: ErasureScene
  beforeAll(async () => {
    world = await openTeamsWorld('everything')
    apart = await startApart(world.env)
    scene = { ...storesOf(apart), ...inTeams(world, () => apart.program.address) }
  })
  afterAll(async () => {
    await stop(apart)
    expect(world.fake.world.complaints).toEqual([])
    await world.fake.close()
  })

  erasureJourney(() => scene)
})

function inTeams(
  { fake, rooms }: Awaited<ReturnType<typeof openTeamsWorld>>,
  app: () => string,
): Omit<ErasureScene, 'traces' | 'settle'> {
  const memberOf = ({ id }: Player) => {
    const found = [...fake.world.people.values()].find(({ aadObjectId }) => aadObjectId === id)
    if (found === undefined) throw new Error(`nobody has the id ${id}`)
    return found
  }
  return {
    stage: teamsStage(fake, app, rooms),
    asked: 'direct',
    async archiveOf(learner) {
      const client = clientOf(fake, app, memberOf(learner))
      const chat = personalChat(fake.world, memberOf(learner))
      const offer = await eventually(() => {
        const found = client.sees(chat.id).findLast(({ text }) => /\[offered: .*\.zip\]/.test(text))
        if (found === undefined) throw new Error('no archive is offered')
        return found
      })
      const session = await client.consent(offer, 'accept')
      return eventually(() => {
        if (session.bytes === null) throw new Error('no archive was put among their files')
        return new Uint8Array(session.bytes)
      })
    },
    standing: () =>
      fake.world.messages
        .filter(({ from, deleted }) => from === botId(fake.world) && !deleted)
        .map(({ activity }) => JSON.stringify(activity)),
    idsOf: (learner) => [memberOf(learner).id, personalChat(fake.world, memberOf(learner)).id],
  }
}
