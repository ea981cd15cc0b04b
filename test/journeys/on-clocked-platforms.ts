import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { type ClockedProgram, startClockedProgram } from './clocked-program.ts'
import type { Begin } from './in-each-language.ts'
import { slackWorld } from './slack-stage.ts'
import type { Stage } from './stage.ts'
import { openTeamsWorld } from './teams-program.ts'
import { teamsStage } from './teams-stage.ts'
import { webStage } from './web-stage.ts'

/** Conversations that are played on a stage whose program has a clock of its own. */
export type ClockedJourney = (
  stage: () => Stage,
  clock: () => Pick<ClockedProgram, 'now' | 'until'>,
  begin: Begin,
) => void

/**
 * Plays a journey on the playground, in Slack and in Microsoft Teams, each in a program of its own. In Slack every learner
 * begins in one of so many workspaces.
 */
export function onClockedPlatforms(what: string, workspaces: number, journey: ClockedJourney): void {
  // Slack takes one message per second and channel, and a whole proposal may be written.
  vi.setConfig({ testTimeout: 600_000 })

  describe(`${what} on the playground`, () => {
    let program: ClockedProgram
    beforeAll(async () => {
      program = await startClockedProgram({})
    })
    afterAll(() => program.stop())

    const stage = webStage(() => program.address)
    journey(
      () => stage,
      () => program,
      'one after the other',
    )
  })

  describe(`${what} in Slack`, () => {
    let program: ClockedProgram
    let world: Awaited<ReturnType<typeof slackWorld>>
    beforeAll(async () => {
      world = await slackWorld(workspaces)
      program = await startClockedProgram({ ...world.env, PLAYGROUND: 'off' })
      await world.install(program.address)
    })
    afterAll(async () => {
      await program.stop()
      await world.fake.close()
    })

    journey(
      () => world.stage,
      () => program,
      'side by side',
    )
  })

  describe(`${what} in Microsoft Teams`, () => {
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

    journey(
      () => stage,
      () => program,
      'one after the other',
    )
  })
}
