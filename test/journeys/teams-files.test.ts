import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type Client, clientOf, type Seen } from '../support/fake-connector/client.ts'
import { addMember, type Conversation, personalChat } from '../support/fake-connector/world.ts'
import { startTeamsProgram, type TeamsProgram } from './teams-program.ts'

const publicUrl = 'https://proposals.example.org'

let program: TeamsProgram
beforeAll(async () => {
  program = await startTeamsProgram('everything', { PUBLIC_URL: publicUrl })
})
afterEach(() => expect(program.fake.world.complaints).toEqual([]))
afterAll(() => program.stop())

/** The newest message that somebody sees with these words. */
function newest(client: Client, where: Conversation, words: string | RegExp): Promise<Seen> {
  return eventually(() => {
    const all = client.sees(where.id).filter(({ mine }) => !mine)
    const found = all.findLast(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text)))
    if (found === undefined) throw new Error(`no “${words}” among:\n${all.map(({ text }) => text).join('\n---\n')}`)
    return found
  })
}

/** A learner of their own with a draft whose title is written, in their own chat or in a channel. */
async function draftIn(where: 'own' | 'channel') {
  const member = addMember(program.fake.world, `Léa ${randomUUID().slice(0, 4)}`)
  const client = clientOf(program.fake, () => program.address, member)
  const chat = where === 'own' ? personalChat(program.fake.world, member) : program.rooms.drafting
  const known = new Set(client.sees(chat.id).map(({ id }) => id))
  await client.write({ conversation: chat, root: null }, 'mlops-proposal nouveau', where === 'own' ? 'nobody' : 'bot')
  const card = await eventually(() => {
    const found = client
      .sees(chat.id)
      .find(({ id, text, mine }) => !known.has(id) && !mine && text.includes('Section 1/10'))
    if (found === undefined) throw new Error('no card of section 1')
    return found
  })
  const root = where === 'own' ? null : card.root
  const say = (text: string) => client.write({ conversation: chat, root }, text)
  await say('Déploiement continu d’un modèle de gel des vergers')
  await newest(client, chat, /Section 1\/10[^]*[78] mots/)
  return { client, chat, root, say, member }
}

