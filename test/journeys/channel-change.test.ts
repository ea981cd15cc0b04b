import { beforeAll, describe, expect, test } from 'vitest'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { wordsIn } from '../../src/text/words.ts'
import { stageWhole } from '../adapters/slack/whole.ts'
import { eventually } from '../support/eventually.ts'
import { type Person, personIn } from '../support/fake-slack/person.ts'
import { type Channel, type Message, messagesIn, nextTs, type Workspace } from '../support/fake-slack/world.ts'
import { asRead, clicksIn, inputsOf } from '../support/slack-client.ts'
import { strongSections } from './texts.ts'

/** The whole program takes its time on a busy machine. */
const patienceMs = 240_000
const testMs = 900_000
const words = wordsIn('fr')

const stage = stageWhole()
let workspace: Workspace
let lea: Person
let sophie: Person
let rooms: { readonly reviewers: Channel; readonly catalogue: Channel }

beforeAll(async () => {
  workspace = stage.fake.workspace('T0IDS')
  const user = stage.fake.user(workspace, { id: 'U0LEA', name: 'lea', realName: 'Léa Moreau' })
  const other = stage.fake.user(workspace, { id: 'U0SOPHIE', name: 'sophie', realName: 'Sophie Laurent' })
  lea = personIn(stage.fake, workspace, user)
  sophie = personIn(stage.fake, workspace, other)
  rooms = {
    reviewers: stage.fake.channel(workspace, 'G0REVIEW', { name: 'relecture', kind: 'private', people: [other] }),
    catalogue: stage.fake.channel(workspace, 'G0CATALOGUE', { name: 'catalogue', kind: 'private', people: [user] }),
  }
  await stage.install(workspace, user)
  await stage.pool.query(`update slack_installation set reviewers = 'G0REVIEW', catalogue = 'G0CATALOGUE'`)
}, 60_000)

const channel = (id: string) =>
  stage.fake.channel(workspace, id, { name: 'projets', kind: 'private', people: [lea.user] })

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

function clickOn(message: Message, action: string) {
  const found = clicksIn(message.blocks).find((one) => one.press.action === action)
  if (found === undefined) throw new Error(`no ${action} on: ${message.text}`)
  return found.click
}

async function query<Row>(sql: string): Promise<readonly Row[]> {
  return (await stage.pool.query(sql)).rows as Row[]
}

/** Nothing is on its way any more. */
const quiet = () =>
  eventually(async () => {
    await stage.hurry()
    await stage.fake.settled()
    expect(await stage.waiting(), 'on its way').toEqual([])
    expect(await query('select 1 from intake where failed_at is null')).toEqual([])
  }, patienceMs)

/** The answers of a section, as they are stored. */
async function texts(id: string, section = 1): Promise<readonly string[]> {
  const [row] = await query<{ body: string }>(`select body from proposal where id = '${id}'`)
  const pieces = JSON.parse(row?.body ?? '{}').sections[section].pieces as readonly { readonly text: string }[]
  return pieces.map(({ text }) => text)
}

/** A draft in the channel, with one message. */
async function draft(where: Channel) {
  await lea.command(where, 'nouveau')
  const card = await seen(where, /Section 1\/10/)
  const root = card.threadTs ?? ''
  await lea.say(where, 'Livraison continue d’un modèle', root)
  const [row] = await query<{ id: string }>('select id from proposal order by id desc limit 1')
  const id = row?.id ?? ''
  await eventually(async () => expect(await texts(id)).toHaveLength(1), patienceMs)
  await quiet()
  return { id, root }
}

/** What the coordinators would read as undelivered. */
const givenUp = (id: string) =>
  query(
    `select id, lane, slot, last_error, attempts, created_at from outbox where proposal = '${id}' and failed_at is not null`,
  )

/** Slack tells it, as often as it likes. */
const tellChange = (former: string, present: string) =>
  stage.fake.tell(workspace, { type: 'channel_id_changed', old_channel_id: former, new_channel_id: present })

/** What Léa wrote before the change, told under the former id. */
const sayLate = (former: string, root: string, text: string) =>
  stage.fake.tell(workspace, {
    type: 'message',
    user: 'U0LEA',
    channel: former,
    channel_type: 'group',
    text,
    ts: nextTs(),
    thread_ts: root,
    parent_user_id: workspace.botUser.id,
    client_msg_id: `late ${text}`.slice(0, 60),
  })

