import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { proposalFormat } from '../../src/flows/model/proposal.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { eventually } from '../support/eventually.ts'
import { clientOf, inputsOf } from '../support/fake-connector/client.ts'
import { cardButtons, cardInputs, cardText } from '../support/fake-connector/read-card.ts'
import { addMember, personalChat } from '../support/fake-connector/world.ts'
import { type Program, startProgram } from '../support/program.ts'
import { slackWorld } from './slack-stage.ts'
import type { Player, Stage, Thread } from './stage.ts'
import { openTeamsWorld } from './teams-program.ts'
import { teamsStage } from './teams-stage.ts'
import { webStage } from './web-stage.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

/** What an old replica sees while a new one is rolled out: a proposal in a format that it does not know. */
describe.skipIf(postgresUrl === undefined)('a proposal that this program cannot read', () => {
  let slack: Awaited<ReturnType<typeof slackWorld>>
  let teams: Awaited<ReturnType<typeof openTeamsWorld>>
  let program: Program
  let db: Client
  beforeAll(async () => {
    const url = await createDatabase()
    slack = await slackWorld(1)
    teams = await openTeamsWorld('everything')
    program = await startProgram({ DATABASE_URL: url, ...slack.env, ...teams.env })
    await slack.install(program.address)
    db = new Client({ connectionString: url })
    await db.connect()
  })
  afterAll(async () => {
    await db.end()
    program.kill('SIGTERM')
    await program.exit
    await slack.fake.close()
    await teams.fake.close()
  })

  const setFormat = (id: string, format: number) =>
    db.query('update proposal set format = $1 where id = $2', [format, id])
  const bodyOf = async (id: string) =>
    (await db.query<{ body: string }>('select body from proposal where id = $1', [id])).rows[0]?.body ?? ''
  async function begin(learner: Player): Promise<{ readonly thread: Thread; readonly id: string }> {
    const thread = await learner.start('new')
    const { text } = await learner.sees(thread, /MLP-\d{4}-\d{3}/)
    return { thread, id: /MLP-\d{4}-\d{3}/.exec(text)?.[0] ?? '' }
  }
  const readSoon = (id: string) => new RegExp(`${id}[^.]*sera à jour bientôt`)

  /** What the learner was told of it, wherever they were. */
  async function toldOf(learner: Player, { thread, id }: { readonly thread: Thread; readonly id: string }) {
    const all = [...(await learner.all(thread)), ...(await learner.all('direct'))]
    return new Set(all.filter(({ text }) => readSoon(id).test(text)).map((card) => card.id))
  }

  async function play(stage: Stage): Promise<void> {
    const learner = stage.person('learner', 'fr')
    stage.person('other-learner', 'fr')
    const [odd, even] = [await begin(learner), await begin(learner)]
    await setFormat(odd.id, 9)

    await learner.say(odd.thread, 'Réduire le délai de cinq jours à un jour.')
    await learner.say(odd.thread, 'Et prévenir les pannes.')
    await learner.say(even.thread, 'Un tout autre projet, de bout en bout.')

    await eventually(async () => expect(await bodyOf(even.id)).toContain('Un tout autre projet'), 60_000)
    await eventually(async () => expect((await toldOf(learner, odd)).size).toBeGreaterThan(0), 60_000)
    await learner.command('list')
    await eventually(async () => {
      const seen = [
        ...(await learner.all('drafting')),
        ...(await learner.all('direct')),
        ...(await learner.all(even.thread)),
      ]
      expect(seen.some(({ text }) => text.includes(odd.id) && text.includes(even.id))).toBe(true)
    }, 60_000)
    expect((await toldOf(learner, odd)).size).toBe(1)

    await setFormat(odd.id, proposalFormat)
    await db.query('update intake set look_at = now() where unread_by is not null')
    await eventually(async () => expect(await bodyOf(odd.id)).toMatch(/cinq jours.*prévenir les pannes/is), 60_000)
    await eventually(async () => expect((await db.query('select from intake')).rows).toEqual([]), 60_000)
  }

  test('in Slack waits, and nothing else does', () => play(slack.stage))

  test('in Teams waits, and nothing else does', () => play(teamsStage(teams.fake, () => program.address, teams.rooms)))

  test('in the playground waits, and nothing else does', () => play(webStage(() => program.address)))

  test('a filled modal of Slack comes back with the sentence', async () => {
    const stage = slack.stage.person('coordinator', 'fr')
    const { thread, id } = await begin(stage)

    const refused = await stage.fill(thread, 'edit', { text: 'Un texte' }, () => setFormat(id, 9))

    expect(Object.values(refused).join()).toMatch(readSoon(id))
    await setFormat(id, proposalFormat)
  })

  test('a press in Teams is answered with the sentence', async () => {
    const learner = teamsStage(teams.fake, () => program.address, teams.rooms).person('learner', 'en')
    const { thread, id } = await begin(learner)
    await setFormat(id, 9)

    await learner.press(thread, 'example')

    await learner.sees(thread, new RegExp(`${id} right now: this proposal will be up to date soon`))
    await setFormat(id, proposalFormat)
  })

  test.each(['a chat', 'a channel'])(
    'a dialog of Teams in %s comes back with the sentence, and sends again',
    async (where) => {
      const member = addMember(teams.fake.world, `Léa ${where}`)
      const client = clientOf(teams.fake, () => program.address, member)
      const conversation = where === 'a chat' ? personalChat(teams.fake.world, member) : teams.rooms.drafting
      const earlier = new Set(client.sees(conversation.id).map(({ id }) => id))
      await client.write({ conversation, root: null }, 'mlops-proposal nouveau', 'bot')
      const { card, id } = await eventually(() => {
        const all = client.sees(conversation.id).filter((one) => !earlier.has(one.id) && !one.mine)
        const found = all.findLast(({ buttons }) => buttons.some(({ verb }) => verb === 'edit'))
        const named = /MLP-\d{4}-\d{3}/.exec(all.map(({ text }) => text).join(' '))
        if (found === undefined || named === null) throw new Error('no proposal stands')
        return { card: found, id: named[0] }
      })
      const { card: form } = await client.press(card, 'edit')
      await setFormat(id, 9)

      const back = await client.answer(card, cardButtons(form)[0]!, { ...inputsOf(form), text: 'Livrer sans attendre' })
      const unopened = await client.press(card, 'edit')

      expect(cardText(back.card)).toMatch(readSoon(id))
      expect(cardInputs(back.card)).toMatchObject([{ id: 'text', value: 'Livrer sans attendre' }])
      expect(unopened.toast).toMatch(readSoon(id))
      await setFormat(id, proposalFormat)
      const again = await client.answer(card, cardButtons(back.card)[0]!, inputsOf(back.card))
      expect([again.status, again.card, again.toast]).toEqual([200, null, null])
      await eventually(async () => expect(await bodyOf(id)).toContain('Livrer sans attendre'))
    },
  )

  test('a form of the playground is refused with the sentence', async () => {
    const learner = webStage(() => program.address).person('other-learner', 'fr')
    const { thread, id } = await begin(learner)

    const filled = learner.fill(thread, 'edit', { text: 'Un texte' }, () => setFormat(id, 9))

    await expect(filled).rejects.toThrow(readSoon(id))
    await setFormat(id, proposalFormat)
  })
})
