import { describe, expect, test } from 'vitest'
import { changedConcernsUs, deletedConcernsUs } from '../../../../src/adapters/slack/in/concerns-us.ts'
import { ChangedEvent, DeletedEvent } from '../../../../src/adapters/slack/in/parse.ts'

const programme = {
  rooms: { reviewers: null, catalogue: null, coordinators: null },
  botUser: 'UBOT',
  coordinators: [],
  installer: null,
}
const sight = { isThread: async () => true, adopted: async () => null, nameOf: () => null }
const ear = { tenant: 'slack-T1', programme, sight }

const inThread = { ts: '1795400001.000001', thread_ts: '1795400000.000001', text: 'Une réponse' }
const persons = { ...inThread, user: 'ULEA' }
const ours = { ...inThread, user: 'UBOT', bot_id: 'BBOT' }
const anotherApp = { ...inThread, user: 'UOTHER', bot_id: 'BOTHER' }
const tombstone = { ...inThread, user: 'USLACKBOT', subtype: 'tombstone' }
const channel = { type: 'message', channel: 'CPROJECTS', channel_type: 'channel' }

describe('an edit in a thread of a proposal', () => {
  test.each([
    ['of a person’s message is stored', persons, persons, true],
    ['of the bot’s own card is let go', ours, ours, false],
    ['of another app’s message is let go', anotherApp, anotherApp, false],
    ['that leaves a stone for a person’s message is stored', tombstone, persons, true],
    ['that leaves a stone for the bot’s own card is let go', tombstone, ours, false],
    ['that leaves a stone for nobody knows what is let go', tombstone, undefined, false],
  ])('%s', async (_, message, before, isStored) => {
    const event = { ...channel, subtype: 'message_changed', message, previous_message: before }

    expect(await changedConcernsUs(ChangedEvent.parse(event), ear)).toBe(isStored)
  })

  test('of the bot’s own card is let go in direct messages, too', async () => {
    const event = { ...channel, channel: 'DLEA', channel_type: 'im', subtype: 'message_changed', message: ours }

    expect(await changedConcernsUs(ChangedEvent.parse(event), ear)).toBe(false)
  })
})

describe('a message that was deleted in a thread of a proposal', () => {
  test.each([
    ['is noted where a person wrote it', persons, true],
    ['is let go where the bot took its own card away', ours, false],
  ])('%s', async (_, before, isStored) => {
    const event = { ...channel, subtype: 'message_deleted', deleted_ts: inThread.ts, previous_message: before }

    expect(await deletedConcernsUs(DeletedEvent.parse(event), ear)).toBe(isStored)
  })
})
