import { describe, expect, test } from 'vitest'
import type { Effect } from '../../src/flows/model/effect.ts'
import type { Envelope, Event } from '../../src/flows/model/event.ts'
import { sentence } from '../../src/flows/screens/blocks.ts'
import { ways, withWays } from '../../src/flows/screens/with-ways.ts'
import { people } from '../support/table.ts'

const place = { platform: 'slack', channel: 'CPROJECTS', thread: 'root' } as const
const at = '2026-11-23T09:00:00.000Z'
const press = { action: 'done', proposal: 'MLP-2026-001', version: 0, args: {} } as const
const proposal = 'MLP-2026-001'

/** One of each kind. */
const events: { readonly [Type in Event['type']]: Extract<Event, { type: Type }> } = {
  commanded: { type: 'commanded', words: '' },
  said: { type: 'said', message: 'm1', text: 'merci', mentions: 'none' },
  edited: { type: 'edited', message: 'm1', text: 'merci' },
  deleted: { type: 'deleted', message: 'm1' },
  pressed: { type: 'pressed', ...press },
  filled: { type: 'filled', ...press, fields: {} },
  published: { type: 'published', proposal, version: 1 },
  due: { type: 'due', proposal, name: 'claim-expires', at },
  returned: {
    type: 'returned',
    proposal,
    errand: { kind: 'ai-reading', subject: 'whole', run: 1, of: '' },
    outcome: { type: 'outdated' },
  },
  displayed: { type: 'displayed', proposal },
  access: { type: 'access', proposal, channel: 'CPROJECTS', is: 'removed' },
  misconfigured: { type: 'misconfigured', kind: 'ai-reading' },
  account: { type: 'account', is: 'closed' },
  opened: { type: 'opened', room: 'reviewers' },
  blocked: { type: 'blocked', room: 'reviewers', remedy: { fr: '', en: '' } },
  unreachable: { type: 'unreachable', remedy: { fr: '', en: '' } },
  unreadable: { type: 'unreadable', proposal: 'MLP-2026-001' },
  'set-aside': { type: 'set-aside', why: 'ended', tells: 'sender' },
}

type Tell = Extract<Effect, { type: 'tell' }>

/** The way of words to Camille where she is, where she does this. */
function wayOf(event: Event, told: Partial<Tell> = {}, more: Partial<Envelope> = {}): unknown {
  const envelope = { id: 'e1', at, tenant: 'test', place, actor: people.camille, event, ...more }
  const tell: Tell = { type: 'tell', person: 'camille', to: place, view: sentence('fr', 'Bonjour.'), ...told }
  const step = { proposal: null, effects: [tell], frozen: null, errors: null }
  const [effect] = withWays({ envelope }, step).effects as Tell[]
  return effect?.direct === undefined ? { here: effect?.acted } : { direct: effect.direct.notice }
}

describe('words to one person', () => {
  test.each(Object.values(events))('where $type leads to them', (event) => {
    expect(wayOf(event)).toEqual(ways[event.type] === 'here' ? { here: at } : { direct: null })
  })

  test('are said in a place in answer to what a person does there, and to nothing else', () => {
    const here = Object.entries(ways).flatMap(([type, way]) => (way === 'here' ? [type] : []))
    expect(here).toEqual(['commanded', 'said', 'edited', 'deleted', 'pressed', 'filled', 'unreadable'])
  })

  test.each([
    ['somebody else', { person: 'nadia' }],
    ['a room', { to: 'reviewers' } as const],
    ['another channel', { to: { ...place, channel: 'CREVIEWS' } }],
  ])('go to their own messages where they are for %s than who acts there', (_, told) => {
    expect(wayOf(events.pressed, told)).toEqual({ direct: null })
  })

  test('are said where they were written, when that is elsewhere', () => {
    const elsewhere = { ...place, channel: 'DCAMILLE', thread: null }
    expect(wayOf(events.said, { to: elsewhere }, { elsewhere })).toEqual({ here: at })
    expect(wayOf(events.said, { to: place }, { elsewhere })).toEqual({ direct: null })
  })

  test('keep their own way where they have one', () => {
    const notice = sentence('fr', 'Voyez vos messages.')
    expect(wayOf(events.pressed, { direct: { notice } })).toEqual({ direct: notice })
  })

  test('that answer a message count from when it was written, which may be a while ago', () => {
    const written = Date.parse(at) - 300_000
    expect(wayOf({ ...events.said, written })).toEqual({ here: '2026-11-23T08:55:00.000Z' })
    expect(wayOf({ ...events.said, written: Date.parse(at) + 9_000 })).toEqual({ here: at })
    expect(wayOf({ ...events.said, written: Number.NaN })).toEqual({ here: at })
  })
})
