import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWriter } from '../journeys/coach-writer.ts'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { fakeGithub } from '../support/fake-github/fake-github.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'

const repository = { name: 'ada/demand', files: { Dockerfile: 'FROM python' } }

let folder: Awaited<ReturnType<typeof dataFolder>>
let github: Awaited<ReturnType<typeof fakeGithub>>
let program: Program
const start = async () => {
  const evidence = { EVIDENCE: 'on', GITHUB_STAND_IN: String(github.port) }
  program = await startProgram({ DATA_DIR: folder.path, ...evidence })
}
beforeAll(async () => {
  folder = await dataFolder()
  github = await fakeGithub([{ ...repository, trouble: 'silent tree' }], 1_000)
  await start()
}, 300_000)
afterAll(async () => {
  killPrograms()
  github.close()
  await folder.remove()
})

test('a look that is under way when the program is killed is taken again by the next one, and shown once', async () => {
  const writer = await openWriter(() => program.address, 'fr', 6)
  await writer.say('POC : https://github.com/ada/demand')
  await writer.press('done')
  const card = await writer.sees('Je regarde ada/demand…')
  await eventually(() => expect(github.asked.some((one) => one.includes('/git/trees/'))).toBe(true))
  program.kill('SIGKILL')
  await program.exit
  github.serve([repository])

  await start()

  const found = await writer.sees('ada/demand, commit ')
  expect(found.id).toBe(card.id)
  const { messages } = await new PlaygroundClient(program.address, 'lea', 'fr').messages({
    room: 'projets',
    thread: writer.thread,
    limit: 100,
  })
  expect(messages.filter(({ body }) => body.text.includes('Ce que montre votre dépôt'))).toHaveLength(1)
}, 300_000)
