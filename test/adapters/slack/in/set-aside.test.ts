import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { IntakeItem } from '../../../../src/ports/intake.ts'
import { stageSlack } from '../../../support/slack/host.ts'
import { event, ids, message } from '../../../support/slack/payloads.ts'
import { soon } from '../../../support/slack/soon.ts'

const host = stageSlack()
const root = '1795400000.000100'

test('whose message was set aside is told where they wrote it, and the coordinators, each once', async () => {
  host.knows('MLP-2026-001', { channel: ids.channel, root })
  const kept: IntakeItem[] = []
  host.keep = async (one) => void kept.push(one)
  await host.slack.event(event(message('Un objectif', { thread_ts: root })))
  const [one] = kept
  await sql`
    insert into intake (platform, key, lane, payload, begun)
    values ('slack', ${one?.key}, ${one?.sender}, ${JSON.stringify(one?.payload)}, 2)`.execute(host.db)

  const [sender, coordinators] = await host.envelopes(2)

  expect(sender).toMatchObject({
    tenant: `slack-${ids.team}`,
    actor: { id: ids.lea },
    place: { platform: 'slack', channel: ids.channel, thread: root },
    event: { type: 'set-aside', why: 'ended', tells: 'sender' },
  })
  expect(coordinators).toMatchObject({
    actor: { id: ids.lea },
    place: { channel: 'coordinators', thread: null },
    event: { type: 'set-aside', why: 'ended', tells: 'coordinators' },
  })
  await soon(async () => {
    const { rows } = await sql`select reason, told_at is not null as told from intake`.execute(host.db)
    return rows
  }).toEqual([{ reason: 'ended', told: true }])
  expect(host.inbox.envelopes).toHaveLength(2)
})
