import { describe, expect, test } from 'vitest'
import { setMark } from '../../src/app/perform.ts'
import { type Chat, TryLater } from '../../src/ports/chat.ts'
import type { Delivery } from '../../src/ports/outbox.ts'

const log = { debug() {}, info() {}, warn() {}, error() {} }
const effect = { type: 'mark', message: 'm1', mark: 'saved' } as const
const first: Delivery = {
  id: '1',
  lane: 'test/MLP-2026-001#marks',
  lease: 'lease',
  tenant: 'test',
  proposal: 'MLP-2026-001',
  platform: 'slack',
  effect,
  attempts: 0,
  waitedMs: 0,
  trace: null,
  haste: null,
  message: null,
  root: { channel: 'projets', id: 'root' },
  home: { platform: 'slack', channel: 'projets', thread: null },
}

const show = () => Promise.reject(new Error('nothing is shown here'))

/** A platform that has marks, and what it was asked for. */
function chatThat(answers: () => Promise<void>): { readonly chat: Chat; readonly asked: unknown[] } {
  const asked: unknown[] = []
  return { asked, chat: { platform: 'slack', show, mark: (...args) => (asked.push(args), answers()) } }
}

const deliver = (chat: Chat, change: Partial<Delivery> = {}) =>
  setMark({ chats: () => [chat], log }, { ...first, ...change }, effect)

describe('a mark', () => {
  test('is set on the message in the proposal’s thread', async () => {
    const { chat, asked } = chatThat(async () => undefined)

    await deliver(chat)

    expect(asked).toEqual([['test', { platform: 'slack', channel: 'projets', thread: 'root' }, 'm1', 'saved']])
  })

  test.each([
    ['fails', new Error('away'), 0],
    ['has to wait, however often it was tried', new TryLater('slowly', 1_000), 40],
  ])('that %s is tried again', async (_, error, attempts) => {
    await expect(deliver(chatThat(() => Promise.reject(error)).chat, { attempts })).rejects.toBe(error)
  })

  test('that fails a fifth time is left out', async () => {
    const { chat } = chatThat(() => Promise.reject(new Error('away')))

    expect(await deliver(chat, { attempts: 4 })).toBeNull()
  })

  test('is nothing on a platform without marks, and before the thread stands', async () => {
    const { chat, asked } = chatThat(async () => undefined)

    expect(await deliver({ platform: 'slack', show })).toBeNull()
    expect(await deliver(chat, { root: null })).toBeNull()
    expect(asked).toEqual([])
  })
})
