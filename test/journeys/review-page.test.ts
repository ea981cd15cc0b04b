import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { wordsIn } from '../../src/text/words.ts'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { visitPage } from '../support/page-visit.ts'
import { startProgram } from '../support/program.ts'
import type { Stage } from './stage.ts'
import { slackWorld } from './slack-stage.ts'
import { startTeamsProgram } from './teams-program.ts'
import { teamsStage } from './teams-stage.ts'
import { strongSections } from './texts.ts'

const publicUrl = 'https://proposals.example.org'

/** A chat with the program beside it, and all that was sent to it. */
interface ChatWorld {
  readonly stage: Stage
  readonly address: string
  sent(): string
  stop(): Promise<void>
}

async function slack(): Promise<ChatWorld> {
  const [folder, world] = [await dataFolder(), await slackWorld(1)]
  const env = { ...world.env, DATA_DIR: folder.path, PLAYGROUND: 'off', PUBLIC_URL: publicUrl }
  const program = await startProgram(env)
  await world.install(program.address)
  return {
    stage: world.stage,
    address: program.address,
    sent: () => JSON.stringify(world.fake.calls),
    async stop() {
      program.kill('SIGTERM')
      await program.exit
      await world.fake.close()
      await folder.remove()
    },
  }
}

async function teams(): Promise<ChatWorld> {
  const program = await startTeamsProgram('everything', { PUBLIC_URL: publicUrl })
  return {
    stage: teamsStage(program.fake, () => program.address, program.rooms),
    address: program.address,
    sent: () => program.fake.requests.map(({ body }) => body).join('\n'),
    stop: () => program.stop(),
  }
}

vi.setConfig({ testTimeout: 600_000 })
afterAll(() => vi.resetConfig())

describe.each([
  ['Slack', slack],
  ['Microsoft Teams', teams],
])('from %s', (_, open) => {
  let world: ChatWorld
  beforeAll(async () => {
    world = await open()
  })
  afterAll(() => world.stop())

  const linkSent = () =>
    eventually(() => {
      const [last] = (
        world.sent().match(/https:\/\/proposals\.example\.org\/pages\/review\/[\w-]+\/[\w-]+/g) ?? []
      ).slice(-1)
      if (last === undefined) throw new Error('no link to a review was sent')
      return last
    })

  test('a review is opened, done and sent on its page, and its author told in their thread', async () => {
    const words = wordsIn('fr')
    const { stage } = world
    const [learner, reviewer, other] = [
      stage.person('learner', 'fr'),
      stage.person('reviewer', 'fr'),
      stage.person('other-reviewer', 'fr'),
    ]
    const texts = strongSections('fr')
    const thread = await learner.start('new')
    for (const number of sectionNumbers) {
      await learner.say(thread, texts[number])
      await learner.say(thread, '!next')
    }
    await learner.press(thread, 'submit')
    await learner.sees(thread, /Version 1|version 1|v1/)
    await reviewer.sees('reviewers', /MLP-\d{4}-\d{3}/)
    await reviewer.press('reviewers', 'claim')
    await learner.sees(thread, new RegExp(words.turns.reviewer(reviewer.name)))

    await reviewer.press('reviewers', 'desk')
    const invitation = await reviewer.sees('reviewers', /Votre page de relecture/)
    const page = await visitPage(world.address, await linkSent())

    expect(invitation.only).toBe(true)
    expect((await other.all('reviewers')).some(({ text }) => text.includes('Votre page de relecture'))).toBe(false)
    expect((await page.get()).body).toContain('id="section-10"')

    // Typed by hand: straight quotes, plain blanks, no signs of a list.
    const line = texts[4].split('\n').find((one) => /^\s*[-*\d]/.test(one)) ?? texts[4].split('\n')[0] ?? ''
    const typed = line
      .replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '')
      .replaceAll('’', "'")
      .replaceAll(/[\u00A0\u202F]/g, ' ')
    const asked = { 'add-item.section': '4', 'add-item.request': 'Dites qui valide la mise en service.' }
    const noted = await page.post({ do: 'add-item', ...asked, 'add-item.quote': typed })
    expect([noted.status, noted.body]).toEqual([200, expect.stringContaining('Demandes notées (1)')])
    const [, item = ''] = /value="edit-request ([\d.]+)"/.exec(noted.body) ?? []
    const sent = await page.post({ do: 'review', 'review.decision': 'changes', 'review.items': item })

    expect(sent.body).toContain('est envoyée')
    await learner.sees(
      thread,
      new RegExp(words.outcome.changes(reviewer.name, 'MLP-\\d{4}-\\d{3}', words.count.requests(1))),
    )
    await learner.sees(thread, /Dites qui valide la mise en service\./)
  })
})
