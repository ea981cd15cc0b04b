import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { stageSlack } from '../../../support/slack/host.ts'
import { event, ids, message } from '../../../support/slack/payloads.ts'
import { soon } from '../../../support/slack/soon.ts'

const host = stageSlack()
const [threads, each] = [100, 10]

/** The ts of a thread's root. */
const rootOf = (thread: number) => `1795400000.${String(thread).padStart(6, '0')}`

test('a burst of 1,000 messages in 100 threads of people whom nobody knew comes whole, in order, each once', async () => {
  for (let thread = 0; thread < threads; thread += 1) {
    host.knows(`MLP-${thread}`, { channel: ids.channel, root: rootOf(thread) })
  }
  host.api.answers['users.info'] = async ({ args }) => {
    await setTimeout(30)
    return { user: { name: args['user'], locale: 'fr-FR', team_id: ids.team } }
  }
  const statuses: number[] = []

  for (let turn = 0; turn < each; turn += 1) {
    const sending = Array.from({ length: threads }, async (_, thread) => {
      const sent = event(message(`${turn}`, { thread_ts: rootOf(thread), user: `U0PERSON${thread}` }))
      statuses.push((await host.slack.event(sent)).status)
      // Slack sends some of them again.
      if (thread % 10 === turn) statuses.push((await host.slack.event(sent)).status)
    })
    await Promise.all(sending)
  }
  const { envelopes } = host.inbox
  // What Slack sent again may come again: the store knows its id.
  await soon(() => new Set(envelopes.map(({ id }) => id)).size).toBe(threads * each)

  expect(new Set(statuses)).toEqual(new Set([200]))
  for (let thread = 0; thread < threads; thread += 1) {
    const texts = envelopes
      .filter(({ place }) => place.thread === rootOf(thread))
      .map(({ event: said }) => ('text' in said ? said.text : ''))
    expect([...new Set(texts)]).toEqual(Array.from({ length: each }, (_, turn) => `${turn}`))
  }
  await soon(() => host.waiting()).toEqual([])
})
