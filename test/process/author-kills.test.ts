import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { authorWords } from '../../src/flows/authors/author-words.ts'
import type { Envelope } from '../../src/flows/model/event.ts'
import { coAuthor, ownerAsAuthor } from '../../src/flows/model/people.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import type { Chat, Post } from '../../src/ports/chat.ts'
import { wordsIn } from '../../src/text/words.ts'
import { envelopeOf, home, proposalOf, show, startOf, tenant } from '../contracts/example.ts'
import { eventually } from '../support/eventually.ts'
import { type Life, live } from '../support/mortal.ts'
import { countRows, freeHands, startMortal } from '../support/mortal-program.ts'
import { memoryPool } from '../support/pglite.ts'

const { invitation, handed } = authorWords.fr
const ana = { id: 'ana', name: 'Ana' }
const bob = { id: 'bob', name: 'Bob', roles: ['learner'], language: 'fr', timeZone: 'Europe/Paris' } as const
const open = { id: bob.id, name: bob.name, at: '2026-11-23T09:00:00.000Z', until: '2026-12-07T23:00:00.000Z' }

interface Case {
  readonly before: Partial<Proposal>
  readonly envelope: (proposal: string) => Envelope
  readonly after: Partial<Proposal>
  /** What people are told, each once. */
  readonly said: (proposal: string) => readonly string[]
}

const cases: Readonly<Record<string, Case>> = {
  'an invitation that is accepted': {
    before: { invitations: [open] },
    envelope: (proposal) =>
      envelopeOf({ actor: bob, event: { type: 'pressed', action: 'join', proposal, version: 0, args: {} } }),
    after: { invitations: [], authors: [ownerAsAuthor(ana), coAuthor(bob)] },
    said: (proposal) => [
      invitation.joined('Bob'),
      `${proposal} · ${invitation.joined('Bob')}`,
      invitation.youJoined(proposal, 'Ana'),
    ],
  },
  'a proposal that is handed over': {
    before: { authors: [ownerAsAuthor(ana), coAuthor(bob)] },
    envelope: (proposal) =>
      envelopeOf({
        place: { ...home, thread: 'root' },
        event: { type: 'filled', action: 'hand-over', proposal, version: 0, args: {}, fields: { person: bob.id } },
      }),
    after: { owner: { id: bob.id, name: bob.name }, authors: [ownerAsAuthor(bob), coAuthor(ana)] },
    said: (proposal) => [handed.done('Bob'), handed.you('Ana', proposal, wordsIn('fr').untitled)],
  },
}

let pool: Pool
let state: PostgresState
let ids = 0
const posts = new Map<string, Post>()
const chat: Chat = {
  platform: 'web',
  async show(post) {
    posts.set(post.key, post)
    return post.edits ?? { channel: home.channel, id: `message-${post.key}` }
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

/** The act, by a program that is killed at that moment, and twice more by the one that comes after it. */
async function killAt({ before, envelope }: Case, last: string | null) {
  const id = `MLP-2026-${String((ids += 1)).padStart(3, '0')}`
  const begins = startOf(proposalOf(id, { owner: ana, ...before }), [show('root')])
  expect(await state.proposals.commit({ ...begins, maxOpenDrafts: 1_000 })).toBe('stored')
  const act = envelope(id)
  const taken = () => count('audit where envelope = $1', [act.id])
  const first = live(null)
  const begun = await start(first)
  await eventually(async () => expect(await undelivered(id)).toBe(0))
  await begun.end()

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

describe.each(Object.entries(cases))('%s', (_, one) => {
  test('and killed between any two calls, and sent three times, is one state and one notice each', async () => {
    const { life } = await killAt(one, null)
    expect(life.moments).toEqual(
      expect.arrayContaining([
        'before proposals.commitAndTake 1',
        'after proposals.commitAndTake 1',
        'after chat.show 1',
      ]),
    )

    for (const last of life.moments) {
      const { id, answers, taken } = await killAt(one, last)

      const stored = await state.proposals.findById(tenant, id)
      expect(stored?.proposal, last).toMatchObject(one.after)
      expect(taken, last).toBe(1)
      expect(
        answers.map(({ type }) => type),
        last,
      ).not.toContain('unknown')
      const texts = [...posts.values()].filter(({ proposal }) => proposal === id).map(({ view }) => view.text)
      for (const said of one.said(id))
        expect(
          texts.filter((text) => text.split('\n').includes(said)),
          last,
        ).toHaveLength(1)
    }
  }, 600_000)
})
