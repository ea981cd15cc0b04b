import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'

import { type Post, TryLater } from '../../../../src/ports/chat.ts'
import { postOf, refusalOf, stageChat, textsIn } from './chat-stage.ts'

const stage = stageChat()

describe('pace', () => {
  test('two processes keep to one message per second and channel, and lose none', async () => {
    stage.fake.pace = 'checked'
    const [one, other] = [stage.chat, stage.anotherChat()]
    const posts = [0, 1, 2, 3].map((number) => postOf(stage, `message ${number}`))

    const start = Date.now()

    await Promise.all(posts.map((post, index) => patiently(() => (index % 2 === 0 ? one : other).show(post))))

    expect(textsIn(stage.projects).toSorted()).toEqual([0, 1, 2, 3].map((number) => `message ${number}`))
    const turns = stage.db.selectFrom('slack_gate').select('free_at').where('tenant', '=', stage.tenant)
    const { free_at: free } = await turns.executeTakeFirstOrThrow()
    expect(Number(free) - start).toBeGreaterThanOrEqual(4 * 1_000)
  })

  test('one channel does not hold up another', async () => {
    stage.fake.pace = 'checked'
    const minutes = { tenant: stage.tenant, channel: 'CPROJECTS', free_at: Date.now() + 300_000 }
    await stage.db.insertInto('slack_gate').values(minutes).execute()

    await stage.chat.show(postOf(stage, 'À relire', { to: 'reviewers' }))

    expect(textsIn(stage.review)).toEqual(['À relire'])
    expect(await refusalOf(stage, postOf(stage, 'Bonjour'))).toBeInstanceOf(TryLater)
  })

  test('whoever begins a thread has the turns for what it begins with, before those who begin later', async () => {
    stage.fake.pace = 'checked'
    const full = { tenant: stage.tenant, channel: 'CPROJECTS', free_at: Date.now() + 60_000 }
    await stage.db.insertInto('slack_gate').values(full).execute()
    const [first, second] = ['MLP-1', 'MLP-2'].map((proposal) => postOf(stage, proposal, { proposal, slot: 'root' }))

    const begun = await waitOf(first)
    const later = await waitOf(second)

    expect(later - begun).toBeGreaterThan(2_500)
    for (const text of ['welcome', 'card']) {
      const wait = await waitOf(postOf(stage, text, { proposal: 'MLP-1' }))
      expect(wait).toBeGreaterThan(begun - 2_000)
      expect(wait).toBeLessThan(later)
    }
    // Each keeps its turn through every try.
    expect(await waitOf(first)).toBeLessThanOrEqual(begun)
  })

  test('an edit that can wait leaves room for those that somebody waits for', async () => {
    stage.fake.pace = 'checked'
    const edits = await stage.chat.show(postOf(stage, 'Une carte'))
    const sent = Array.from({ length: 36 }, () => Date.now())
    await sql`insert into slack_edit (tenant, sent, threads) values (${stage.tenant}, ${sent}, ${sent.map(String)})`.execute(
      stage.db,
    )

    expect(await refusalOf(stage, postOf(stage, '1 message', { edits, canWait: true }))).toBeInstanceOf(TryLater)
    await stage.chat.show(postOf(stage, 'Terminée', { edits }))

    expect(textsIn(stage.projects)).toEqual(['Terminée'])
  })

  test('a root message that can wait lets the other edits of its thread go first', async () => {
    stage.fake.pace = 'checked'
    const [proposal, canWait] = ['MLP-1', true] as const
    const root = await stage.chat.show(postOf(stage, 'MLP-1', { proposal, slot: 'root' }))
    const card = await stage.chat.show(postOf(stage, 'Une carte', { proposal }))

    await stage.chat.show(postOf(stage, '1 message', { proposal, edits: card, canWait }))
    expect(
      await waitOf(postOf(stage, 'MLP-1, 1 section', { proposal, slot: 'root', edits: root, canWait })),
    ).toBeGreaterThan(0)
    await patiently(() => stage.chat.show(postOf(stage, '2 messages', { proposal, edits: card, canWait })))
    await stage.chat.show(postOf(stage, 'MLP-1, retirée', { proposal, slot: 'root', edits: root }))

    expect(textsIn(stage.projects)).toEqual(['MLP-1, retirée', '2 messages'])
  })

  test('where Slack asks to wait, all in the channel wait, and the edits of the whole workspace', async () => {
    stage.fake.pace = 'checked'
    const edits = await stage.chat.show(postOf(stage, 'Une carte'))
    stage.fake.faults.next('chat.postMessage', { type: 'limited', seconds: 30 })
    stage.fake.faults.next('chat.update', { type: 'limited', seconds: 30 })
    await refusalOf(stage, postOf(stage, 'Bonjour'))
    await refusalOf(stage, postOf(stage, 'Une carte, deux messages', { edits }))
    stage.fake.calls.length = 0

    expect(await waitOf(postOf(stage, 'Bonsoir'))).toBeGreaterThan(5_000)
    expect(await waitOf(postOf(stage, 'Une carte, trois messages', { edits }))).toBeGreaterThan(5_000)
    expect(stage.fake.calls).toEqual([])
  })
})

/** How long the post is to wait, in ms. */
async function waitOf(post: Post | undefined): Promise<number> {
  const refusal = post && (await refusalOf(stage, post))
  if (refusal instanceof TryLater) return refusal.afterMs
  throw new Error(`the post was not asked to wait: ${String(refusal)}`)
}

/** What the outbox does. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof TryLater)) throw error
      await new Promise((resolve) => void setTimeout(resolve, error.afterMs))
    }
  }
}
