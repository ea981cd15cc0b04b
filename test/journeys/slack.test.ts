import { afterAll, beforeAll, describe, vi } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'
import type { Program } from '../support/program.ts'
import { startProgram } from '../support/program.ts'
import { journeys } from './journeys.ts'
import { slackWorld } from './slack-stage.ts'

/** Thirteen journeys in two languages. */
const workspaces = 26

// A whole journey posts dozens of messages, at one per second and channel: they are played side by side, and with that in
// a program that serves many workspaces, whose people and channels have the same ids.
vi.setConfig({ testTimeout: 600_000, maxConcurrency: workspaces })

describe.concurrent('Slack', () => {
  let program: Program
  let folder: Awaited<ReturnType<typeof dataFolder>>
  let world: Awaited<ReturnType<typeof slackWorld>>

  beforeAll(async () => {
    folder = await dataFolder()
    world = await slackWorld(workspaces)
    program = await startProgram({ ...world.env, DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '1000', PLAYGROUND: 'off' })
    await world.install(program.address)
  })

  afterAll(async () => {
    vi.resetConfig()
    program.kill('SIGTERM')
    await program.exit
    await world.fake.close()
    await folder.remove()
  })

  journeys(() => world.stage)
})
