import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { Unavailable } from '../../../../src/ports/inbox.ts'
import { signingSecret, stageSlack } from '../../../support/slack/host.ts'
import { command, event, ids, message } from '../../../support/slack/payloads.ts'
import type { Changes } from '../../../support/slack/signed-client.ts'

const host = stageSlack()
const now = () => Date.now() / 1_000
const json = { 'content-type': 'application/json' }
const body = () => new URLSearchParams(command('aide')).toString()

describe('a request', () => {
  test.each<[string, Changes]>([
    ['signed with another secret', { secret: 'another secret' }],
    ['without a signature', { without: ['x-slack-signature'] }],
    ['without a timestamp', { without: ['x-slack-request-timestamp'] }],
    ['of six minutes ago', { at: now() - 360 }],
    ['of ten minutes from now', { at: now() + 600 }],
    ['whose timestamp is no number', { headers: { 'x-slack-request-timestamp': 'soon' } }],
    [
      'whose timestamp is another than was signed',
      { headers: { 'x-slack-request-timestamp': String(Math.floor(now()) - 1) } },
    ],
    ['whose signature is of no version that we know', { headers: { 'x-slack-signature': 'v1=00' } }],
  ])('%s is refused', async (_, changes) => {
    const { status } = await host.slack.send(body(), changes)

    expect(status).toBe(401)
    expect(host.inbox.envelopes).toEqual([])
    expect(host.logged.join()).not.toContain(signingSecret)
  })

  test('of a minute ago and of a few seconds from now is taken', async () => {
    expect((await host.slack.send(body(), { at: now() - 60 })).status).toBe(200)
    expect((await host.slack.send(body(), { at: now() + 20 })).status).toBe(200)
  })

  test('that says that events are kept back warns, with the workspace', async () => {
    const sent = { type: 'app_rate_limited', token: 'old', team_id: ids.team, minute_rate_limited: 1_795_500_000 }

    expect((await host.slack.event(sent)).status).toBe(200)
    const [line] = host.logged.filter((one) => one.includes('keeps back events'))
    expect(line).toMatch(/^warn /)
    expect(line).toContain(`slack-${ids.team}`)
    expect(await host.registry.metrics()).toContain('slack_kept_back_minutes_total 1')
    expect(host.inbox.envelopes).toEqual([])
  })

  test('that is replayed is acknowledged, and its act carries the same id', async () => {
    await host.slack.command(command('aide'))
    await host.envelopes(1)
    const replayed = body()

    await host.slack.send(replayed, { at: now() - 10 })
    await host.slack.send(replayed, { at: now() - 10 })
    const [, one, other] = await host.envelopes(3)

    expect(one?.id).toBe(other?.id)
  })

  test.each<[string, string | Buffer, Changes, number]>([
    ['too large', 'x'.repeat(3 * 1024 * 1024), {}, 413],
    ['not UTF-8', Buffer.from([0x74, 0xff, 0xfe]), {}, 400],
    ['no JSON', '{', { headers: json }, 400],
    ['JSON, but no object', '"hello"', { headers: json }, 400],
    ['a form without a command', 'a=b', {}, 400],
    ['a form with a payload that is no JSON', 'payload=%7B', {}, 400],
    ['of a type that nobody knows', '{"type":"brand_new"}', { headers: json }, 200],
    ['an event that nobody knows', JSON.stringify(event({ type: 'brand_new' })), { headers: json }, 200],
    [
      'an event of another shape',
      JSON.stringify(event({ type: 'message', user: 3, ts: null })),
      { headers: json },
      200,
    ],
    ['a command without a person', 'command=%2Fmlops-proposal', {}, 200],
    ['a view without a view', 'payload=%7B%22type%22%3A%22view_submission%22%7D', {}, 200],
  ])('that is %s is answered, and nothing happens', async (_, sent, changes, status) => {
    const answered = await host.slack.send(sent, changes)

    expect(answered.status).toBe(status)
    expect(host.inbox.envelopes).toEqual([])
  })

  test('with a charset in its content type is read', async () => {
    const type = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }

    expect((await host.slack.send(body(), { headers: type })).status).toBe(200)
    await host.envelopes(1)
  })

  test('that verifies the address gets its challenge back', async () => {
    const { status, text } = await host.slack.event({ type: 'url_verification', challenge: 'c-42' })

    expect({ status, body: JSON.parse(text) }).toEqual({ status: 200, body: { challenge: 'c-42' } })
  })

  test('without a signature is refused before its body is read, however much it claims', async () => {
    const headers = { 'content-length': String(2 * 1024 * 1024) }

    const answer = await beginRequest(headers)

    expect(answer).toMatch(/^HTTP\/1\.1 401 /)
    expect(answer).toContain('connection: close')
  })

  test('that claims much and sends nothing is one of few: others are told to come again, and a small one is taken', async () => {
    const headers = {
      'content-length': String(2 * 1024 * 1024),
      'x-slack-request-timestamp': String(Math.floor(now())),
      'x-slack-signature': `v0=${'0'.repeat(64)}`,
    }
    const answers = Array.from({ length: 40 }, () => beginRequest(headers))

    expect(await Promise.race(answers)).toMatch(/^HTTP\/1\.1 503 /)
    expect((await host.slack.event({ type: 'url_verification', challenge: 'c' })).status).toBe(503)
    expect((await Promise.all(answers)).filter((one) => one.startsWith('HTTP/1.1 408 '))).toHaveLength(16)
    expect((await host.slack.event({ type: 'url_verification', challenge: 'c' })).status).toBe(200)
  })

  test('that checks the certificate is answered unsigned', async () => {
    const { status, text } = await host.slack.send('ssl_check=1&token=x', { without: ['x-slack-signature'] })

    expect({ status, text }).toEqual({ status: 200, text: '' })
  })

  test('that checks the certificate in pieces is answered too; an unsigned form of more than that is not read', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const inPieces = { ...form, 'transfer-encoding': 'chunked', connection: 'close' }

    expect(await beginRequest(inPieces, 'b\r\nssl_check=1\r\n0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /)
    expect(await beginRequest({ ...form, 'content-length': '2000' })).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('that cannot be stored is not acknowledged, so that Slack sends it again', async () => {
    await host.slack.command(command('aide'))
    await host.envelopes(1)
    host.keep = () => Promise.reject(new Unavailable('the database is away'))
    const said = event(message('Bonjour', { thread_ts: '1795500000.000001' }))

    expect((await host.slack.event(said)).status).toBe(503)
    host.keep = null
    expect((await host.slack.event(said)).status).toBe(200)

    expect(await host.envelopes(2)).toMatchObject([{}, { event: { type: 'said', text: 'Bonjour' } }])
  })

  test('of a workspace that has not installed the app is told so, or passed over', async () => {
    const { text } = await host.slack.command(command('aide', { team_id: 'T0OTHER' }))
    const { status } = await host.slack.event(event(message('Bonjour'), { authorizations: [{ team_id: 'T0OTHER' }] }))

    expect(JSON.parse(text)).toMatchObject({ response_type: 'ephemeral' })
    expect(status).toBe(200)
    expect(host.inbox.envelopes).toEqual([])
    expect(ids.team).not.toBe('T0OTHER')
  })
})

/** The head of a request whose body never comes, or comes as it is, and what is answered. */
async function beginRequest(headers: Readonly<Record<string, string>>, body = ''): Promise<string> {
  const { hostname, port } = new URL(host.address)
  const socket = connect(Number(port), hostname)
  const lines = Object.entries({ host: hostname, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`POST /slack/events HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
  let answer = ''
  for await (const chunk of socket) answer += String(chunk)
  return answer
}
