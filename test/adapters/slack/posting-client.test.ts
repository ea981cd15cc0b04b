import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { meaningOf, problemsOf } from '../../../src/adapters/slack/out/errors.ts'
import { PostingClient } from '../../../src/adapters/slack/posting-client.ts'
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts'
import type { Fault } from '../../support/fake-slack/faults.ts'

const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'Section 1/10 · « Titre » & co' } }]
const message = { channel: 'CPROJECTS', text: 'Section 1/10', blocks }

describe('the client that posts', () => {
  let fake: FakeSlack
  let client: WebClient
  beforeAll(async () => void (fake = await startFakeSlack()))
  afterAll(() => fake.close())
  beforeEach(() => {
    fake.faults.clear()
    fake.calls.length = 0
    const workspace = fake.workspace('T0POSTS')
    fake.channel(workspace, 'CPROJECTS', { name: 'projets' })
    client = new PostingClient(workspace.token ?? '', { apiUrl: fake.apiUrl })
  })

  it('posts, edits and takes away with the arguments as they are', async () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's method, not a window's
    const { ts = '' } = await client.chat.postMessage(message)
    await client.chat.update({ ...message, ts, text: 'Section 2/10' })
    expect(fake.workspaces.get('T0POSTS')?.channels.get('CPROJECTS')?.messages).toMatchObject([
      { ts, text: 'Section 2/10', blocks },
    ])
    await client.chat.delete({ channel: 'CPROJECTS', ts })
    expect(fake.workspaces.get('T0POSTS')?.channels.get('CPROJECTS')?.messages).toEqual([])
    expect(fake.calls.map(({ method, args }) => [method, args])).toEqual([
      ['chat.postMessage', message],
      ['chat.update', { ...message, ts, text: 'Section 2/10' }],
      ['chat.delete', { channel: 'CPROJECTS', ts }],
    ])
  })

  it('leaves all else to the library', async () => {
    expect(await client.auth.test()).toMatchObject({ ok: true, team_id: 'T0POSTS' })
  })

  const failures: readonly (readonly [string, Fault, abstract new (...args: never) => Error, string])[] = [
    ['an error of Slack', { type: 'error', error: 'not_in_channel' }, WebAPIPlatformError, 'closed'],
    ['a pace that Slack asks for', { type: 'limited', seconds: 7 }, WebAPIRateLimitedError, 'wait'],
    ['a lost answer', { type: 'lost' }, WebAPIRequestError, 'unknown'],
    ['a broken connection', { type: 'dropped' }, WebAPIRequestError, 'unknown'],
    ['a page of a proxy', { type: 'status', status: 502 }, WebAPIHTTPError, 'unknown'],
    ['a page that takes the place of an answer', { type: 'status', status: 200 }, WebAPIHTTPError, 'unknown'],
    ['a way elsewhere', { type: 'status', status: 302 }, WebAPIHTTPError, 'unknown'],
  ]
  it.each(failures)('throws the library’s own error for %s', async (_what, fault, kind, meaning) => {
    fake.faults.next('chat.postMessage', fault)
    const error = await client.apiCall('chat.postMessage', message).catch((refusal: unknown) => refusal)
    expect(error).toBeInstanceOf(kind)
    expect(meaningOf(error)).toBe(meaning)
  })

  it('tells for how long Slack asks to wait', async () => {
    fake.faults.next('chat.update', { type: 'limited', seconds: 7 })
    await expect(client.apiCall('chat.update', message)).rejects.toMatchObject({ retryAfter: 7 })
  })

  it('says what Slack finds wrong with a message, part by part', async () => {
    const wrong = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }]
    const refused = client.apiCall('chat.postMessage', { ...message, blocks: wrong })
    const error = await refused.catch((refusal: unknown) => refusal)
    expect(meaningOf(error)).toBe('unfit')
    expect(problemsOf(error)).not.toEqual([])
  })
})
