import { describe, expect, test } from 'vitest'
import { handler } from '../../../../src/adapters/slack/in/handle.ts'
import { socketMode } from '../../../../src/adapters/slack/in/socket.ts'
import type { SlackAnswer } from '../../../../src/adapters/slack/in/answer.ts'
import { stageSlack } from '../../../support/slack/host.ts'
import { command } from '../../../support/slack/payloads.ts'
import { startSocket } from '../../../support/slack/web-socket.ts'
import { soon } from '../../../support/slack/soon.ts'

const host = stageSlack()
const silent = { debug() {}, info() {}, warn() {}, error() {} }

describe('over a socket', () => {
  test('a payload is acknowledged once it is taken, with its words, and not before', async () => {
    await using link = await startSocket()
    host.api.answers['apps.connections.open'] = () => ({ url: link.url })
    const answers: SlackAnswer[] = [
      { status: 503, body: '' },
      { status: 200, body: { text: 'un mot' } },
    ]
    const taken: unknown[] = []
    const handle: ReturnType<typeof handler> = async (payload) => {
      taken.push(payload)
      return answers[taken.length - 1] ?? { status: 200, body: '' }
    }
    const socket = socketMode({ appToken: 'xapp-1', apiUrl: host.api.url, handle, log: silent })
    await socket.start()

    for (const envelope_id of ['e1', 'e2', 'e3']) {
      await link.send({ type: 'slash_commands', envelope_id, payload: command('aide'), accepts_response_payload: true })
    }

    await soon(() => link.heard).toHaveLength(2)
    expect(link.heard.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual([
      { envelope_id: 'e2', payload: { text: 'un mot' } },
      { envelope_id: 'e3', payload: {} },
    ])
    expect(taken).toMatchObject([{ command: '/mlops-proposal' }, {}, {}])
    expect(host.api.callsOf('apps.connections.open')[0]?.token).toBe('xapp-1')
    await socket.close()
  })
})
