import { expect, test } from 'vitest'
import type { IntakeItem } from '../../../../src/ports/intake.ts'
import { eventually } from '../../../support/eventually.ts'
import { inChannel, lea, mention, projects } from './activities.ts'
import { stageTeams } from './stage.ts'

const stage = stageTeams()
const root = '1700000000001'

test('whose message was set aside is told where they wrote it, in their language, and the coordinators, each once', async () => {
  const kept: IntakeItem[] = []
  stage.keep = async (one) => void kept.push(one)
  await stage.knock(mention(stage, root, 'une réponse', { ...inChannel(stage, root), locale: 'en-GB' }))
  const [one] = kept
  await stage.pool.query(`insert into intake (platform, key, lane, payload, begun) values ('teams', $1, $2, $3, 2)`, [
    one?.key,
    one?.sender,
    JSON.stringify(one?.payload),
  ])

  await eventually(() => expect(stage.inbox.envelopes).toHaveLength(2))

  const [sender, coordinators] = stage.inbox.envelopes
  expect(sender).toMatchObject({
    actor: { id: lea.aadObjectId, language: 'en' },
    place: { platform: 'teams', channel: projects, thread: root },
    event: { type: 'set-aside', why: 'ended', tells: 'sender' },
  })
  expect(coordinators).toMatchObject({
    place: { channel: 'coordinators', thread: null },
    event: { type: 'set-aside', why: 'ended', tells: 'coordinators' },
  })
})
