import { expect, test } from 'vitest'
import { stageSlack } from '../../../support/slack/host.ts'
import { event, ids } from '../../../support/slack/payloads.ts'

const host = stageSlack()
const changed = (deleted: boolean) =>
  event({ type: 'user_change', user: { id: ids.sophie, name: 'sophie', real_name: 'Sophie Laurent', deleted } })
const accounts = () => host.inbox.envelopes.filter(({ event: { type } }) => type === 'account')

test('an account that Slack closes is handed in once for each event, as whose it is, and so is its return', async () => {
  const closed = changed(true)
  await host.slack.event(closed)
  await host.slack.event(closed)
  await host.slack.event(changed(false))

  expect(new Set(accounts().map(({ id }) => id)).size).toBe(2)
  expect(accounts()[0]).toMatchObject({
    actor: { id: ids.sophie, name: 'Sophie Laurent', roles: [] },
    event: { type: 'account', is: 'closed' },
  })
  expect(accounts().at(-1)).toMatchObject({ actor: { id: ids.sophie }, event: { type: 'account', is: 'open' } })
})
