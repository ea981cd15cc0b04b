import { setTimeout } from 'node:timers/promises'

import { beforeEach, expect, test } from 'vitest'

import type { Message } from '../../src/ports/chat.ts'
import type { Delivery } from '../../src/ports/outbox.ts'
import type { Deliverable } from '../../src/flows/model/effect.ts'
import { eventually } from '../support/eventually.ts'
import { changeOf, envelopeOf, home, proposalOf, show, startOf } from './example.ts'
import type { GiveState } from './give-state.ts'

const minute = 60_000
const message = { channel: 'mlops', id: 'message-1' }
let used = 0

export function describeOutbox(give: GiveState): void {
  let tenant: string
  let id: string

  /** What the tests have in hand, by lane. */
  const held = new Map<string, Delivery>()

  beforeEach(async () => {
    used += 1
    tenant = `outbox-${used}`
    id = `MLP-${used}`
    await giveUpTheRest()
  })

  /** What other tests left behind is out of the way. */
  async function giveUpTheRest(): Promise<void> {
    for (const { lane, lease } of held.values()) await give().outbox.release(lane, lease)
    for (const { lane } of await give().outbox.takeLanes(1_000, 0))
      for (let left = await next(lane); left; left = await next(lane))
        await give().outbox.failed(left, 'the test is over', 'final')
  }

  async function start(...effects: Deliverable[]): Promise<string> {
    await give().proposals.commit(startOf(proposalOf(id, { tenant }), effects))
    return theLane()
  }

  async function theLane(): Promise<string> {
    const lanes = await give().outbox.takeLanes(100, minute)
    expect(lanes).toHaveLength(1)
    return lanes[0]?.lane ?? ''
  }

  /** The lane's next effect, as a worker finds it that takes the lane now, and keeps it. */
  async function next(lane: string): Promise<Delivery | null> {
    const before = held.get(lane)
    if (before) await give().outbox.release(lane, before.lease)
    held.delete(lane)
    return take(lane, minute)
  }

  /** Null where nothing waits, or another worker has the lane. */
  async function take(lane: string, ms: number): Promise<Delivery | null> {
    const first = (await give().outbox.take(lane, ms))?.first ?? null
    if (first) held.set(lane, first)
    return first
  }

  async function after(delivery: Delivery, message: Message): Promise<Delivery> {
    const following = await give().outbox.delivered(delivery, message)
    if (following === null) throw new Error('nothing follows')
    return following
  }

  async function nextIn(lane: string): Promise<Delivery> {
    const found = await next(lane)
    if (found === null) throw new Error('nothing waits in the lane')
    return found
  }

  test('hands a lane over once, with the newest effect in the job id', async () => {
    await give().proposals.commit(startOf(proposalOf(id, { tenant }), [show('root'), show('section:1')]))

    const [lane] = await give().outbox.takeLanes(10, minute)

    expect(lane?.job).toMatch(/^o-\d+$/)
    expect(await give().outbox.takeLanes(10, minute)).toEqual([])
  })

  test('has lanes of their own for the programme’s rooms, each kind of errand and marks, which know the slots of the others', async () => {
    const view = { language: 'fr', text: 'Carte', blocks: [] } as const
    const toReviewers = { type: 'show', to: 'reviewers', slot: 'review:v1', view } as const
    const reading = { type: 'errand', errand: { kind: 'ai-reading', subject: 4, run: 1, of: '2' } } as const
    const mark = { type: 'mark', message: 'm1', mark: 'saved' } as const
    await give().proposals.commit(startOf(proposalOf(id, { tenant }), [show('root'), toReviewers, reading, mark]))

    const lanes = await give().outbox.takeLanes(10, minute)

    expect(lanes.map(({ lane, errand }) => `${lane.replace(/^.*\//, '')} ${errand}`)).toEqual([
      `${id} null`,
      `${id}#reviewers null`,
      `${id}#errand-ai-reading ai-reading`,
      `${id}#marks null`,
    ])
    const [thread, reviewers, , marks] = lanes.map(({ lane }) => lane)
    await give().outbox.delivered(await nextIn(thread ?? ''), message)
    expect(await next(reviewers ?? '')).toMatchObject({ root: message, message: null })
    expect(await next(marks ?? '')).toMatchObject({ root: message, message: null, effect: mark })
    await give().outbox.delivered(await nextIn(reviewers ?? ''), { channel: 'reviews', id: 'card' })
    await give().proposals.commit(changeOf(proposalOf(id, { tenant }), 1, [toReviewers]))
    expect(await next(reviewers ?? '')).toMatchObject({ message: { channel: 'reviews', id: 'card' } })
  })

  test('waits as long as a platform asks, without counting a try', async () => {
    const lane = await start(show('root'))
    const first = await nextIn(lane)
    await give().outbox.failed(first, 'too fast', { afterMs: minute })

    expect(await next(lane)).toBeNull()
    await give().outbox.failed(first, 'too fast', { afterMs: 1 })

    await eventually(async () => expect(await next(lane)).toMatchObject({ attempts: 0 }))
  })

  test('hands a lane over again, under another job id, for an effect that came later', async () => {
    await give().proposals.commit(startOf(proposalOf(id, { tenant }), [show('root')]))
    const [first] = await give().outbox.takeLanes(10, minute)

    await give().proposals.commit(changeOf(proposalOf(id, { tenant }), 1, [show('root')]))

    const [second] = await give().outbox.takeLanes(10, minute)
    expect(second?.lane).toBe(first?.lane)
    expect(second?.job).not.toBe(first?.job)
  })

  test('hands over no more lanes than asked for, oldest first, and the rest the next time', async () => {
    for (const each of ['A', 'B', 'C'])
      await give().proposals.commit(startOf(proposalOf(each, { tenant }), [show('root')]))

    const first = await give().outbox.takeLanes(2, minute)
    const second = await give().outbox.takeLanes(2, minute)

    expect(first).toHaveLength(2)
    expect(second).toHaveLength(1)
  })

  test('gives each lane to one of several relays', async () => {
    for (let each = 0; each < 20; each++)
      await give().proposals.commit(
        startOf(proposalOf(`R${each}`, { tenant, owner: { id: `r${each}`, name: 'R' } }), [show('root')]),
      )

    const takes = await Promise.all([1, 2, 3, 4].map(() => give().outbox.takeLanes(100, minute)))

    const jobs = takes.flat().map((lane) => lane.job)
    const rest = await give().outbox.takeLanes(100, minute)
    expect(new Set(jobs).size).toBe(jobs.length)
    expect(jobs.length + rest.length).toBe(20)
  })

  test('hands over again, with the same job id, what a crash left undelivered for too long', async () => {
    await give().proposals.commit(startOf(proposalOf(id, { tenant }), [show('root')]))
    const before = await give().outbox.takeLanes(10, minute)
    await setTimeout(30)

    const after = await give().outbox.takeLanes(10, 20)

    expect(after).toEqual(before)
  })

  test('does not hand over again what was delivered', async () => {
    const lane = await start(show('root'))
    await give().outbox.delivered(await nextIn(lane), message)
    await setTimeout(30)

    expect(await give().outbox.takeLanes(10, 20)).toEqual([])
  })

  test('gives the effects of a step in their order, each once', async () => {
    const lane = await start(show('root', 'a'), show('section:1', 'b'), show('section:1', 'c'))

    const texts = []
    for (let delivery = await next(lane); delivery; delivery = await next(lane)) {
      texts.push(delivery.effect.type === 'show' ? delivery.effect.view.text : '')
      await give().outbox.delivered(delivery, message)
    }

    expect(texts).toEqual(['a', 'b', 'c'])
  })

  test('tells with an effect all that its delivery needs', async () => {
    const lane = await start(show('root'), show('section:1'), show('section:1'))

    const first = await nextIn(lane)
    await give().outbox.delivered(first, { channel: 'mlops', id: 'root-1' })
    const second = await nextIn(lane)
    await give().outbox.delivered(second, { channel: 'mlops', id: 'card-1' })
    const third = await next(lane)

    expect(first).toMatchObject({ tenant, proposal: id, attempts: 0, message: null, root: null, home })
    expect(second).toMatchObject({ message: null, root: { channel: 'mlops', id: 'root-1' } })
    expect(third).toMatchObject({ message: { channel: 'mlops', id: 'card-1' }, root: { id: 'root-1' } })
  })

  test('gives with each delivered effect the next one, which knows where its slot and the root now stand', async () => {
    const lane = await start(show('root'), show('section:1'), show('section:1'))
    const [root, card] = [
      { channel: 'mlops', id: 'root-1' },
      { channel: 'mlops', id: 'card-1' },
    ]

    const second = await after(await nextIn(lane), root)
    const third = await after(second, card)

    expect(second).toMatchObject({ message: null, root })
    expect(third).toMatchObject({ message: card, root })
    expect(await give().outbox.delivered(third, card)).toBeNull()
  })

  test('finds a proposal by the thread under its root message', async () => {
    const lane = await start(show('root'))
    const place = { ...home, thread: `root-of-${id}` }
    expect(await give().proposals.findByThread(tenant, place)).toBeNull()

    await give().outbox.delivered(await nextIn(lane), { channel: 'mlops', id: `root-of-${id}` })

    expect((await give().proposals.findByThread(tenant, place))?.proposal.id).toBe(id)
    expect(await give().proposals.findByThread('elsewhere', place)).toBeNull()
    expect(await give().proposals.findByThread(tenant, { ...place, channel: 'other' })).toBeNull()
    expect(await give().proposals.findByThread(tenant, home)).toBeNull()
  })

  test('forgets the message of a slot that was taken away, and what comes there next is posted', async () => {
    const view = { language: 'fr', text: 'x', blocks: [] } as const
    const removal = { type: 'remove', to: 'thread', slot: 'section:1', view } as const
    const lane = await start(show('root'), show('section:1'), removal, removal, show('section:1'))
    const root = await nextIn(lane)
    const card = await after(root, message)
    const first = await after(card, { channel: 'mlops', id: 'card' })

    const second = await give().outbox.delivered(first, null)
    const third = second && (await give().outbox.delivered(second, null))

    expect(first).toMatchObject({ effect: removal, message: { channel: 'mlops', id: 'card' } })
    expect(second).toMatchObject({ effect: removal, message: null, root: message })
    expect(third).toMatchObject({ effect: { type: 'show', slot: 'section:1' }, message: null, root: message })
    expect((await give().proposals.locate(tenant, id))?.cards).toEqual({ root: message })
  })

  test('lets the message of a slot be replaced', async () => {
    const lane = await start(show('review'))
    await give().outbox.delivered(await nextIn(lane), { channel: 'mlops', id: 'old' })
    await give().proposals.commit(changeOf(proposalOf(id, { tenant }), 1, [show('review')]))
    await give().outbox.delivered(await nextIn(lane), { channel: 'mlops', id: 'new' })

    await give().proposals.commit(changeOf(proposalOf(id, { tenant }), 2, [show('review')]))
    expect((await next(lane))?.message).toEqual({ channel: 'mlops', id: 'new' })
  })

  test('drops an edit of a message that stands where a newer one waits, and nothing that adds', async () => {
    const post = { type: 'post', to: 'thread', view: { language: 'fr', text: 'post', blocks: [] } } as const
    const lane = await start(show('section:1', 'posted'), show('section:1', 'older'), post, show('section:1', 'newer'))
    await give().outbox.delivered(await nextIn(lane), message)
    const seen: string[] = []

    for (let left = await next(lane); left; left = await give().outbox.delivered(left, message)) seen.push(textOf(left))

    expect(seen).toEqual(['post', 'newer'])
    expect(await next(lane)).toBeNull()
  })

  test('lets what follows overtake an edit that can wait, and drops it for a newer one', async () => {
    const lane = await start(show('section:1', 'posted'))
    await give().outbox.delivered(await nextIn(lane), message)
    await said(1, show('section:1', 'one message'))
    const counted = await nextIn(lane)
    await said(2, show('question:1', 'answer'))

    const answer = await give().outbox.failed(counted, 'too fast', { afterMs: minute })
    await said(3, show('section:1', 'two messages'))
    const newer = answer && (await give().outbox.delivered(answer, { channel: 'mlops', id: 'answer' }))

    expect(counted).toMatchObject({ haste: 'cosmetic', message })
    expect([answer, newer].map((one) => one && textOf(one))).toEqual(['answer', 'two messages'])
    expect(newer && (await give().outbox.delivered(newer, message))).toBeNull()
    expect(await next(lane)).toBeNull()
  })

  test('drops no edit that somebody waits for in favour of one that can wait itself', async () => {
    const lane = await start(show('section:1', 'posted'))
    await give().outbox.delivered(await nextIn(lane), message)
    const pressing = changeOf(proposalOf(id, { tenant }), 1, [show('section:1', 'pressed')])
    const event = { type: 'pressed', action: 'done', proposal: id, version: 0, args: {} } as const
    await give().proposals.commit({ ...pressing, envelope: { ...pressing.envelope, event } })
    await said(2, show('section:1', 'one message'))

    const pressed = await nextIn(lane)

    expect(pressed).toMatchObject({ haste: 'awaited' })
    expect(textOf(pressed)).toBe('pressed')
    expect(textOf(await after(pressed, message))).toBe('one message')
  })

  /** A message in the thread led to this. */
  async function said(from: number, ...effects: Deliverable[]): Promise<void> {
    const change = changeOf(proposalOf(id, { tenant }), from, effects)
    const event = { type: 'said', message: `m${from}`, text: 'x', mentions: 'none' } as const
    await give().proposals.commit({ ...change, envelope: { ...change.envelope, event } })
  }

  function textOf({ effect }: Delivery): string {
    return 'view' in effect ? effect.view.text : ''
  }

  test('remembers where the catalogue post stands', async () => {
    const publish = { type: 'publish', version: 1, view: { language: 'fr', text: 'x', blocks: [] } } as const
    const lane = await start(publish, publish)

    await give().outbox.delivered(await nextIn(lane), { channel: 'catalogue', id: 'post-1' })

    expect((await next(lane))?.message).toEqual({ channel: 'catalogue', id: 'post-1' })
  })

  test('changes nothing when an effect is delivered twice', async () => {
    const lane = await start(show('root'), show('root'))
    const first = await nextIn(lane)
    await give().outbox.delivered(first, { channel: 'mlops', id: 'first' })

    await give().outbox.delivered(first, { channel: 'mlops', id: 'second' })

    expect((await next(lane))?.message).toEqual({ channel: 'mlops', id: 'first' })
  })

  test('holds a lane back while its oldest effect waits for another try', async () => {
    const lane = await start(show('root'), show('section:1'))
    const first = await nextIn(lane)

    for (let tries = 0; tries < 3; tries++) await give().outbox.failed(first, 'the platform is away', 'retry')

    expect(await next(lane)).toBeNull()
    await eventually(async () => expect(await next(lane)).toMatchObject({ id: first.id, attempts: 3 }))
  })

  test('hands a failed effect over again by itself once its pause is over', async () => {
    const lane = await start(show('root'))
    const first = await nextIn(lane)
    for (let tries = 0; tries < 3; tries++) await give().outbox.failed(first, 'the platform is away', 'retry')
    expect(await give().outbox.takeLanes(10, minute)).toEqual([])

    await eventually(async () => expect(await give().outbox.takeLanes(10, minute)).toMatchObject([{ lane }]))
  })

  test('waits longer after each failed try', async () => {
    const lane = await start(show('root'))
    const first = await nextIn(lane)
    for (let tries = 0; tries < 5; tries++) await give().outbox.failed(first, 'away', 'retry')

    // After one try it would have waited for half a second.
    await setTimeout(600)

    expect(await next(lane)).toBeNull()
    await give().outbox.failed(first, 'away', 'final')
  })

  test('goes on after an effect that was given up', async () => {
    const lane = await start(show('root'), show('section:1'))
    const first = await nextIn(lane)

    const following = await give().outbox.failed(first, 'the channel is gone \u0000', 'final')

    expect(following?.id).toBe((await next(lane))?.id)
    expect(following?.id).not.toBe(first.id)
    await give().outbox.delivered(first, message)
    expect((await next(lane))?.root).toBeNull()
  })

  test('lets one of two workers have a lane', async () => {
    const lane = await start(show('root'))

    const takes = await Promise.all([take(lane, minute), take(lane, minute)])

    expect(takes.filter((taken) => taken !== null)).toHaveLength(1)
  })

  test('gives a lane to the next worker once it is released, or its time is over', async () => {
    const lane = await start(show('root'))
    const first = await take(lane, minute)
    await give().outbox.release(lane, first?.lease ?? '')
    const second = await take(lane, 20)
    await setTimeout(40)
    const third = await take(lane, minute)

    expect(new Set([first?.lease, second?.lease, third?.lease]).size).toBe(3)
    // The worker that was too slow releases what is no longer its own.
    await give().outbox.release(lane, second?.lease ?? '')
    expect(await take(lane, minute)).toBeNull()
  })

  test('keeps the order within lanes under eight workers', async () => {
    const ids = ['W1', 'W2', 'W3', 'W4']
    const effects = Array.from({ length: 8 }, (_, index) => show(`section:${index}`, String(index)))
    for (const each of ids) await give().proposals.commit(startOf(proposalOf(each, { tenant }), effects))
    const lanes = (await give().outbox.takeLanes(10, minute)).map((taken) => taken.lane)
    const seen = new Map<string, string[]>()

    async function work(lane: string): Promise<void> {
      const taken = await give().outbox.take(lane, minute)
      if (taken === null) return
      for (let delivery = taken.first; delivery; delivery = await give().outbox.delivered(delivery, message)) {
        const text = delivery.effect.type === 'show' ? delivery.effect.view.text : ''
        seen.set(lane, [...(seen.get(lane) ?? []), text])
      }
    }
    await Promise.all([...lanes, ...lanes].map(work))

    expect(lanes).toHaveLength(4)
    for (const lane of lanes) expect(seen.get(lane)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
  })

  test('keeps lanes of two tenants apart that have the same reference', async () => {
    await give().proposals.commit(startOf(proposalOf(id, { tenant }), [show('root', 'here')]))
    await give().proposals.commit(startOf(proposalOf(id, { tenant: `${tenant}-b` }), [show('root', 'there')]))

    const lanes = await give().outbox.takeLanes(10, minute)

    expect(new Set(lanes.map((lane) => lane.lane)).size).toBe(2)
  })

  test('delivers what a step without a proposal says', async () => {
    const tell = { type: 'tell', person: 'ana', to: home, view: { language: 'fr', text: 'x', blocks: [] } } as const
    await give().proposals.commit({
      envelope: envelopeOf({ tenant }),
      lane: 'ana',
      proposal: null,
      from: null,
      effects: [tell],
      timers: [],
      revisions: [],
      frozen: null,
      maxOpenDrafts: 5,
    })

    expect(await next(await theLane())).toMatchObject({ effect: tell, proposal: null, home: null, root: null })
  })
}
