import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../src/flows/model/view.ts'
import { postOf, stageChat } from './chat-stage.ts'

const stage = stageChat()

const linkTo = (thread: string, channel = 'CPROJECTS'): Block => ({
  type: 'links',
  links: [{ text: 'Le fil de MLP-2026-042', place: { platform: 'slack', channel, thread } }],
})
const shown = () => JSON.stringify(stage.review.messages.map(({ blocks }) => blocks))
const calls = (method: string) => stage.fake.calls.filter((call) => call.method === method)

async function root(): Promise<string> {
  return (await stage.chat.show(postOf(stage, 'MLP-2026-042'))).id
}

describe('a line that leads to a thread', () => {
  test('is a link with the address that Slack gives it, asked for once', async () => {
    const thread = await root()

    await stage.chat.show(postOf(stage, [linkTo(thread), linkTo(thread)], { to: 'reviewers' }))

    const url = `https://${stage.workspace.domain}.slack.com/archives/CPROJECTS/p${thread.replace('.', '')}`
    const link = { type: 'link', url, text: 'Le fil de MLP-2026-042' }
    const line = {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '• ' }, link] }],
    }
    expect(stage.review.messages.map(({ blocks }) => blocks)).toEqual([[line, line]])
    expect(calls('chat.getPermalink')).toHaveLength(1)
  })

  test('of a message that is gone says so, and holds nothing up', async () => {
    await stage.chat.show(postOf(stage, [linkTo('1700000000.000100')], { to: 'reviewers' }))

    expect(shown()).toContain('Le fil de MLP-2026-042 · fil privé ou fermé')
    expect(shown()).not.toContain('"link"')
  })

  test('in direct messages is nobody else’s to open: it is not even asked for', async () => {
    await stage.chat.show(postOf(stage, [linkTo('1700000000.000100', 'DLEA')], { to: 'reviewers' }))

    expect(shown()).toContain('fil privé ou fermé')
    expect(calls('chat.getPermalink')).toEqual([])
  })

  test('waits where Slack asks to wait, and posts nothing without it', async () => {
    const post = postOf(stage, [linkTo(await root())], { to: 'reviewers' })
    stage.fake.faults.next('chat.getPermalink', { type: 'limited', seconds: 1 })

    await expect(stage.chat.show(post)).rejects.toMatchObject({ name: 'TryLater' })
    expect(stage.review.messages).toEqual([])
    await stage.chat.show(post)

    expect(shown()).toContain('"link"')
  })
})

describe('a thread that somebody wants to go to from a page', () => {
  test('has the address that Slack gives it, as it is asked for', async () => {
    const thread = await root()
    const place = { platform: 'slack', channel: 'CPROJECTS', thread } as const
    const { threads } = stage.chat

    expect(threads?.areOpen(stage.tenant, place)).toBe(true)
    expect(calls('chat.getPermalink')).toEqual([])
    expect(await threads?.find(stage.tenant, place)).toContain(`/archives/CPROJECTS/p${thread.replace('.', '')}`)
    expect(await threads?.find(stage.tenant, { ...place, thread: '1700000000.000100' })).toBeNull()
  })

  test('in direct messages is nobody else’s', async () => {
    const place = { platform: 'slack', channel: 'DLEA', thread: '1700000000.000100' } as const

    expect(stage.chat.threads?.areOpen(stage.tenant, place)).toBe(false)
    expect(await stage.chat.threads?.find(stage.tenant, place)).toBeNull()
  })
})
