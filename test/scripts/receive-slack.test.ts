import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const payload = (name: string) => join(root, 'test/fixtures/slack', `${name}.json`)

function receive(...names: readonly string[]) {
  const args = ['--at', '2026-11-23T10:00:00.000Z', ...names.map(payload)]
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/receive.ts'), ...args], {
    encoding: 'utf8',
  })
  const played = stdout.split(/\n(?=\{\n)/).filter((part) => part.trim() !== '')
  return { status, stderr, played: played.map((part) => JSON.parse(part)) }
}

describe('npm run receive with payloads of Slack', () => {
  test('plays a command, a message, a click and a form one after another', () => {
    const { status, stderr, played } = receive('1-command', '2-message', '3-press', '4-form')

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(played.map(({ envelope }) => envelope.event.type)).toEqual(['commanded', 'said', 'pressed', 'filled'])
    expect(played[1].envelope.event.text).toBe(
      'Prévoir les pannes des pompes & alerter l’équipe : le POC (https://example.org/poc)',
    )
    expect(played[0].cards[0]).toMatchObject({
      text: expect.stringContaining('MLP-2026-001'),
      blocks: expect.any(Array),
    })
    expect(played[3].errors).toBeNull()
  })

  test.each([
    ['mention', { type: 'said', text: 'aide' }],
    ['edit', { type: 'edited', text: 'Prévoir les pannes des pompes de l’usine' }],
    ['delete', { type: 'deleted', message: '1795500000.000100' }],
    ['file', { type: 'said', text: 'Voici\n\n(objectifs.md)' }],
    ['global-shortcut', { type: 'commanded', words: '' }],
    ['message-shortcut', { type: 'said', text: 'La dérive est vue en 2 heures' }],
  ])('plays %s', (name, event) => {
    expect(receive(name).played).toMatchObject([{ envelope: { tenant: 'slack-T0TEAM', event } }])
  })
})
