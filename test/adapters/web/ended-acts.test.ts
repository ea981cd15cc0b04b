import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addAct } from '../../../src/adapters/web/playground/platform/acts.ts'
import { tenant } from '../../../src/adapters/web/playground/parse.ts'
import type { Envelope } from '../../../src/flows/model/event.ts'
import { oneAtATime } from '../../../src/timing/one-at-a-time.ts'
import { eventually } from '../../support/eventually.ts'
import { PlaygroundClient } from '../../support/playground-client.ts'
import { hostPlayground, notingInbox, stagePlayground } from '../../support/playground-host.ts'

describe('what a process left behind that ended', () => {
  const stage = stagePlayground()
  let root: string

  test('an act that ends each process which begins it is given up after three, told, and no longer holds up its thread', async () => {
    root = (await stage.as('lea').say('Bonjour')).message.id
    const said = randomUUID()
    for (const [id, person, text] of [
      [said, 'lea', 'poison'],
      [randomUUID(), 'karim', 'la suite'],
    ] as const)
      await addAct(stage.db, { lane: root, envelope: saidBy(person, id, text) })
    // A process that ends never hears what came of it.
    for (let end = 0; end < 2; end += 1) await beginAndEnd(said)
    const inbox = notingInbox()
    await using host = await hostPlayground(stage.db, inbox)

    await host.playground.recover()
    await host.playground.recover()

    expect(inbox.envelopes.map(({ actor, event }) => [actor.id, event])).toMatchObject([
      ['lea', { type: 'set-aside', why: 'ended', tells: 'sender' }],
      ['lea', { type: 'set-aside', why: 'ended', tells: 'coordinators' }],
      ['karim', { type: 'said', text: 'la suite' }],
    ])
    expect(inbox.envelopes[0]?.place.thread).toBe(root)
  })

  test('an act waits for whatever else may have ended a process, and is noted as begun only then', async () => {
    root = (await stage.as('lea').say('Bonjour')).message.id
    const id = randomUUID()
    await addAct(stage.db, { lane: root, envelope: saidBy('lea', id, 'la suite') })
    const suspects = oneAtATime()
    const other = Promise.withResolvers<void>()
    const stuck = suspects('suspects', () => other.promise)
    const inbox = notingInbox()
    await using host = await hostPlayground(stage.db, inbox, { suspects })

    const recovered = host.playground.recover()
    await new PlaygroundClient(host.address, 'karim').command('liste')

    expect(inbox.envelopes.map(({ event }) => event.type)).toEqual(['commanded'])
    expect(await begunOf(id)).toBe(0)
    other.resolve()
    await Promise.all([stuck, recovered])
    expect(inbox.envelopes.map(({ event }) => event.type)).toEqual(['commanded', 'said'])
    expect(await begunOf(id)).toBe(1)
  })

  test('what another process takes and leaves behind later is handed over by one that goes on, noted as begun', async () => {
    root = (await stage.as('lea').say('Bonjour')).message.id
    const inbox = notingInbox()
    await using host = await hostPlayground(stage.db, inbox)
    await host.playground.recover()
    const ids = [randomUUID(), randomUUID()]

    for (const id of ids) await addAct(stage.db, { lane: root, envelope: saidBy('lea', id, id) })

    await eventually(() => expect(inbox.envelopes.map(({ id }) => id)).toEqual(ids))
    expect(await Promise.all(ids.map(begunOf))).toEqual([1, 1])
  })

  async function begunOf(id: string): Promise<number> {
    const { begun } = await stage.db
      .selectFrom('web_act')
      .select('begun')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return begun
  }

  const saidBy = (person: string, id: string, text: string): Envelope => ({
    id,
    at: new Date().toISOString(),
    tenant,
    place: { platform: 'web', channel: 'mlops', thread: root },
    actor: { id: person, name: person, roles: ['learner'], language: 'fr', timeZone: 'Europe/Paris' },
    event: { type: 'said', message: id, text, mentions: 'none' },
  })

  /** A program that starts, begins what was left behind, and ends with the act. */
  async function beginAndEnd(act: string): Promise<void> {
    const inbox = notingInbox()
    const ended = Promise.withResolvers<void>()
    inbox.receive = ({ id }) => {
      expect(id).toBe(act)
      ended.resolve()
      return new Promise<never>(() => undefined)
    }
    const host = await hostPlayground(stage.db, inbox)
    void host.playground.recover()
    await ended.promise
    await host[Symbol.asyncDispose]()
  }
})
