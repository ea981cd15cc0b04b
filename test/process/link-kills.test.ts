import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresPersonLinks } from '../../src/adapters/postgres/person-links/person-links.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { linkingWords } from '../../src/flows/linking/linking-words.ts'
import type { Envelope } from '../../src/flows/model/event.ts'
import type { Chat, Post } from '../../src/ports/chat.ts'
import type { Account, PersonLinks } from '../../src/ports/person-links.ts'
import { envelopeOf, home, proposalOf, show, startOf, tenant } from '../contracts/example.ts'
import { eventually } from '../support/eventually.ts'
import { type Life, live } from '../support/mortal.ts'
import { countRows, freeHands, startMortal } from '../support/mortal-program.ts'
import { memoryPool } from '../support/pglite.ts'

const words = linkingWords.fr
const at = '2026-11-23T10:00:00.000Z'
const elsewhere = 'other-school'
const chatThere = { platform: 'teams', channel: 'a:own', thread: null } as const

let pool: Pool
let state: PostgresState
let links: PersonLinks
let ids = 0

/** What stands on the platforms, by the message's id: the same post under the same key is the same message. */
const standing = new Map<string, Pick<Post, 'tenant' | 'proposal' | 'slot' | 'only'> & { text: string }>()
const chat: Omit<Chat, 'platform'> = {
  async show({ key, to, edits, tenant: of, proposal, slot, only, view }) {
    if (typeof to === 'string') throw new Error('nothing goes to a room')
    const message = edits ?? { channel: to.channel, id: `message-${key}` }
    standing.set(message.id, { tenant: of, proposal, slot, only, text: view.text })
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
  links = postgresPersonLinks(pool)
})
afterAll(() => pool.end())

const start = (life: Life) =>
  startMortal(
    { pool, state, personLinks: links, chats: (['web', 'teams'] as const).map((platform) => ({ ...chat, platform })) },
    life,
  )

const count = (text: string, values: readonly string[]) => countRows(pool, text, values)

/** Nobody waits for anything any more. */
const waiting = () => count('outbox where done_at is null and failed_at is null', [])

async function quiet(): Promise<void> {
  await eventually(async () => expect(await waiting()).toBe(0))
}

/** The act, by a program that is killed at that moment, and twice more by the one that comes after it. */
async function killAt(act: Envelope, last: string | null): Promise<Life> {
  const taken = () => count('audit where envelope = $1', [act.id])
  const life = live(last)
  const dying = await start(life)
  void dying.app.press(act)
  await eventually(async () => expect(life.isOver() || ((await taken()) === 1 && (await waiting()) === 0)).toBe(true))
  await dying.end()
  await freeHands(pool)

  const next = await start(live(null))
  await next.app.press(act)
  await next.app.press(act)
  await quiet()
  await next.end()
  return life
}

/** Ana here, and whoever she is there, both new. */
function twoAccounts(): { readonly here: Account; readonly there: Account } {
  ids += 1
  const account = (of: string, id: string, place: Account['place']): Account => ({
    tenant: of,
    person: { id, name: `Ana ${id}` },
    language: 'fr',
    place,
  })
  return {
    here: account(tenant, `ana-${ids}`, home),
    there: account(elsewhere, `29:ana-${ids}`, chatThere),
  }
}

const actorOf = ({ person }: Account) =>
  ({ ...person, roles: ['learner'], language: 'fr', timeZone: 'Europe/Paris' }) as const

const textsFor = ({ tenant: of, person }: Account) =>
  [...standing.values()].filter((one) => one.tenant === of && one.only === person.id).map(({ text }) => text)

describe('killed between any two calls, and sent three times', () => {
  async function typed(last: string | null) {
    const { here, there } = twoAccounts()
    const code = await links.offer(here, at)
    const life = await killAt(
      envelopeOf({
        tenant: elsewhere,
        place: chatThere,
        actor: actorOf(there),
        event: { type: 'commanded', words: `relier ${code}` },
      }),
      last,
    )
    return { life, here, there }
  }

  test('a code that is typed links once, and both hear of it once', async () => {
    const { life } = await typed(null)
    expect(life.moments).toEqual(
      expect.arrayContaining(['before personLinks.spend 1', 'after personLinks.spend 1', 'after chat.show 2']),
    )

    for (const last of life.moments) {
      const { here, there } = await typed(last)
      expect(
        (await links.others(elsewhere, there.person.id)).map(({ person }) => person.id),
        last,
      ).toEqual([here.person.id])
      const [mine, theirs] = [textsFor(there), textsFor(here)]
      expect(
        mine.filter((text) => text.includes('sont reliés')),
        last,
      ).toHaveLength(1)
      expect(theirs, last).toHaveLength(1)
      expect(mine, last).toHaveLength(1)
    }
  }, 600_000)

  async function brought(last: string | null) {
    const { here, there } = twoAccounts()
    const code = await links.offer(here, at)
    await links.spend(`link ${ids}`, code, there, 'alone', at)
    const id = `MLP-2026-${String(ids).padStart(3, '0')}`
    const draft = proposalOf(id, { owner: here.person }, { 1: `Compteurs ${id}` })
    const withCard = { ...draft, sections: { ...draft.sections, 1: { ...draft.sections[1], cards: 1 } } }
    const begins = startOf(withCard, [show('root'), show('section:1#1')])
    expect(await state.proposals.commit({ ...begins, maxOpenDrafts: 1_000 })).toBe('stored')
    const begun = await start(live(null))
    await quiet()
    await begun.end()
    const args = { tenant, proposal: id }
    const act = envelopeOf({
      tenant: elsewhere,
      place: chatThere,
      actor: actorOf(there),
      event: { type: 'pressed', action: 'bring', proposal: '', version: 0, args },
    })
    return { life: await killAt(act, last), here, there, id }
  }

  test('a draft that moves to another platform is there once, and here no more', async () => {
    const { life } = await brought(null)
    expect(life.moments).toEqual(
      expect.arrayContaining(['before proposals.commitMove 1', 'after proposals.commitMove 1']),
    )

    for (const last of life.moments) {
      const { id, there } = await brought(last)
      const left = (await state.proposals.findById(tenant, id))?.proposal
      expect(left, last).toMatchObject({ state: 'withdrawn', restore: 'over', goesOn: { platform: 'teams' } })
      expect(JSON.stringify(left), last).not.toContain('Compteurs')
      const open = await state.proposals.openOf(elsewhere, there.person.id, 10)
      expect(
        open.rows.map((row) => row.id),
        last,
      ).toEqual([left?.goesOn?.id])
      const all = [...standing.values()]
      const arrived = all.filter((one) => one.tenant === elsewhere && one.proposal === left?.goesOn?.id)
      expect(
        arrived.filter(({ slot }) => slot === 'root'),
        last,
      ).toHaveLength(1)
      expect(
        textsFor(there).filter((text) => text === words.arrived(String(left?.goesOn?.id), id, words.platforms.web)),
        last,
      ).toHaveLength(1)
      const stays = all.filter((one) => one.tenant === tenant && one.proposal === id)
      const said = words.left(id, String(left?.goesOn?.id), words.platforms.teams)
      expect(
        stays.map(({ text }) => text),
        last,
      ).toEqual([said, said])
    }
  }, 600_000)
})
