import { beforeEach, describe, expect, test } from 'vitest'
import { encodeOrigin, encodePress } from '../../../../src/adapters/slack/press-code.ts'
import type { Form, Press } from '../../../../src/flows/model/view.ts'
import { Unavailable } from '../../../../src/ports/inbox.ts'
import { stageSlack } from '../../../support/slack/host.ts'
import { command, event, ids, pressed, submission, ts } from '../../../support/slack/payloads.ts'
import { soon } from '../../../support/slack/soon.ts'

const host = stageSlack()

const press: Press = { action: 'done', proposal: 'MLP-2026-001', version: 0, args: { section: '4' }, opens: 'act' }
const edit: Press = { ...press, action: 'edit', opens: 'form' }
const form: Form = {
  language: 'fr',
  title: 'Modifier la section 4',
  intro: [],
  fields: [{ type: 'text', name: 'text', label: 'Texte', hint: '', value: 'Avant', lines: 'many', need: 'required' }],
  submit: 'Enregistrer',
  press: { ...edit, opens: 'act' },
}

beforeEach(async () => {
  await host.slack.command(command('aide'))
  await host.envelopes(1)
  host.inbox.envelopes.length = 0
})

describe('a button', () => {
  test('acts where its card stands', async () => {
    const at = { type: 'message', message_ts: '1795500000.5', channel_id: ids.channel, thread_ts: '1795400000.1' }

    const actions = [{ type: 'button', block_id: 'b', action_ts: '1795500010.250000', ...encodePress(press) }]
    const { status, text } = await host.slack.interact(pressed(encodePress(press), { container: at, actions }))
    const [envelope] = await host.envelopes(1)

    expect({ status, text }).toEqual({ status: 200, text: '' })
    expect(envelope).toMatchObject({
      place: { platform: 'slack', channel: ids.channel, thread: '1795400000.1' },
      event: {
        type: 'pressed',
        action: 'done',
        proposal: 'MLP-2026-001',
        version: 0,
        args: { section: '4' },
        when: 1_795_500_010_000,
      },
    })
  })

  test('pressed twice by Slack’s doing has one key, by the person’s two', async () => {
    const once = pressed(encodePress(press))

    await host.slack.interact(once)
    await host.slack.interact(once)
    await host.slack.interact(pressed(encodePress(press)))
    const keys = (await host.envelopes(3)).map(({ id }) => id)

    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).not.toBe(keys[1])
  })

  test('under what the AI coach says is counted and named, and changes nothing', async () => {
    const actions = [{ type: 'feedback_buttons', action_id: 'thumb#7', action_ts: ts(), value: 'dislike' }]
    const container = { type: 'message', message_ts: '1795500000.5', channel_id: ids.channel }

    const { status, text } = await host.slack.interact(pressed(encodePress(press), { actions, container }))

    expect({ status, text }).toEqual({ status: 200, text: '' })
    expect(await host.registry.metrics()).toContain('coach_thumbs_total{platform="slack",reaction="dislike"} 1')
    expect(await host.waiting()).toEqual([])
    expect(host.inbox.envelopes).toEqual([])
  })

  test('in an overflow menu carries its choice', async () => {
    const { action_id, value } = encodePress(press)
    const actions = [{ type: 'overflow', action_id, action_ts: ts(), selected_option: { value } }]

    await host.slack.interact(pressed({ action_id, value }, { actions }))

    expect(await host.envelopes(1)).toMatchObject([{ event: { action: 'done' } }])
  })

  test('that is none of ours is acknowledged', async () => {
    const { status } = await host.slack.interact(pressed({ action_id: 'elsewhere', value: '{}' }))

    expect(status).toBe(200)
    expect(host.inbox.envelopes).toEqual([])
  })

  test('on the Home tab acts in the person’s direct messages, and the tab follows', async () => {
    await host.slack.event(event({ type: 'app_home_opened', user: ids.lea, channel: ids.direct, tab: 'home' }))
    await soon(() => host.api.callsOf('views.publish')).toHaveLength(1)
    const onHome = {
      container: { type: 'view', view_id: 'V0HOME' },
      view: { id: 'V0HOME', type: 'home' },
      channel: null,
      message: null,
    }
    const start = { ...press, action: 'start', proposal: '' }

    await host.slack.interact(pressed(encodePress(start), onHome))

    expect(await host.envelopes(1)).toMatchObject([
      { place: { channel: ids.direct, thread: null }, event: { action: 'start' } },
    ])
    await soon(() => host.api.callsOf('views.publish')).toHaveLength(2)
  })

  describe('the list on the Home tab', () => {
    const links = ['1795400000.1', '1795400000.2'].map((thread, index) => ({
      text: `MLP-2026-00${index + 1}`,
      place: { platform: 'slack', channel: ids.channel, thread } as const,
      closed: 'unsaid' as const,
    }))
    const open = async () => {
      host.inbox.home = async () => ({ language: 'fr', text: 'Vos propositions', blocks: [{ type: 'links', links }] })
      await host.slack.event(event({ type: 'app_home_opened', user: ids.lea, channel: ids.direct, tab: 'home' }))
      await soon(() => host.api.callsOf('views.publish')).toHaveLength(1)
      return host.api.callsOf('views.publish')[0]?.args['view']
    }

    test('leads to each thread that Slack has an address for', async () => {
      host.api.answers['chat.getPermalink'] = ({ args }) =>
        args['message_ts'] === '1795400000.1'
          ? { permalink: 'https://test.slack.com/archives/C/p1' }
          : { error: 'message_not_found' }

      const shown = await open()

      expect(shown).toContain('"url":"https://test.slack.com/archives/C/p1","text":"MLP-2026-001"')
      expect(shown).toContain('MLP-2026-002')
      expect(shown).not.toContain('fermé')
    })

    test('is shown without links where Slack asks to wait', async () => {
      host.api.answers['chat.getPermalink'] = () => ({ error: 'internal_error' })

      expect(await open()).toContain('MLP-2026-001')
    })
  })

  test('that cannot be stored is answered in words', async () => {
    host.keep = () => Promise.reject(new Unavailable('the database is away'))
    const response_url = `${host.api.origin}/actions/1`

    const { status } = await host.slack.interact(pressed(encodePress(press), { response_url }))

    expect(status).toBe(200)
    const told = () => host.api.posts.map(({ body }) => body).join()
    await soon(told).toMatch(
      /Je ne sais pas si votre clic.*Regardez la carte dans un moment.*si elle n’a pas changé, appuyez de nouveau/,
    )
    expect(told()).not.toContain('rien n’a')
  })

  test('that cannot be stored, and names no address to answer at, is not taken as if it were', async () => {
    host.keep = () => Promise.reject(new Unavailable('the database is away'))

    const { status } = await host.slack.interact(pressed(encodePress(press), { response_url: undefined }))

    expect(status).toBe(503)
  })

  test('answers only at an address of Slack’s', async () => {
    host.keep = () => Promise.reject(new Unavailable('the database is away'))

    await host.slack.interact(pressed(encodePress(press), { response_url: 'http://169.254.169.254/latest' }))

    await soon(() => host.logged.join()).toContain('not an address of Slack')
  })
})

