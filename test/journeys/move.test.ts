import { beforeAll, describe, expect, test } from 'vitest'
import { stageWhole } from '../adapters/slack/whole.ts'
import { eventually } from '../support/eventually.ts'
import { directChannel } from '../support/fake-slack/api-conversations.ts'
import { type Person, personIn } from '../support/fake-slack/person.ts'
import { type Channel, type Message, messagesIn, type Workspace } from '../support/fake-slack/world.ts'
import { asRead, clicksIn } from '../support/slack-client.ts'

/** The whole program takes its time on a busy machine. */
const patienceMs = 240_000
const testMs = 900_000

const stage = stageWhole()
let workspace: Workspace
let lea: Person

beforeAll(async () => {
  workspace = stage.fake.workspace('T0MOVE')
  const user = stage.fake.user(workspace, { id: 'U0LEA', name: 'lea', realName: 'Léa Moreau' })
  lea = personIn(stage.fake, workspace, user)
  await stage.install(workspace, user)
}, 60_000)

const channel = (id: string, name: string) => stage.fake.channel(workspace, id, { name, people: [lea.user] })

/** Waits for a message in the channel, or a thread of it, that says so. */
function seen(where: Channel, what: RegExp, after = 0): Promise<Message> {
  return eventually(async () => {
    await stage.hurry()
    const found = where.messages.slice(after).findLast(({ text }) => what.test(asRead(text)))
    if (found === undefined)
      throw new Error(`no ${what} in ${where.id}:\n${where.messages.map(({ text }) => text).join('\n---\n')}`)
    return found
  }, patienceMs)
}

async function press(where: Channel, message: Message, action: string): Promise<void> {
  const found = clicksIn(message.blocks).find((one) => one.press.action === action)
  if (found === undefined) throw new Error(`no ${action} on: ${message.text}`)
  await lea.click(where, message.ts, found.click)
}

/** Nothing is on its way any more. */
const quiet = () =>
  eventually(async () => {
    await stage.hurry()
    await stage.fake.settled()
    if ((await stage.waiting()).length > 0) throw new Error('something is on its way')
  }, patienceMs)

async function query<Row>(sql: string): Promise<readonly Row[]> {
  return (await stage.pool.query(sql)).rows as Row[]
}

const slots = (id: string) =>
  query<{ slot: string; channel: string }>(`select slot, channel from slot where proposal = '${id}' order by slot`)

/** The answers of a section, as they are stored. */
async function pieces(id: string): Promise<readonly { readonly id: string; readonly text: string }[]> {
  const [row] = await query<{ body: string }>(`select body from proposal where id = '${id}'`)
  return JSON.parse(row?.body ?? '{}').sections['1'].pieces
}

/** A draft in the channel, with one message: its reference, its root message, and the message. */
async function draft(where: Channel) {
  await lea.command(where, 'nouveau')
  const card = await seen(where, /Section 1\/10/)
  const root = where.messages.find(({ ts }) => ts === card.threadTs) as Message
  const first = await lea.say(where, 'Livraison continue d’un modèle qui lit les compteurs d’eau', root.ts)
  const [row] = await query<{ id: string }>('select id from proposal order by id desc limit 1')
  const id = row?.id ?? ''
  await eventually(async () => expect(await pieces(id)).toHaveLength(1), patienceMs)
  await quiet()
  return { id, root, first }
}

