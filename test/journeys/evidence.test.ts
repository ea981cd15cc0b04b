import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'
import { fakeGithub } from '../support/fake-github/fake-github.ts'
import { type Program, startProgram } from '../support/program.ts'
import { evidenceJourney } from './evidence-journey.ts'
import { slackWorld } from './slack-stage.ts'
import type { Stage } from './stage.ts'
import { openTeamsWorld } from './teams-program.ts'
import { teamsStage } from './teams-stage.ts'
import { webStage } from './web-stage.ts'

// Slack takes one message per second and channel.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 })

const files = {
  'README.md': '```\nmake demo\n```',
  Dockerfile: 'FROM python:3.12',
  'requirements.txt': 'fastapi==0.115.0',
  'tests/test_api.py': 'def test_api():\n    assert True',
  'config/secrets.toml': 'key = "x"',
}

let github: Awaited<ReturnType<typeof fakeGithub>>
let folder: Awaited<ReturnType<typeof dataFolder>>
let program: Program

async function open(env: Readonly<Record<string, string>>): Promise<void> {
  const infra = { name: 'ada/infra', id: 2, files: { 'main.tf': 'resource "x" "y" {}' } }
  github = await fakeGithub([{ name: 'ada/demand', files, licence: 'MIT' }, infra], 1_000, {
    'www.kaggle.com/api/v1/datasets/view/bee/hives': { json: { licenseName: 'CC BY-NC 4.0' } },
  })
  folder = await dataFolder()
  const evidence = { EVIDENCE: 'on', GITHUB_STAND_IN: String(github.port) }
  program = await startProgram({ DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '100', ...evidence, ...env })
}

async function close(): Promise<void> {
  program.kill('SIGTERM')
  await program.exit
  await folder.remove()
  expect(github.complaints).toEqual([])
  github.close()
}

describe('facts on the playground', () => {
  beforeAll(() => open({}))
  afterAll(close)

  const stage = webStage(() => program.address)
  evidenceJourney(() => stage, 'one after the other', 'thread')
})

describe('facts in Slack', () => {
  let world: Awaited<ReturnType<typeof slackWorld>>
  beforeAll(async () => {
    world = await slackWorld(4)
    await open({ ...world.env, PLAYGROUND: 'off' })
    await world.install(program.address)
  })
  afterAll(async () => {
    await close()
    await world.fake.close()
  })

  evidenceJourney(() => world.stage, 'side by side', 'direct')
})

describe('facts in Microsoft Teams', () => {
  let world: Awaited<ReturnType<typeof openTeamsWorld>>
  let stage: Stage
  beforeAll(async () => {
    world = await openTeamsWorld('everything')
    await open({ ...world.env, PLAYGROUND: 'off' })
    stage = teamsStage(world.fake, () => program.address, world.rooms)
  })
  afterAll(async () => {
    expect(world.fake.world.complaints).toEqual([])
    await close()
    await world.fake.close()
  })

  evidenceJourney(() => stage, 'one after the other', 'direct')
})
