import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { languages } from '../../src/text/language.ts'
import { eventually } from '../support/eventually.ts'
import { fakeGithub } from '../support/fake-github/fake-github.ts'
import { shaOf } from '../support/fake-github/repository.ts'
import { type CoachedProgram, startCoachedProgram } from './coach-program.ts'
import { type CoachMessage, openWriter } from './coach-writer.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const told = 'data-committed: seen (data/hives.csv)'
const links = 'POC : https://github.com/ada/demand\n\nhttps://github.com/ada/hives'

let github: Awaited<ReturnType<typeof fakeGithub>>
let program: CoachedProgram

const files = { 'README.md': 'Un mot du dépôt', 'data/hives.csv': 'ruche;miel', 'config/secrets.toml': 'key = "x"' }

beforeAll(async () => {
  github = await fakeGithub(
    [
      { name: 'ada/demand', files },
      { name: 'ada/hives', id: 2, files: {} },
    ],
    1_000,
  )
  program = await startCoachedProgram(
    { EVIDENCE: 'on', GITHUB_STAND_IN: String(github.port) },
    { forbidden: { personal: ['secrets.toml', 'Un mot du dépôt', 'ruche;miel'] } },
  )
})
afterAll(async () => {
  await program.remove()
  github.close()
})

test.each(languages)(
  'the AI coach is told what was seen, once it was, and asked the same once (%s)',
  async (language) => {
    program.model.clear()
    const writer = await openWriter(program.url, language, 6)
    const inputs = () => program.model.requests.map(({ input }) => input)
    await writer.say(links)
    await writer.done()
    await writer.reads(isRead)
    await writer.sees((text) => /ada\/demand[^]*ada\/hives/.test(text) && text.includes(shaOf(files).slice(0, 7)))
    const before = inputs().length

    // An inspection that is over is stored before its card is shown.
    await writer.done()
    await eventually(async () => expect(await writer.coachMessages()).toHaveLength(2))
    await writer.reads(isRead)

    const after = inputs().slice(before)
    expect(after.filter((input) => input.includes(told))).toHaveLength(1)
    expect(after.filter((input) => input.includes(shaOf(files).slice(0, 7)))).toHaveLength(1)
    await writer.done()
    await eventually(async () => expect(await writer.coachMessages()).toHaveLength(3))
    await writer.reads(isRead)
    expect(inputs().slice(before)).toEqual(after)
    expect(program.model.problems).toEqual([])
  },
)

function isRead({ text }: CoachMessage): boolean {
  return /lu aussi par le coach IA|also read by the AI coach/.test(text)
}
