import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { rooms } from '../../../src/adapters/web/playground/platform/rooms.ts'
import type { Role } from '../../../src/flows/model/event.ts'
import { refusal } from '../../support/playground-client.ts'
import { stagePlayground } from '../../support/playground-host.ts'

describe('requests that the playground refuses', () => {
  const stage = stagePlayground({ hosts: ['demo.example.org'] })
  const good = { id: 'message-0001', persona: 'lea', room: 'projets', text: 'Bonjour' }

  const post = async (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => {
    const answer = await fetch(`${stage.host.address}/playground/messages`, { method: 'POST', body, headers })
    const { error } = (await answer.json()) as { error?: { code: string; message: string; detail?: string } }
    return { status: answer.status, code: error?.code, message: error?.message ?? '', detail: error?.detail ?? '' }
  }

  /** `fetch` sets these headers itself. */
  const postWith = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const all = { 'content-type': 'application/json', ...headers }
      const sent = request(
        { port: stage.host.port, path: '/playground/messages', method: 'POST', headers: all },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        },
      )
      sent.on('error', reject)
      sent.end(JSON.stringify(good))
    })

  test.each([
    ['not JSON', 'Bonjour', 415, 'not-json'],
    ['half JSON', '{"id":', 415, 'not-json'],
    ['a list', '[]', 422, 'invalid'],
    ['nothing', 'null', 422, 'invalid'],
    ['no text', JSON.stringify({ ...good, text: undefined }), 422, 'invalid'],
    ['a short id', JSON.stringify({ ...good, id: 'x' }), 422, 'invalid'],
    ['an unknown person', JSON.stringify({ ...good, persona: 'mallory' }), 404, 'unknown-person'],
    ['an unknown room', JSON.stringify({ ...good, room: 'cantine' }), 404, 'unknown-room'],
    ['a room that is closed to them', JSON.stringify({ ...good, room: 'relecture' }), 403, 'not-a-member'],
    ['an unknown thread', JSON.stringify({ ...good, thread: 'nowhere-0001' }), 404, 'unknown-thread'],
    ['an unknown language', JSON.stringify({ ...good, language: 'de' }), 422, 'invalid'],
    ['an unknown time zone', JSON.stringify({ ...good, timeZone: 'Mars/Olympus' }), 422, 'invalid'],
    ['300 KB', JSON.stringify({ ...good, text: 'x'.repeat(300 * 1024) }), 413, 'too-large'],
  ])('%s', async (_, body, status, code) => {
    expect(await post(body)).toMatchObject({ status, code })
    expect((await stage.as('lea').messages()).messages).toEqual([])
  })

  test('a page elsewhere cannot send a form', async () => {
    expect(await post(JSON.stringify(good), { 'content-type': 'text/plain' })).toMatchObject({ status: 415 })
    expect(
      await post(JSON.stringify(good), { 'content-type': 'application/json', origin: 'https://evil.example' }),
    ).toMatchObject({ status: 403, code: 'wrong-origin' })
    expect(await post(JSON.stringify(good), { 'content-type': 'application/json', origin: 'null' })).toMatchObject({
      status: 403,
    })
  })

  test.each([
    ['localhost', 200],
    ['127.0.0.1:9', 200],
    ['[::1]:3000', 200],
    ['DEMO.example.org:3000', 200],
    ['rebound.example.com', 403],
    ['127.0.0.1.example.com', 403],
    ['localhost.', 403],
  ])('the name %s gets %i', async (host, status) => {
    expect(await postWith({ host })).toBe(status)
  })

  test('its own origin is let in, another port is not', async () => {
    const host = `127.0.0.1:${stage.host.port}`

    expect(await postWith({ host, origin: `http://${host}` })).toBe(200)
    expect(await postWith({ host, origin: 'http://127.0.0.1:1' })).toBe(403)
  })

  test('a refusal is in the language of the page, and says which part is wrong', async () => {
    const english = await post(JSON.stringify({ ...good, language: 'en', persona: 'mallory' }))
    const french = await post(JSON.stringify({ ...good, language: 'fr', room: 7 }))

    expect(english.message).toMatch(/^This person does not exist/)
    expect(french.message).toMatch(/^La requête/)
    expect(french.detail).toMatch(/^room: /)
  })

  test('who is not in a room is told who is', async () => {
    const inside = (role: Role) => rooms.filter(({ members }) => members.includes(role)).map(({ id }) => id)
    const closed = rooms.map(({ id }) => id).filter((id) => !inside('learner').includes(id))
    const said = await Promise.all(
      closed.map(async (room) => post(JSON.stringify({ ...good, id: `closed-${room}`, room }))),
    )

    expect(inside('coordinator')).toEqual(rooms.map(({ id }) => id))
    expect(inside('reviewer')).toContain('relecture')
    expect(closed).toEqual(['relecture', 'coordination'])
    for (const { code, message } of said) {
      expect(code).toBe('not-a-member')
      expect(message).toMatch(
        /la coordination, qui est dans tous les salons, ou .* pour le salon «\u00a0relecture\u00a0»\.$/,
      )
    }
  })

  test.each([
    ['/rooms/cantine/messages', 'unknown-room'],
    ['/rooms/relecture/messages', 'not-a-member'],
    ['/rooms/projets/messages?limit=0', 'invalid'],
    ['/rooms/projets/messages?thread=nowhere', 'unknown-thread'],
    ['/nowhere', 'unknown-address'],
  ])('GET %s: %s', async (path, code) => {
    const [route = '', query = ''] = path.split('?')

    const refused = await refusal(stage.as('lea').get(route, Object.fromEntries(new URLSearchParams(query))))

    expect(refused.error.code).toBe(code)
  })
})