describe('roles', () => {
  const by = (user: string, channel: string, team: string = ids.team) =>
    pressed(encodePress(press), {
      user: { id: user, name: user, team_id: team },
      container: { type: 'message', message_ts: ts(), channel_id: channel },
    })

  test.each([
    ['whoever acts in the reviewers’ channel', ids.lea, ids.reviewers, ['learner', 'reviewer']],
    ['a member of it, elsewhere', ids.sophie, ids.channel, ['learner', 'reviewer', 'coordinator']],
    ['a guest in it', 'U0GUEST', ids.reviewers, ['learner']],
    ['a stranger in it', 'U0STRANGER', ids.reviewers, ['learner']],
    ['somebody named', 'U0NAMED', ids.channel, ['learner', 'reviewer', 'coordinator']],
    ['anybody else', ids.lea, ids.channel, ['learner']],
  ])('of %s', async (_, user, channel, roles) => {
    await host.slack.interact(by(user, channel))

    expect(await host.envelopes(1)).toMatchObject([{ actor: { roles } }])
  })

  test('of a stranger, where Slack tells nothing about them, go by the workspace in the payload', async () => {
    host.api.answers['users.info'] = () => ({ error: 'user_not_visible' })

    await host.slack.interact(by('U0SOMEBODY', ids.reviewers, 'T0OTHER'))
    await host.slack.interact(by('U0MEMBER', ids.reviewers))

    expect(await host.envelopes(2)).toMatchObject([
      { actor: { id: 'U0SOMEBODY', roles: ['learner'] } },
      { actor: { id: 'U0MEMBER', roles: ['learner', 'reviewer'] } },
    ])
  })
})

