import { afterAll, beforeAll, describe } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'
import type { Program } from '../support/program.ts'
import { startProgram } from '../support/program.ts'
import { journeys } from './journeys.ts'
import { webStage } from './web-stage.ts'

describe('the playground', () => {
  let program: Program
  let folder: Awaited<ReturnType<typeof dataFolder>>

  beforeAll(async () => {
    folder = await dataFolder()
    program = await startProgram({ DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '1000' })
  })

  afterAll(async () => {
    program.kill('SIGTERM')
    await program.exit
    await folder.remove()
  })

  const stage = webStage(() => program.address)
  journeys(() => stage)
})
