import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import type { Place } from '../../src/flows/model/event.ts'
import { movingWords } from '../../src/flows/moving/moving-words.ts'
import type { Chat, Post } from '../../src/ports/chat.ts'
import { envelopeOf, home, proposalOf, show, startOf, tenant } from '../contracts/example.ts'
import { eventually } from '../support/eventually.ts'
import { type Life, live } from '../support/mortal.ts'
import { countRows, freeHands, startMortal } from '../support/mortal-program.ts'
import { memoryPool } from '../support/pglite.ts'

const words = movingWords.fr
const other = { ...home, channel: 'groupe' }

let pool: Pool
let state: PostgresState
let ids = 0

/** What stands on the platform, by the message's id: the same post under the same key is the same message. */
const standing = new Map<string, Pick<Post, 'proposal' | 'slot' | 'only'> & { readonly place: Place; text: string }>()
const chat: Chat = {
  platform: 'web',
  async show({ key, to, edits, proposal, slot, only, view }) {
    if (typeof to === 'string') throw new Error('nothing goes to a room')
    const message = edits ?? { channel: to.channel, id: `message-${key}` }
    const place = standing.get(message.id)?.place ?? to
    standing.set(message.id, { proposal, slot, only, place, text: view.text })
    return message
  },
  async remove({ edits }) {
    standing.delete(edits.id)
    return 'removed'
  },
}

beforeAll(async () => {
  pool = await memoryPool()
  state = await postgresState(pool)
})
afterAll(() => pool.end())

const start = (life: Life) => startMortal({ pool, state, chats: [chat] }, life)

const count = (text: string, values: readonly string[]) => countRows(pool, text, values)

const undelivered = (id: string) => count('outbox where proposal = $1 and done_at is null and failed_at is null', [id])

/** Ana's draft with a card, moved by a program that is killed at that moment, and twice more by the one that comes after it. */
async function killAt(last: string | null) {
  const id = `MLP-2026-${String((ids += 1)).padStart(3, '0')}`
  const draft = proposalOf(id)
  const withCard = { ...draft, sections: { ...draft.sections, 1: { ...draft.sections[1], cards: 1 } } }
  const begins = startOf(withCard, [show('root'), show('section:1#1')])
  expect(await state.proposals.commit({ ...begins, maxOpenDrafts: 1_000 })).toBe('stored')
  const begun = await start(live(null))
  await eventually(async () => expect(await undelivered(id)).toBe(0))
  await begun.end()
  const act = envelopeOf({
    place: other,
    event: { type: 'pressed', action: 'move', proposal: id, version: 0, args: {} },
  })
  const taken = () => count('audit where envelope = $1', [act.id])

  const life = live(last)
  const dying = await start(life)
  void dying.app.press(act)
  await eventually(async () =>
    expect(life.isOver() || ((await taken()) === 1 && (await undelivered(id)) === 0)).toBe(true),
  )
  await dying.end()
  await freeHands(pool)

  const next = await start(live(null))
  const answers = [await next.app.press(act), await next.app.press(act)]
  await eventually(async () => expect(await undelivered(id)).toBe(0))
  await next.end()
  return { id, life, answers, taken: await taken() }
}

async function rows(text: string, id: string): Promise<readonly object[]> {
  return (await pool.query<object>(text, [id])).rows
}

test('a move that is killed between any two calls, and sent three times, is one state, one root message, one notice each', async () => {
  const { life } = await killAt(null)
  expect(life.moments).toEqual(
    expect.arrayContaining([
      'before proposals.commitAndTake 1',
      'after chat.remove 1',
      'after chat.show 1',
      'before proposals.noteForwarded 1',
      'after proposals.noteForwarded 1',
    ]),
  )

  for (const last of life.moments) {
    const { id, answers, taken } = await killAt(last)

    const stored = await state.proposals.findById(tenant, id)
    expect(stored?.proposal, last).toMatchObject({ home: other, moved: 1, closed: null })
    expect(taken, last).toBe(1)
    expect(
      answers.map(({ type }) => type),
      last,
    ).toEqual(['stored', 'stored'])
    const mine = [...standing].filter(([, { proposal }]) => proposal === id)
    const texts = (channel: string) =>
      mine.filter(([, { place }]) => place.channel === channel).map(([, { text }]) => text)
    const roots = mine.filter(([, { slot, place }]) => slot === 'root' && place.channel === other.channel)
    expect(roots, last).toHaveLength(1)
    expect(
      texts(other.channel).filter((text) => text.includes(words.moved(id))),
      last,
    ).toHaveLength(1)
    expect(
      texts(home.channel).filter((text) => text.includes(words.forward(id))),
      last,
    ).toHaveLength(1)
    expect(
      mine.filter(([, { place, slot }]) => slot !== 'root' && place.channel === home.channel),
      last,
    ).toHaveLength(1)
    const [root] = await rows(`select channel, message from slot where proposal = $1 and slot = 'root'`, id)
    expect(root, last).toEqual({ channel: other.channel, message: roots[0]?.[0] })
    expect(await rows(`select 1 from slot where proposal = $1 and channel <> '${other.channel}'`, id), last).toEqual([])
    expect(
      await rows('select channel, forwarded_at is not null as told from former_thread where proposal = $1', id),
      last,
    ).toEqual([{ channel: home.channel, told: true }])
    const cards = mine.filter(([, { slot }]) => slot?.startsWith('section:'))
    expect(
      cards.map(([, { place }]) => place.channel),
      last,
    ).toEqual([other.channel])
  }
}, 600_000)
