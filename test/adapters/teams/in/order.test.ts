import { expect, test } from 'vitest'
import { setCurrent } from '../../../../src/adapters/teams/store/current.ts'
import { activity, lea, message, personal } from './activities.ts'
import { stageTeams } from './stage.ts'

const stage = stageTeams()
const root = '1700000000001'

async function rootStands(): Promise<void> {
  const tenant = `teams-${stage.world.tenantId}`
  const thread = { platform: 'teams', channel: personal, thread: root } as const
  stage.inbox.threads.push({ tenant, owner: lea.aadObjectId, proposal: 'MLP-2026-001', thread, at: 4 })
  await setCurrent(stage.db, tenant, personal, root)
}

async function received(body: object): Promise<void> {
  expect((await stage.post(body)).status).toBe(200)
}

/** The id of a message that was taken. */
async function said(): Promise<string> {
  await rootStands()
  const body = message(stage, 'une réponse')
  await received(body)
  stage.inbox.envelopes.length = 0
  return String(body['id'])
}

test('a change carries Teams’ own moment, by which the last written wins, and so does its message', async () => {
  const id = await said()
  const timestamp = '2026-11-23T12:01:00.500Z'
  const when = Date.parse(timestamp)
  const undeleted = { tenant: { id: stage.world.tenantId }, eventType: 'undeleteMessage' }

  await received(message(stage, 'une autre', { timestamp }))
  await received(activity(stage, { type: 'messageUpdate', id, text: 'mieux', timestamp }))
  await received(activity(stage, { type: 'messageDelete', id, timestamp }))
  await received(activity(stage, { type: 'messageUpdate', id, text: 'mieux', timestamp, channelData: undeleted }))

  expect(stage.inbox.envelopes.map(({ event }) => event)).toMatchObject([
    { type: 'said', written: when },
    { type: 'edited', when },
    { type: 'deleted', when },
    { type: 'said', written: Number(id), when },
  ])
})

test('an edit that leaves nothing takes its text away', async () => {
  const id = await said()

  await received(activity(stage, { type: 'messageUpdate', id, text: '', attachments: [] }))

  expect(stage.inbox.envelopes.map(({ event }) => event)).toMatchObject([{ type: 'edited', message: id, text: '' }])
})

test.each([
  ['messageUpdate', 'mieux', [{ type: 'edited', text: 'mieux' }]],
  ['messageDelete', undefined, [{ type: 'deleted' }]],
  ['messageUpdate', 'mlops-proposal list', []],
])('%s %j that is quicker than its message goes to the proposal there', async (type, text, events) => {
  await rootStands()
  const id = String(Date.parse(stage.now) - 2_000)

  await received(activity(stage, { type, id, text, timestamp: stage.now }))

  expect(stage.inbox.envelopes.map(({ event }) => event)).toMatchObject(events)
})

test.each([
  ['that was made right after its message goes there too, however long it waited', 2_000, [{ type: 'edited' }]],
  ['of a message of long before is about none that is still to come', 120_000, []],
])('an edit %s', async (_, afterMs, events) => {
  await rootStands()
  const born = Date.parse(stage.now) - 600_000
  const timestamp = new Date(born + afterMs).toISOString()

  await received(activity(stage, { type: 'messageUpdate', id: String(born), text: 'mieux', timestamp }))

  expect(stage.inbox.envelopes.map(({ event }) => event)).toMatchObject(events)
})