/** How many rows still name the channel by that id. */
async function boundTo(id: string): Promise<Readonly<Record<string, number>>> {
  const pair = `'%"channel":"${id}"%'`
  const asked = {
    proposal: `home like ${pair} or body like ${pair}`,
    slot: `channel = '${id}'`,
    former_thread: `channel = '${id}'`,
    timer: `home like ${pair}`,
    outbox: `done_at is null and effect like ${pair}`,
    page_link: `bearer like ${pair}`,
    slack_post: `channel = '${id}'`,
    slack_adopted: `channel = '${id}' or to_channel = '${id}'`,
    slack_installation: `'${id}' in (reviewers, catalogue, coordinators)`,
  }
  const counted: [string, number][] = []
  for (const [table, where] of Object.entries(asked)) {
    const [row] = await query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`)
    if (row?.n !== 0) counted.push([table, row?.n ?? 0])
  }
  return Object.fromEntries(counted)
}

describe('a Slack channel that changes its id', () => {
  test(
    'a proposal goes on there, from the draft to the catalogue, and the programme’s channels do',
    async () => {
      const where = channel('G0BEGUN')
      const { id, root } = await draft(where)
      const strong = strongSections('fr')

      // What is written under the new id may come before Slack tells of the change, and what was written before it after.
      stage.fake.changeId(workspace, where, 'C0SHARED')
      await lea.say(where, 'qui lit les compteurs d’eau', root)
      await tellChange('G0BEGUN', 'C0SHARED')
      await tellChange('G0BEGUN', 'C0SHARED')
      await sayLate('G0BEGUN', root, 'du quartier')
      await eventually(
        async () =>
          expect([...(await texts(id))].toSorted()).toEqual(
            ['Livraison continue d’un modèle', 'qui lit les compteurs d’eau', 'du quartier'].toSorted(),
          ),
        patienceMs,
      )
      await quiet()
      expect(asRead((await seen(where, /Section 1\/10/)).text)).toContain('3 messages')
      expect(await boundTo('G0BEGUN')).toEqual({})
      expect(messagesIn(where, null)).toHaveLength(1)

      for (const number of sectionNumbers.slice(1)) {
        await lea.say(where, `!section ${number}`, root)
        await seen(where, new RegExp(`Section ${number}/10`))
        await lea.say(where, strong[number], root)
      }
      stage.fake.changeId(workspace, rooms.reviewers, 'C0REVIEW')
      await tellChange('G0REVIEW', 'C0REVIEW')
      await lea.say(where, '!soumettre', root)
      const recap = await seen(where, new RegExp(words.recap.ready))
      await quiet()
      await lea.click(where, recap.ts, clickOn(recap, 'submit'))
      const card = await seen(rooms.reviewers, new RegExp(id))
      await quiet()

      // The card stands while its channel changes again; the press comes with what was shown before.
      stage.fake.changeId(workspace, rooms.reviewers, 'C0REVIEW2')
      await tellChange('C0REVIEW', 'C0REVIEW2')
      await sophie.click(rooms.reviewers, card.ts, clickOn(card, 'claim'))
      const mine = await seen(rooms.reviewers, new RegExp(words.review.yours(id)))
      expect(mine.onlyFor).toBe('U0SOPHIE')
      await quiet()
      stage.fake.changeId(workspace, rooms.catalogue, 'C0CATALOGUE')
      await tellChange('G0CATALOGUE', 'C0CATALOGUE')
      const claimed = rooms.reviewers.messages.find(({ ts }) => ts === card.ts) as Message
      await sophie.click(rooms.reviewers, card.ts, clickOn(claimed, 'review'))
      const view = await eventually(() => {
        const open = sophie.modal()?.view
        if (open?.['callback_id'] !== 'form') throw new Error('no form yet')
        return open
      }, patienceMs)
      await sophie.submit(inputsOf(view, { decision: 'approve', checklist: ['practical'] }))
      await seen(rooms.catalogue, new RegExp(id))
      await quiet()

      expect(await query(`select state, published from proposal where id = '${id}'`)).toEqual([
        { state: 'published', published: 1 },
      ])
      for (const former of ['G0BEGUN', 'G0REVIEW', 'C0REVIEW', 'G0CATALOGUE'])
        expect(await boundTo(former), former).toEqual({})
      expect(await query('select reviewers, catalogue from slack_installation')).toEqual([
        { reviewers: 'C0REVIEW2', catalogue: 'C0CATALOGUE' },
      ])
      const cards = messagesIn(rooms.reviewers, null).filter(
        ({ onlyFor, text }) => onlyFor === null && text.includes(id),
      )
      expect(cards.map(({ ts }) => ts)).toEqual([card.ts])
      expect(await givenUp(id)).toEqual([])
    },
    testMs,
  )

  test(
    'another replica hears of it: this one takes what comes under the former id, and what it gave up stands after all',
    async () => {
      const where = channel('G0TWO')
      const { id, root } = await draft(where)
      const here = stage.fake.recipient.url()
      const there = await stage.replica()

      // Before anybody knows: the card cannot be edited, and its owner would be told that the channel is gone.
      stage.fake.changeId(workspace, where, 'C0TWO')
      await sayLate('G0TWO', root, 'un mot en retard')
      await eventually(
        async () =>
          expect(await query(`select 1 from outbox where proposal = '${id}' and failed_at is not null`)).not.toEqual(
            [],
          ),
        patienceMs,
      )
      stage.fake.listenTo(() => there)
      await tellChange('G0TWO', 'C0TWO')
      stage.fake.listenTo(() => here)
      await sayLate('G0TWO', root, 'et un autre')
      await eventually(async () => expect(await texts(id)).toHaveLength(3), patienceMs)
      await quiet()

      expect(asRead((await seen(where, /Section 1\/10/)).text)).toContain('3 messages')
      expect(await givenUp(id)).toEqual([])
      const [row] = await query<{ closed: string | null }>(
        `select body::json->>'closed' as closed from proposal where id = '${id}'`,
      )
      expect(row?.closed).toBeNull()
      expect(await boundTo('G0TWO')).toEqual({})

      // A command from before, in the channel under its former id, begins in the channel that there is.
      const before = where.messages.length
      await lea.command({ ...where, id: 'G0TWO' }, 'nouveau')
      const second = await seen(where, /Section 1\/10/, before)
      await quiet()
      expect(messagesIn(where, null).map(({ ts }) => ts)).toContain(second.threadTs)
      expect(await boundTo('G0TWO')).toEqual({})
    },
    testMs,
  )
})
