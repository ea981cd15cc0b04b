import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { type ClockedProgram, startClockedProgram } from './clocked-program.ts'
import { slackWorld } from './slack-stage.ts'
import type { Stage } from './stage.ts'
import { openTeamsWorld } from './teams-program.ts'
import { teamsStage } from './teams-stage.ts'
import { timeJourney } from './time-journey.ts'
import { webStage } from './web-stage.ts'

// Slack takes one message per second and channel, and a whole proposal is written.
vi.setConfig({ testTimeout: 600_000 })

describe('time on the playground', () => {
  let program: ClockedProgram
  beforeAll(async () => {
    program = await startClockedProgram({})
  })
  afterAll(() => program.stop())

  const stage = webStage(() => program.address)
  timeJourney(
    () => stage,
    () => program,
  )
})

describe('time in Slack', () => {
  let program: ClockedProgram
  let world: Awaited<ReturnType<typeof slackWorld>>
  beforeAll(async () => {
    world = await slackWorld(5)
    program = await startClockedProgram({ ...world.env, PLAYGROUND: 'off' })
    await world.install(program.address)
  })
  afterAll(async () => {
    await program.stop()
    await world.fake.close()
  })

  timeJourney(
    () => world.stage,
    () => program,
    'side by side',
  )
})

describe('time in Microsoft Teams', () => {
  let program: ClockedProgram
  let world: Awaited<ReturnType<typeof openTeamsWorld>>
  let stage: Stage
  beforeAll(async () => {
    world = await openTeamsWorld('everything')
    program = await startClockedProgram({ ...world.env, PLAYGROUND: 'off' })
    stage = teamsStage(world.fake, () => program.address, world.rooms)
  })
  afterAll(async () => {
    expect(world.fake.world.complaints).toEqual([])
    await program.stop()
    await world.fake.close()
  })

  timeJourney(
    () => stage,
    () => program,
  )
})
