import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { journeys } from './journeys.ts'
import type { Stage } from './stage.ts'
import { startTeamsProgram, type TeamsProgram } from './teams-program.ts'
import { teamsStage } from './teams-stage.ts'

describe('Microsoft Teams', () => {
  let program: TeamsProgram
  let stage: Stage

  beforeAll(async () => {
    program = await startTeamsProgram('everything')
    stage = teamsStage(program.fake, () => program.address, program.rooms)
  })

  afterEach(() => {
    expect(program.fake.world.complaints).toEqual([])
  })

  afterAll(() => program.stop())

  journeys(() => stage)
})
