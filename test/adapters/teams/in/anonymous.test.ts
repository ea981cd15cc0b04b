import { describe, expect, test } from 'vitest'
import { message } from './activities.ts'
import { stageTeams } from './stage.ts'

describe('without tokens, for trying out on one machine', () => {
  const stage = stageTeams({ anonymous: 'loopback' })

  test('a request is believed, within the tenant', async () => {
    const ours = await stage.post(message(stage, 'bonjour'), { authorization: null })
    const foreign = await stage.post(message(stage, 'bonjour', { channelData: { tenant: { id: 'another' } } }), {
      authorization: null,
    })

    expect([ours.status, foreign.status]).toEqual([200, 401])
  })

  test('answers go to this machine and to Microsoft, and nowhere else', async () => {
    const serviceUrl = 'https://intranet.example.org/'
    const response = await stage.post(message(stage, 'bonjour', { serviceUrl }), { authorization: null })

    expect(response.status).toBe(401)
  })
})

describe('while Microsoft’s keys cannot be had', () => {
  const stage = stageTeams({ openId: 'http://127.0.0.1:9/openidconfiguration' })

  test('nobody is let in, and nobody is at fault', async () => {
    const responses = await Promise.all([1, 2, 3].map(() => stage.post(message(stage, 'bonjour'))))

    expect(responses.map(({ status }) => status)).toEqual([503, 503, 503])
    expect(stage.inbox.envelopes).toEqual([])
    expect(stage.lines.map((line) => line.message)).toContain('who calls /api/messages cannot be known now')
    expect(await stage.adapter.examine()).toContainEqual(
      expect.objectContaining({ part: 'Teams keys', state: 'wrong' }),
    )
  })
})
