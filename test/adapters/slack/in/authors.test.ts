import { beforeEach, describe, expect, test } from 'vitest'
import { encodeOrigin, encodePress } from '../../../../src/adapters/slack/press-code.ts'
import type { Form, Press } from '../../../../src/flows/model/view.ts'
import { stageSlack } from '../../../support/slack/host.ts'
import { command, event, ids, message, pressed, submission } from '../../../support/slack/payloads.ts'
import { soon } from '../../../support/slack/soon.ts'

const host = stageSlack()
const root = '1795400000.000001'

const press: Press = { action: 'invite', proposal: 'MLP-2026-001', version: 0, args: {}, opens: 'form' }
const form: Form = {
  language: 'fr',
  title: 'Inviter',
  intro: [],
  fields: [{ type: 'person', name: 'person', label: 'Qui', value: '' }],
  submit: 'Inviter',
  press: { ...press, opens: 'act' },
}

beforeEach(async () => {
  await host.slack.command(command('aide'))
  await host.envelopes(1)
  host.inbox.envelopes.length = 0
  host.api.answers['users.info'] = ({ args }) => {
    const { user = '' } = args
    return { user: { id: user, real_name: `Name ${user}`, ...told[user] } }
  }
})

/** What Slack tells of some people. */
const told: Readonly<Record<string, object>> = {
  U0BOB: { team_id: ids.team },
  U0POLLY: { team_id: ids.team, is_bot: true },
  U0ZOE: { team_id: 'T0OTHER', is_stranger: true },
  U0GONE: { team_id: ids.team, deleted: true },
}

describe('whom a command in a thread names', () => {
  test.each([
    ['a member', 'U0BOB', {}],
    ['a program', 'U0POLLY', { standing: 'bot' }],
    ['somebody of Slack Connect', 'U0ZOE', { standing: 'outside' }],
    ['a closed account', 'U0GONE', { standing: 'gone' }],
  ])('%s', async (_, id, standing) => {
    await host.slack.event(event(message(`!inviter <@${id}>`, { thread_ts: root })))

    expect(await host.envelopes(1)).toMatchObject([
      {
        place: { channel: ids.channel, thread: root },
        event: { type: 'said', mentions: 'person', people: [{ id, name: `Name ${id}`, ...standing }] },
      },
    ])
  })
})

test('the form is Slack’s own list of people, and whoever is chosen comes along by name', async () => {
  host.inbox.offer = () => ({ form })
  await host.slack.interact(pressed(encodePress(press)))
  await soon(() => host.api.callsOf('views.open').length).toBe(1)
  const view = JSON.parse(host.api.callsOf('views.open')[0]?.args['view'] ?? '')
  expect(view.blocks).toMatchObject([{ type: 'input', block_id: 'person', element: { type: 'users_select' } }])

  const place = { platform: 'slack', channel: ids.channel, thread: root } as const
  const private_metadata = encodeOrigin({ press: form.press, place, message: null })
  const values = { person: { value: { type: 'users_select', selected_user: 'U0BOB' } } }
  await host.slack.interact(submission({ private_metadata, state: { values } }))

  expect(await host.envelopes(1)).toMatchObject([
    { event: { type: 'filled', fields: { person: 'U0BOB' }, people: [{ id: 'U0BOB', name: 'Name U0BOB' }] } },
  ])
})
