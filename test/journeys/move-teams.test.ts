import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type Client, clientOf, type Seen } from '../support/fake-connector/client.ts'
import { addChannel, addMember, type Conversation, personalChat } from '../support/fake-connector/world.ts'
import { startTeamsProgram, type TeamsProgram } from './teams-program.ts'

/** The whole program takes its time on a busy machine. */
const patienceMs = 240_000
const testMs = 900_000

describe('Teams', () => {
  let program: TeamsProgram
  beforeAll(async () => {
    program = await startTeamsProgram('everything')
  }, 400_000)
  afterAll(() => program.stop())

  /** A learner, in a channel of their own that the bot hears, and their chat with the bot. */
  function learner(name: string) {
    const { fake } = program
    const member = addMember(fake.world, name)
    const client = clientOf(fake, () => program.address, member)
    return { client, channel: addChannel(fake.world, name, 'everything'), own: personalChat(fake.world, member) }
  }

  function sees(client: Client, where: Conversation, what: RegExp, after = 0): Promise<Seen> {
    return eventually(() => {
      const all = client.sees(where.id).filter(({ mine }) => !mine)
      const found = all.slice(after).findLast(({ text }) => what.test(text))
      if (found === undefined) throw new Error(`no ${what} among:\n${all.map(({ text }) => text).join('\n---\n')}`)
      return found
    }, patienceMs)
  }

  async function draft(client: Client, channel: Conversation) {
    await client.write({ conversation: channel, root: null }, 'mlops-proposal nouveau', 'bot')
    const card = await sees(client, channel, /Section 1\/10/)
    await client.write({ conversation: channel, root: card.root }, 'Livraison continue d’un modèle de compteurs')
    await sees(client, channel, /1 message/)
    const [id = ''] = /MLP-\d{4}-\d{3,}/.exec((await sees(client, channel, /MLP-/)).text) ?? []
    return { id, root: card.root }
  }

  test(
    'a draft moves from a channel to the personal chat and to another channel, with everything',
    async () => {
      const { client, channel, own } = learner('Inès Roche')
      const { id, root } = await draft(client, channel)

      await client.write({ conversation: own, root: null }, `ouvrir ${id}`)
      await client.press(await sees(client, own, /déplacez-la/), 'move')
      expect((await sees(client, own, /Section 1\/10/)).text).toContain('1 message')
      await client.write({ conversation: own, root: null }, 'Écrit dans la conversation privée.')
      await sees(client, own, /2 messages/)
      await sees(client, channel, /a été déplacée/)

      await client.write({ conversation: channel, root }, 'Encore une phrase pour la proposition.')
      const told = await sees(client, channel, /elle continue dans son nouveau fil/)
      expect(told).toMatchObject({ only: true })
      await client.press(told, 'add-anyway')
      await sees(client, own, /3 messages/)

      const other = addChannel(program.fake.world, 'autre', 'everything')
      await client.write({ conversation: other, root: null }, `mlops-proposal ouvrir ${id}`, 'bot')
      await client.press(await sees(client, other, /déplacez-la/), 'move')
      const card = await sees(client, other, /Section 1\/10[^]*3 messages/)
      await client.write({ conversation: other, root: card.root }, 'Écrit dans l’autre canal.')
      await sees(client, other, /4 messages/)
      const late = client.sees(own.id).length
      await client.write({ conversation: own, root: null }, 'Écrit trop tard en privé, et jamais perdu.')
      await sees(client, own, /elle continue dans son nouveau fil/, late - 4)
      expect(program.fake.world.complaints).toEqual([])
    },
    testMs,
  )

  test(
    'a team that the bot is removed from: its owner hears of it once in their own chat, and goes on there',
    async () => {
      const { client, channel, own } = learner('Paul Girard')
      const { id } = await draft(client, channel)
      await client.write({ conversation: own, root: null }, 'aide')
      await sees(client, own, /./)
      channel.bot = 'BotNotInConversationRoster'

      await client.install({ conversation: channel, root: null }, 'remove')
      const told = await sees(client, own, /je ne suis plus dans le canal de son fil/)
      await client.install({ conversation: channel, root: null }, 'remove')
      await client.press(told, 'move')
      await sees(client, own, /Section 1\/10/)
      await client.write({ conversation: own, root: null }, 'Écrit après coup.')
      await sees(client, own, /2 messages/)
      const words = client.sees(own.id).filter(({ text }) => text.includes(`dans le fil de ${id}`))
      expect(words).toHaveLength(1)
    },
    testMs,
  )

  test(
    'a conversation that refuses what is delivered: the same, without news of it',
    async () => {
      const { client, channel, own } = learner('Zoé Lambert')
      const { id } = await draft(client, channel)
      await client.write({ conversation: own, root: null }, 'aide')
      await sees(client, own, /./)
      const card = await sees(client, channel, /Section 1\/10/)
      channel.bot = 'ConversationNotFound'

      await client.press(card, 'done')
      await sees(client, own, new RegExp(`Je ne peux plus écrire dans le fil de ${id}`))
    },
    testMs,
  )
})
