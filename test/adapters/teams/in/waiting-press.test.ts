import { describe, expect, test } from 'vitest'
import { noteRow, rowUnknown } from '../../../../src/adapters/chat/posts/post-rows.ts'
import { encodePress } from '../../../../src/adapters/teams/press-code.ts'
import { setCurrent } from '../../../../src/adapters/teams/store/current.ts'
import type { Form, Press } from '../../../../src/flows/model/view.ts'
import { cardText } from '../../../support/fake-connector/read-card.ts'
import { eventually } from '../../../support/eventually.ts'
import { inChannel, lea, message, nextId, personal, press, projects } from './activities.ts'
import { stageTeams } from './stage.ts'

const stage = stageTeams()
const tenant = () => `teams-${stage.world.tenantId}`
const card = '1700000000100'
const root = '1700000000001'
const proposal = 'MLP-2026-001'

const done: Press = { action: 'done', proposal, version: 0, args: { section: '4' }, opens: 'act' }
const edit: Press = { ...done, action: 'edit', opens: 'form' }
const form: Form = {
  language: 'fr',
  title: 'Modifier la section 4',
  intro: [],
  fields: [{ type: 'text', name: 'text', label: 'Texte', hint: '', value: 'ancien', lines: 'many', need: 'required' }],
  submit: 'Enregistrer',
  press: { ...edit, opens: 'act' },
}

/** What an invoke was answered with. */
interface WaitAnswer {
  readonly value: object | string
}

async function rootStands(channel: string): Promise<void> {
  const thread = { platform: 'teams', channel, thread: root } as const
  stage.inbox.threads.push({ tenant: tenant(), owner: lea.aadObjectId, proposal, thread, at: 4 })
  const at = { tenant: tenant(), key: `root ${proposal}`, channel, thread: null, at: stage.now }
  await noteRow(stage.db, 'teams_post', rowUnknown({ ...at, id: root }), { own: { proposal, slot: 'root' } })
  if (channel === personal) await setCurrent(stage.db, tenant(), personal, root)
}

describe('a press before which something of its person still waits', () => {
  const noted = 'C’est noté. Je m’en occupe dès que ce que vous avez fait juste avant est enregistré.'

  /** Writes there, presses before that is worked on, and gives the answer once both are done. */
  async function pressEarly(pressed: object, written: object): Promise<WaitAnswer> {
    const { promise: isAway, resolve: comeBack } = Promise.withResolvers<void>()
    const { inbox } = stage
    const receive = inbox.receive.bind(inbox)
    inbox.receive = async (envelope) => {
      await isAway
      return receive(envelope)
    }
    expect((await stage.knock(written)).status).toBe(200)
    const answered = (await (await stage.knock(pressed)).json()) as WaitAnswer
    expect(inbox.envelopes).toEqual([])
    comeBack()
    return answered
  }
  const seen = () => stage.inbox.envelopes.map(({ event }) => event.type)

  test('is noted, done after it, and what comes of it is told', async () => {
    stage.inbox.outcome = { said: 'Rien à terminer ici.', leads: 'nowhere', changes: 'nothing' }
    await rootStands(personal)

    const { value } = await pressEarly(press(stage, card, encodePress(done)), message(stage, 'une réponse'))

    expect(value).toBe(noted)
    await eventually(() => expect(seen()).toEqual(['said', 'pressed']))
    await eventually(() => expect(stage.sent.map(({ body }) => body).join(' ')).toContain('Rien à terminer ici.'))
  })

  test('is so in a channel, with what was typed beside the button', async () => {
    await rootStands(projects)
    const { verb, data } = encodePress(done)
    const there = inChannel(stage, root)

    const { value } = await pressEarly(
      press(stage, card, { verb, data: { ...data, text: 'la dernière phrase' } }, there),
      message(stage, 'une réponse', there),
    )

    expect(value).toBe(noted)
    await eventually(() => expect(seen()).toEqual(['said', 'said', 'pressed']))
  })

  test('counts once, also where it comes twice', async () => {
    await rootStands(personal)
    const twice = press(stage, card, encodePress(done))

    await pressEarly(twice, message(stage, 'une réponse'))
    await eventually(() => expect(seen()).toEqual(['said', 'pressed']))
    expect((await stage.post({ ...twice, id: nextId() })).status).toBe(200)

    const ids = stage.inbox.envelopes.filter(({ event }) => event.type === 'pressed').map(({ id }) => id)
    expect(new Set(ids).size).toBe(1)
  })

  test('opens a form at once', async () => {
    stage.inbox.offer = ({ press: asked }) => ({ form: { ...form, press: { ...asked, opens: 'act' } } })
    await rootStands(personal)

    const { value } = await pressEarly(press(stage, card, encodePress(edit)), message(stage, 'une réponse'))

    expect(cardText(value)).toContain('Modifier la section 4')
    await eventually(() => expect(seen()).toEqual(['said']))
  })
})