describe('Slack', () => {
  test(
    'a draft moves to another channel with everything, and its old thread leads there',
    async () => {
      const [from, to] = [channel('C0FROM', 'projets'), channel('C0TO', 'groupe')]
      const { id, root, first } = await draft(from)

      await lea.command(to, `ouvrir ${id}`)
      const offer = await seen(to, /déplacez-la/)
      expect(offer).toMatchObject({ onlyFor: 'U0LEA' })
      expect(JSON.stringify(offer.blocks)).toContain(`https://t0move.slack.com/archives/C0FROM/p`)

      // The answer about the new root message is lost on its way: it stands once all the same.
      await quiet()
      stage.fake.faults.next('chat.postMessage', { type: 'lost' })
      await press(to, offer, 'move')
      await seen(to, /Section 1\/10/)
      await quiet()
      const roots = messagesIn(to, null).filter(({ onlyFor }) => onlyFor === null)
      expect(roots).toHaveLength(1)
      const here = roots[0]?.ts ?? ''
      expect(await slots(id)).toEqual([
        { slot: 'root', channel: 'C0TO' },
        { slot: expect.stringMatching(/^section:1#\d+$/), channel: 'C0TO' },
      ])
      expect(await query('select channel, message, forwarded_at is not null as told from former_thread')).toEqual([
        { channel: 'C0FROM', message: root.ts, told: true },
      ])
      const word = messagesIn(from, root.ts).filter(({ text }) => text.includes('a été déplacée'))
      expect(word).toHaveLength(1)
      expect(JSON.stringify(word[0]?.blocks)).toContain(`archives/C0TO/p${here.replace('.', '')}`)
      expect(messagesIn(from, root.ts).filter(({ text }) => text.includes('Section 1/10'))).toEqual([])

      // What is written in the old thread afterwards, and twice over.
      const late = await lea.say(from, 'Une phrase de plus, pour les compteurs.', root.ts)
      const told = await seen(from, /elle continue dans son nouveau fil/)
      expect(told).toMatchObject({ onlyFor: 'U0LEA', threadTs: root.ts })
      expect(await pieces(id)).toMatchObject([{ id: first }])
      await press(from, told, 'add-anyway')
      await eventually(async () => expect(await pieces(id)).toMatchObject([{ id: first }, { id: late }]), patienceMs)

      // What was written there before the move can still be changed there.
      await lea.edit(from, first, 'Livraison continue d’un modèle de compteurs')
      await eventually(
        async () =>
          expect(await pieces(id)).toMatchObject([{ text: 'Livraison continue d’un modèle de compteurs' }, {}]),
        patienceMs,
      )
      await lea.say(to, 'Écrit dans le nouveau fil.', here)
      await eventually(async () => expect(await pieces(id)).toHaveLength(3), patienceMs)
      await quiet()
      expect(messagesIn(to, null).filter(({ onlyFor }) => onlyFor === null)).toHaveLength(1)
    },
    testMs,
  )

  test(
    'moved from two channels at once, it has one home, one root message there, and one answer for each old thread',
    async () => {
      const [from, one, other] = [channel('C0A', 'a'), channel('C0B', 'b'), channel('C0C', 'c')]
      const { id } = await draft(from)
      await lea.command(one, `ouvrir ${id}`)
      await lea.command(other, `ouvrir ${id}`)
      const offers = [await seen(one, /déplacez-la/), await seen(other, /déplacez-la/)]
      await quiet()

      await Promise.all([press(one, offers[0] as Message, 'move'), press(other, offers[1] as Message, 'move')])
      const { channel: home } = await eventually(async () => {
        const [row] = await query<{ home: string; moved: string }>(
          `select home, body::json->>'moved' as moved from proposal where id = '${id}'`,
        )
        expect(row?.moved).toBe('2')
        return JSON.parse(row?.home ?? '{}') as { channel: string }
      }, patienceMs)
      await quiet()
      expect((await slots(id)).every((slot) => slot.channel === home)).toBe(true)
      const threads = await query<{ channel: string }>(`select channel from former_thread where proposal = '${id}'`)
      const standing = [from, one, other].flatMap((where) =>
        messagesIn(where, null)
          .filter((message) => message.onlyFor === null)
          .map(() => where.id),
      )
      expect(standing.toSorted()).toEqual([home, ...threads.map((thread) => thread.channel)].toSorted())
    },
    testMs,
  )

  test(
    'a channel that is archived: its owner hears of it once, each press is answered, and it goes on in private',
    async () => {
      const closed = channel('C0SHUT', 'fermé')
      const { id, root } = await draft(closed)
      const direct = directChannel(workspace, 'U0LEA')
      const card = messagesIn(closed, root.ts).findLast(({ text }) => text.includes('Section 1/10')) as Message
      closed.archived = true

      await press(closed, card, 'done')
      const told = await seen(direct, /le canal de son fil a été archivé\. Rien n’est perdu/)
      await quiet()
      const before = direct.messages.length
      await press(closed, card, 'done')
      await seen(direct, /Je ne peux plus écrire dans le fil/, before)
      await stage.fake.tell(workspace, { type: 'channel_archive', channel: 'C0SHUT', user: 'U0LEA' })
      await quiet()
      expect(direct.messages.filter(({ text }) => asRead(text).includes('Ou continuez ici, dans cette'))).toEqual([
        told,
      ])

      const asked = direct.messages.length
      await lea.say(direct, `ouvrir ${id}`)
      const answer = await seen(direct, /Tout vient avec si vous continuez ici/, asked)
      expect(direct.messages.slice(asked).some(({ text }) => text.includes('continue dans son fil'))).toBe(false)
      await press(direct, answer, 'move')
      const there = await seen(direct, /Section 2\/10|Section 1\/10/, asked)
      await quiet()
      const last = await lea.say(direct, 'Écrit en privé.', there.threadTs)
      await eventually(
        async () => expect(JSON.stringify(await query(`select body from proposal where id = '${id}'`))).toContain(last),
        patienceMs,
      )
      expect((await slots(id)).every((slot) => slot.channel === direct.id)).toBe(true)
      const given = await query(
        `select 1 from outbox where proposal = '${id}' and failed_at is not null and effect like '%"type":"forward"%'`,
      )
      expect(given).toEqual([])
    },
    testMs,
  )

  test(
    'news that the bot was removed, or the channel deleted: told before anybody presses',
    async () => {
      const left = channel('C0LEFT', 'quitté')
      const { id } = await draft(left)
      const direct = directChannel(workspace, 'U0LEA')
      left.members.delete(workspace.botUser.id)

      await stage.fake.tell(workspace, {
        type: 'member_left_channel',
        user: workspace.botUser.id,
        channel: 'C0LEFT',
        channel_type: 'C',
        team: workspace.id,
      })
      await stage.fake.tell(workspace, { type: 'channel_left', channel: 'C0LEFT', actor_id: 'U0LEA' })

      await seen(direct, new RegExp(`${id}.*je ne suis plus dans le canal de son fil`))
      await quiet()
      expect(direct.messages.filter(({ text }) => text.includes(`fil de ${id}`))).toHaveLength(1)

      left.members.add(workspace.botUser.id)
      await stage.fake.tell(workspace, {
        type: 'member_joined_channel',
        user: workspace.botUser.id,
        channel: 'C0LEFT',
        channel_type: 'C',
        team: workspace.id,
      })
      await eventually(async () => {
        const [row] = await query<{ closed: string | null }>(
          `select body::json->>'closed' as closed from proposal where id = '${id}'`,
        )
        expect(row?.closed).toBeNull()
      }, patienceMs)
    },
    testMs,
  )
})