describe('in a personal chat, a file', () => {
  async function offered() {
    const drafting = await draftIn('own')
    await drafting.say('!exporter pdf')
    return { ...drafting, card: await newest(drafting.client, drafting.chat, '[offered: ') }
  }

  test('is offered, put among the person’s own once they say yes, and shown where it lies, however often Teams asks', async () => {
    const { client, chat, card } = await offered()

    const session = await client.consent(card, 'accept', { times: 3 })

    const shown = await newest(client, chat, '[file: ')
    await eventually(() => expect(client.sees(chat.id).map(({ id }) => id)).not.toContain(card.id))
    expect(shown.text).toMatch(/^MLP-\d{4}-\d{3}\.pdf est dans vos fichiers OneDrive\.\n\[file: .*\.pdf http.*\.pdf\]$/)
    expect(session.bytes?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(session.tries).toBe(1)
    expect(client.sees(chat.id).filter(({ text }) => text.includes('[file: '))).toHaveLength(1)
  })

  test('that was put there is not put there again by an answer that comes late', async () => {
    const { client, chat, card } = await offered()
    await client.consent(card, 'accept')
    await newest(client, chat, '[file: ')

    const late = await client.consent(card, 'accept')
    await client.write({ conversation: chat, root: null }, '!aide')
    await newest(client, chat, 'Ici et maintenant')

    expect(late.tries).toBe(0)
    expect(client.sees(chat.id).filter(({ text }) => text.includes('[file: '))).toHaveLength(1)
  })

  test('that nobody wants is not put there, and its card goes', async () => {
    const { client, chat, card } = await offered()

    const session = await client.consent(card, 'decline')

    await newest(client, chat, 'rien n’est déposé')
    await eventually(() => expect(client.sees(chat.id).map(({ id }) => id)).not.toContain(card.id))
    expect(session.tries).toBe(0)
  })

  test.each([
    ['refused', 'refusing', 'n’a pas laissé déposer le fichier'],
    ['too late', 'expired', 'n’attend plus ce fichier'],
    ['answered by nobody', 'failing', 'OneDrive ne répond pas'],
  ] as const)('that is %s is said to be', async (_, state, says) => {
    const { client, chat, card } = await offered()

    await client.consent(card, 'accept', { state })

    expect((await newest(client, chat, says)).text).toContain('!exporter pdf')
    expect(client.sees(chat.id).some(({ text }) => text.includes('[file: '))).toBe(false)
  })
})

describe('what is stored of somebody', () => {
  test.each(['own', 'channel'] as const)(
    'is offered in their own chat, asked for in %s, and put among their files',
    async (where) => {
      const { client, chat, root, member } = await draftIn(where)
      await client.write(
        { conversation: chat, root },
        'mlops-proposal donnees recevoir',
        where === 'own' ? 'nobody' : 'bot',
      )
      const own = personalChat(program.fake.world, member)
      const card = await newest(client, own, '[offered: mes-donnees.zip')

      const session = await client.consent(card, 'accept', { times: 2 })

      await newest(client, own, 'mes-donnees.zip est dans vos fichiers OneDrive')
      expect(session.bytes?.subarray(0, 2).toString()).toBe('PK')
      expect(session.tries).toBe(1)
    },
  )
})

describe('in a channel, a file', () => {
  const linkOn = ({ card }: Seen) =>
    /"url":"(https:\/\/proposals\.example\.org\/pages\/file\/[^"]+)"/.exec(JSON.stringify(card))?.[1] ?? ''
  const here = (link: string) => link.replace(publicUrl, program.address)
  const press = (link: string) =>
    fetch(here(link), { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } })

  test('is fetched by a link for its author alone, which a preview leaves as it is', async () => {
    const { client, chat, say } = await draftIn('channel')
    await say('!exporter docx')
    const message = await newest(client, chat, 'dans son état actuel\u00A0: MLP-')
    const link = linkOn(message)
    const other = clientOf(program.fake, () => program.address, addMember(program.fake.world, 'Karim Benali'))

    const preview = await fetch(here(link))
    const [one, again] = [await press(link), await press(link)]

    expect(message.only).toBe(true)
    expect(other.sees(chat.id).some(({ id }) => id === message.id)).toBe(false)
    expect([preview.status, await preview.text()]).toEqual([200, expect.not.stringContaining('MLP-')])
    for (const answer of [one, again]) {
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toMatch(/filename\*=UTF-8''MLP-\d{4}-\d{3}\.docx$/)
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
    }
    expect((await press(`${link.slice(0, -4)}AAAA`)).status).toBe(404)
  })

  test('of Markdown has a link too, and no copy of the text for everybody to scroll past', async () => {
    const { client, chat, say } = await draftIn('channel')
    await say('!exporter md')

    const answer = await press(linkOn(await newest(client, chat, 'Voici votre proposition')))

    expect(await answer.text()).toContain('Déploiement continu d’un modèle de gel des vergers')
  })
})

describe('without a public address', () => {
  let alone: TeamsProgram
  beforeAll(async () => {
    alone = await startTeamsProgram('everything')
  })
  afterAll(() => alone.stop())

  test('a channel has the text as it was, and a sentence for what it cannot have', async () => {
    const kept = program
    program = alone
    try {
      const { client, chat, say } = await draftIn('channel')
      await say('!exporter md')
      await newest(client, chat, /MLP-\d{4}-\d{3}\.md[^]*gel des vergers/)
      await say('!exporter pdf')
      await newest(client, chat, 'ne laisse pas un robot déposer ce fichier')
    } finally {
      program = kept
    }
  })
})
