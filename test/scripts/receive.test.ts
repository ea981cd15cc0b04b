import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const payload = (name: string) => join(root, 'test/fixtures/playground', `${name}.json`)

/** One played payload, as it is printed. */
interface Played {
  readonly envelope: { readonly event: { readonly type: string } }
  readonly effects: readonly { readonly type: string }[]
  readonly cards: readonly { readonly text: string }[]
}

describe('npm run receive', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mlops-receive-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function receive(...args: readonly string[]) {
    const script = join(root, 'scripts/receive.ts')
    return spawnSync(process.execPath, [script, '--at', '2026-11-23T10:00:00.000Z', ...args], { encoding: 'utf8' })
  }

  /** Several JSON values, one after another. */
  function playedIn(stdout: string): readonly Played[] {
    return stdout
      .split(/\n(?=\{\n)/)
      .filter((part) => part.trim() !== '')
      .map((part) => JSON.parse(part) as Played)
  }

  test('plays recorded requests one after another and prints envelopes, effects and cards', () => {
    const { status, stdout } = receive(payload('1-start'), payload('2-say'), payload('3-press'))

    const played = playedIn(stdout)
    expect(status).toBe(0)
    expect(played.map(({ envelope }) => envelope.event.type)).toEqual(['commanded', 'said', 'pressed'])
    for (const { effects, cards } of played) {
      expect(effects.length).toBeGreaterThan(0)
      // What shows nothing, such as a moment to come back at, has no card.
      expect(cards.length).toBeGreaterThan(0)
      expect(cards.length).toBeLessThanOrEqual(effects.length)
      expect(effects[0]).not.toHaveProperty('view')
    }
    expect(played[0]?.envelope).toMatchObject({
      actor: { id: 'lea', name: 'Léa Moreau' },
      place: { channel: 'projets' },
    })
    expect(played[0]?.cards.map((card) => card.text).join()).toContain('MLP-2026-001')
  })

  test('plays activities of Teams, and prints Adaptive Cards', () => {
    const teams = ['1-start', '2-say', '3-press'].map((name) => join(root, 'test/fixtures/teams', `${name}.json`))

    const { status, stdout } = receive(...teams)

    const played = playedIn(stdout)
    expect(status).toBe(0)
    expect(played.map(({ envelope }) => envelope.event.type)).toEqual(['commanded', 'said', 'pressed'])
    expect(played[0]?.cards[0]).toMatchObject({ type: 'AdaptiveCard', version: '1.5' })
    expect(JSON.stringify(played[1])).toContain('12 mots')
  })

  test('plays on from a state, and writes it back', () => {
    const state = join(folder, 'state.json')

    receive(payload('1-start'), '--state', state)
    const { status } = receive(payload('2-say'), '--state', state)

    expect(status).toBe(0)
    expect(readFileSync(state, 'utf8')).toContain('Prévoir les pannes')
  })

  test('plays an envelope as it was stored', () => {
    const file = join(folder, 'envelope.json')
    const [first] = playedIn(receive(payload('1-start')).stdout)
    writeFileSync(file, JSON.stringify(first?.envelope))

    const { stdout } = receive(file)

    expect(playedIn(stdout)).toEqual([first])
  })

  test.each([
    ['{', 'cannot be read as JSON'],
    ['{"request":"POST /nonsense","body":{}}', 'no act "POST /nonsense"'],
    ['{"request":"POST /commands","body":{"id":"start-0001","persona":"zoe","room":"projets"}}', 'nobody called zoe'],
  ])('says what is wrong with %s', (text, sentence) => {
    const file = join(folder, 'wrong.json')
    writeFileSync(file, text)

    const { status, stderr } = receive(file)

    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
  })
})