describe('a form', () => {
  test('opens behind its button, within the trigger’s three seconds', async () => {
    host.inbox.offer = () => ({ form })
    const payload = pressed(encodePress(edit))

    const { text } = await host.slack.interact(payload)

    expect(text).toBe('')
    await soon(() => host.api.callsOf('views.open')).toHaveLength(1)
    const [call] = host.api.callsOf('views.open')
    const view = JSON.parse(call?.args['view'] ?? '')
    expect(call?.args['trigger_id']).toMatch(/^trigger/)
    expect(view).toMatchObject({ type: 'modal', callback_id: 'form' })
    expect(JSON.stringify(view)).toContain('Avant')
    expect(host.inbox.envelopes).toEqual([])
  })

  test('that Slack does not open is told to who pressed', async () => {
    host.inbox.offer = () => ({ form })
    host.api.answers['views.open'] = () => ({ error: 'expired_trigger_id' })

    await host.slack.interact(pressed(encodePress(edit), { response_url: `${host.api.origin}/respond` }))

    await expect.poll(() => host.api.posts.map(({ body }) => body).join()).toContain('n’a pas ouvert le formulaire')
    await expect.poll(() => host.logged.join()).toContain('expired_trigger_id')
  })

  test('that takes its time opens as one that says so, and is filled when it is there', async () => {
    const { promise, resolve } = Promise.withResolvers<{ form: Form }>()
    host.inbox.form = () => promise

    await host.slack.interact(pressed(encodePress(edit)))

    await soon(() => host.api.callsOf('views.open').length).toBe(1)
    expect(host.api.callsOf('views.open')[0]?.args['view']).toContain('Chargement')
    resolve({ form })
    await soon(() => host.api.callsOf('views.update').length).toBe(1)
    expect(host.api.callsOf('views.update')[0]?.args).toMatchObject({
      view_id: 'V0OPEN',
      view: expect.stringContaining('Avant'),
    })
  })

  test('that is refused says why', async () => {
    host.inbox.offer = () => ({ refusal: { language: 'fr', text: 'Déjà soumise.', blocks: [] } })

    await host.slack.interact(pressed(encodePress(edit)))

    await soon(() => host.api.callsOf('views.open')[0]?.args['view']).toContain('Déjà soumise.')
  })

  const place = { platform: 'slack', channel: ids.channel, thread: '1795400000.1' } as const
  const private_metadata = encodeOrigin({ press: form.press, place, message: '1795500000.5' })
  const filled = (values: object) => submission({ private_metadata, state: { values } })
  const text = (value: string) => ({ text: { value: { type: 'plain_text_input', value } } })

  test('that was filled in is sent with its fields, from where it was opened', async () => {
    const { status, text: body } = await host.slack.interact(filled(text('Après')))

    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(await host.envelopes(1)).toMatchObject([
      {
        place,
        event: {
          type: 'filled',
          action: 'edit',
          proposal: 'MLP-2026-001',
          args: { section: '4' },
          fields: { text: 'Après' },
        },
      },
    ])
  })

  test('with choices is read, too', async () => {
    await host.slack.interact(
      filled({
        decision: { value: { type: 'static_select', selected_option: { value: 'approve' } } },
        checklist: { value: { type: 'checkboxes', selected_options: [{ value: 'practical' }, { value: 'teaching' }] } },
        comment: { value: { type: 'plain_text_input', value: null } },
      }),
    )

    expect(await host.envelopes(1)).toMatchObject([
      { event: { fields: { decision: 'approve', checklist: ['practical', 'teaching'], comment: '' } } },
    ])
  })

  test('that does not fit comes back with a sentence under each field', async () => {
    host.inbox.answer = () => ({ type: 'invalid', errors: { text: 'Écrivez quelques mots.', other: 'Et ceci.' } })

    const { text: body } = await host.slack.interact(filled(text('')))

    expect(JSON.parse(body)).toEqual({ response_action: 'errors', errors: { text: 'Écrivez quelques mots. Et ceci.' } })
  })

  test('without fields that does not fit says why itself', async () => {
    host.inbox.answer = () => ({ type: 'invalid', errors: { reason: 'Dites pourquoi.' } })

    const { text: body } = await host.slack.interact(filled({}))

    expect(JSON.parse(body)).toMatchObject({ response_action: 'update', view: { type: 'modal' } })
    expect(body).toContain('Dites pourquoi.')
  })

  test('that cannot be stored stays open with what was typed', async () => {
    host.inbox.answer = () => {
      throw new Unavailable('away')
    }

    const { status, text: body } = await host.slack.interact(filled(text('Un long texte')))

    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({
      response_action: 'errors',
      errors: { text: expect.stringMatching(/Je ne sais pas si ce formulaire.*encore ici.*renvoyez-le/) },
    })
  })

  test('without fields that cannot be stored says where to look', async () => {
    host.inbox.answer = () => {
      throw new Unavailable('away')
    }

    const { text: body } = await host.slack.interact(filled({}))

    expect(JSON.parse(body)).toMatchObject({ response_action: 'update', view: { type: 'modal' } })
    expect(body).toContain('Regardez la carte dans un moment')
  })

  test('that cannot be built says that nothing has changed', async () => {
    host.inbox.form = () => Promise.reject(new Unavailable('away'))

    await host.slack.interact(pressed(encodePress(edit)))

    await soon(() => host.api.callsOf('views.open')[0]?.args['view']).toContain('Je ne peux pas ouvrir ce formulaire')
  })

  test('that is sent twice has one key', async () => {
    const once = filled(text('Après'))

    await host.slack.interact(once)
    await host.slack.interact(once)
    const [one, other] = await host.envelopes(2)

    expect(one?.id).toBe(other?.id)
  })

  test('that is sent again with another text, since nobody could tell what became of the first, is not lost', async () => {
    const form = { private_metadata, id: 'V0AGAIN' }

    await host.slack.interact(submission({ ...form, state: { values: text('Avant') } }))
    await host.slack.interact(submission({ ...form, state: { values: text('Après') } }))
    const [first, second] = await host.envelopes(2)

    expect(second?.id).not.toBe(first?.id)
    expect(second).toMatchObject({ event: { fields: { text: 'Après' } } })
  })
})
