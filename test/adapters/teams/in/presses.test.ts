import { describe, expect, test } from 'vitest'
import { findCurrent, setCurrent } from '../../../../src/adapters/teams/store/current.ts'
import { noteRow, rowUnknown } from '../../../../src/adapters/chat/posts/post-rows.ts'
import { encodePress } from '../../../../src/adapters/teams/press-code.ts'
import type { Form, Press, View } from '../../../../src/flows/model/view.ts'
import { type ProposalLocation, Unavailable } from '../../../../src/ports/inbox.ts'
import { checkCard } from '../../../support/fake-connector/cards.ts'
import { cardButtons, cardErrors, cardInputs, cardText } from '../../../support/fake-connector/read-card.ts'
import { inChannel, lea, message, nextId, personal, press, projects } from './activities.ts'
import { stageTeams } from './stage.ts'

const stage = stageTeams()
const tenant = () => `teams-${stage.world.tenantId}`
const card = '1700000000100'
const root = '1700000000001'

const done: Press = { action: 'done', proposal: 'MLP-2026-001', version: 0, args: { section: '4' }, opens: 'act' }
const edit: Press = { ...done, action: 'edit', opens: 'form' }

const form: Form = {
  language: 'fr',
  title: 'Modifier la section 4',
  intro: [],
  fields: [{ type: 'text', name: 'text', label: 'Texte', hint: '', value: 'ancien', lines: 'many', need: 'required' }],
  submit: 'Enregistrer',
  press: { ...edit, opens: 'act', args: { section: '4', upto: 'm1' } },
}

/** What an invoke was answered with. */
interface Answered {
  readonly statusCode: number
  readonly type: string
  readonly value: object | string
}

async function invoke(body: object): Promise<Answered> {
  const response = await stage.post(body)
  expect(response.status).toBe(200)
  const answered = (await response.json()) as Answered
  expect(answered.value).toBeTruthy()
  expect(answered.type.includes('card') ? checkCard(answered.value) : []).toEqual([])
  return answered
}

async function rootStands(
  proposal: string,
  channel: string,
  activity: string,
  learner: ProposalLocation['at'] = 4,
): Promise<void> {
  const thread = { platform: 'teams', channel, thread: activity } as const
  stage.inbox.threads.push({ tenant: tenant(), owner: lea.aadObjectId, proposal, thread, at: learner })
  const at = { tenant: tenant(), key: `root ${proposal}`, channel, thread: null, at: stage.now }
  await noteRow(stage.db, 'teams_post', rowUnknown({ ...at, id: activity }), { own: { proposal, slot: 'root' } })
}

/** The pressed card is edited, as the shell does after a step. */
async function cardIsEdited(text: string): Promise<void> {
  const view: View = { language: 'fr', text, blocks: [{ type: 'text', text }] }
  const to = { platform: 'teams', channel: personal, thread: root } as const
  const edits = { channel: personal, id: card }
  const post = {
    tenant: tenant(),
    key: nextId(),
    proposal: done.proposal,
    slot: 'section:4#1',
    to,
    only: null,
    edits,
    view,
  }
  await stage.adapter.chat.show(post)
}

describe('a press', () => {
  test('is answered within the invoke with the card that it led to', async () => {
    stage.inbox.answer = () => {
      void cardIsEdited('Section 4 : terminée')
      return { type: 'stored' }
    }

    const { type, value } = await invoke(press(stage, card, encodePress(done)))

    expect(type).toBe('application/vnd.microsoft.card.adaptive')
    expect(cardText(value)).toContain('Section 4 : terminée')
    const { opens: _, ...event } = done
    expect(stage.inbox.envelopes).toMatchObject([
      // When by Teams' own clock: what is written before it, and comes later, belongs where its author was.
      {
        event: { type: 'pressed', ...event, when: Date.parse('2026-11-23T12:00:00.000Z') },
        actor: { id: lea.aadObjectId },
      },
    ])
  })

  test('that changes no card is answered with a sentence', async () => {
    const { type, value } = await invoke(press(stage, card, encodePress({ ...done, action: 'example' })))

    expect(type).toBe('application/vnd.microsoft.activity.message')
    expect(value).toBe('C’est enregistré.')
  })

  test('that Teams sends again, under another id and 30 s later, counts once', async () => {
    const again = press(stage, card, encodePress(done))
    await invoke(again)
    stage.now = new Date(Date.parse(stage.now) + 30_000).toISOString()
    await invoke({ ...again, id: nextId(), timestamp: stage.now })

    const [first, second] = stage.inbox.envelopes.map(({ id }) => id)
    expect(second).toBe(first)
  })

  test('counts again once the person wrote something, and a minute later in any case', async () => {
    await setCurrent(stage.db, tenant(), personal, root)
    await invoke(press(stage, card, encodePress(done)))
    await stage.post(message(stage, 'encore une phrase'))
    await invoke(press(stage, card, encodePress(done)))
    stage.now = new Date(Date.parse(stage.now) + 60_000).toISOString()
    await invoke(press(stage, card, encodePress(done)))

    const ids = stage.inbox.envelopes.filter(({ event }) => event.type === 'pressed').map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
  })

  test('of another person, another button or another card is another press', async () => {
    const karim = { id: '29:karim', name: 'Karim' }
    await invoke(press(stage, card, encodePress(done)))
    await invoke(press(stage, card, encodePress(done), { from: karim }))
    await invoke(press(stage, card, encodePress({ ...done, version: 1 })))
    await invoke(press(stage, '1700000000200', encodePress({ ...done, version: 1 })))

    expect(new Set(stage.inbox.envelopes.map(({ id }) => id)).size).toBe(4)
  })

  test('that moves the proposal counts again once it was answered: the core says what holds now', async () => {
    const submit = encodePress({ ...done, action: 'submit' })
    await invoke(press(stage, card, submit))
    await invoke(press(stage, card, submit))

    expect(new Set(stage.inbox.envelopes.map(({ id }) => id)).size).toBe(2)
  })

  test('that moves the proposal and was answered too late counts once', async () => {
    const submit = encodePress({ ...done, action: 'submit' })
    const hang = Promise.withResolvers<{ type: 'stored' }>()
    const ids: string[] = []
    stage.inbox.receive = ({ id }) => {
      ids.push(id)
      return ids.length === 1 ? hang.promise : Promise.resolve({ type: 'stored' })
    }
    await invoke(press(stage, card, submit))
    hang.resolve({ type: 'stored' })
    await invoke(press(stage, card, submit))

    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  test('two of the same at once count once', async () => {
    const twice = press(stage, card, encodePress(done))
    await Promise.all([invoke(twice), invoke({ ...twice, id: nextId() })])

    expect(new Set(stage.inbox.envelopes.map(({ id }) => id)).size).toBe(1)
  })

  test('in a chat makes its proposal the one that is written on next', async () => {
    await rootStands('MLP-2026-001', personal, root)
    await setCurrent(stage.db, tenant(), personal, '1700000000077')

    await invoke(press(stage, card, encodePress(done)))

    expect(await findCurrent(stage.db, tenant(), personal)).toBe(root)
    expect(stage.inbox.envelopes[0]?.place).toEqual({ platform: 'teams', channel: personal, thread: root })
  })

  test('on a message that stands twice takes it away, and counts all the same', async () => {
    await rootStands('MLP-2026-001', personal, root)
    await stage.db.updateTable('teams_post').set({ twins: 1 }).execute()

    await invoke(press(stage, 'twin-of-the-root', encodePress(done)))

    await expect
      .poll(() => stage.sent.map(({ method, path }) => `${method} ${path}`).join())
      .toContain('twin-of-the-root')
    expect(stage.sent.map(({ method }) => method)).toEqual(['DELETE'])
    expect(stage.inbox.envelopes).toHaveLength(1)
  })

  test('in a channel’s thread stays there', async () => {
    await rootStands('MLP-2026-001', projects, root)

    await invoke(press(stage, card, encodePress(done), inChannel(stage, root)))

    expect(stage.inbox.envelopes[0]?.place).toEqual({ platform: 'teams', channel: projects, thread: root })
  })

  test('as an Action.Submit, which comes as a message with a value, acts as well', async () => {
    const { verb, data } = encodePress(done)
    await stage.post(message(stage, '', { text: undefined, value: { verb, data }, replyToId: card }))

    expect(stage.inbox.envelopes).toMatchObject([{ event: { type: 'pressed', action: 'done' } }])
  })

  test('while nothing can be stored is answered with a sentence', async () => {
    stage.inbox.answer = () => {
      throw new Unavailable('no database')
    }

    const { value } = await invoke(press(stage, card, encodePress(done), { locale: 'en-GB' }))

    expect(value).toContain('I cannot tell whether this was saved')
  })

  test('that fails is answered with a sentence, and the reason is in the log', async () => {
    stage.inbox.answer = () => {
      throw new TypeError('a mistake of ours')
    }

    expect((await invoke(press(stage, card, encodePress(done)))).value).toContain('Une erreur est survenue')
    expect(stage.lines.map(({ message }) => message)).toContain('a press in Teams could not be answered')
  })

  test('that takes long is answered while it is still being stored', async () => {
    const hang = Promise.withResolvers<{ type: 'stored' }>()
    stage.inbox.receive = () => hang.promise

    const { value } = await invoke(press(stage, card, encodePress(done)))

    expect(value).toContain('plus de temps que d’habitude')
    hang.resolve({ type: 'stored' })
  })
})

describe('the answer to a press', () => {
  test('that is refused is the refusal, and nothing else is sent', async () => {
    stage.inbox.outcome = { said: 'Seule Léa peut le faire.', leads: 'nowhere', changes: 'nothing' }

    expect((await invoke(press(stage, card, encodePress(done)))).value).toBe('Seule Léa peut le faire.')
    expect(stage.sent).toEqual([])
  })

  test('that only shows something says where, each time it is pressed', async () => {
    stage.inbox.outcome = { said: null, leads: 'to-messages', changes: 'nothing' }
    const example = press(stage, card, encodePress({ ...done, action: 'example' }))

    const answers = [await invoke(example), await invoke({ ...example, id: nextId() })]

    expect(answers.map(({ value }) => value)).toEqual(Array(2).fill('Je vous réponds par un message.'))
    expect(new Set(stage.inbox.envelopes.map(({ id }) => id)).size).toBe(2)
  })

  test('that leads nowhere says so', async () => {
    stage.inbox.outcome = { said: null, leads: 'nowhere', changes: 'nothing' }

    expect((await invoke(press(stage, card, encodePress(done)))).value).toBe('Rien n’a changé.')
  })
})

describe('altered data', () => {
  test.each([
    ['nothing', undefined],
    ['no data', { verb: 'done' }],
    ['data of another kind', { verb: 'done', data: 'MLP-2026-001' }],
    ['a proposal that is no text', { verb: 'done', data: { press: { ...done, proposal: { $ne: '' } } } }],
    ['a version below zero', { verb: 'done', data: { press: { ...done, version: -1 } } }],
    [
      'a thousand arguments',
      {
        verb: 'done',
        data: {
          press: { ...done, args: Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`a${at}`, ''])) },
        },
      },
    ],
  ])('with %s changes nothing and is answered', async (_what, action) => {
    const { statusCode, value } = await invoke(press(stage, card, action ?? {}))

    expect(statusCode).toBe(400)
    expect(value).toMatchObject({ message: expect.stringContaining('Je ne reconnais pas ce bouton') })
    expect(stage.inbox.envelopes).toEqual([])
  })

  test('that names another’s proposal goes to the core under who really pressed', async () => {
    const { verb, data } = encodePress({ ...done, proposal: 'MLP-2026-999' })
    await invoke(press(stage, card, { verb, data: { ...data, actor: 'somebody else' } }))

    expect(stage.inbox.envelopes).toMatchObject([
      { actor: { id: lea.aadObjectId, roles: ['learner'] }, event: { proposal: 'MLP-2026-999' } },
    ])
  })
})

describe('what is typed into a card', () => {
  test.each([
    ['the section that the learner is at', 4, ['said']],
    ['a section that the learner has left', 6, ['section 4', 'said']],
    ['a section after the recap', 'recap', ['section 4', 'said']],
  ] as const)('into the card of %s goes to that section', async (_what, at, expected) => {
    await rootStands(done.proposal, projects, root, at)
    const { verb, data } = encodePress({ ...done, action: 'say' })

    await invoke(press(stage, card, { verb, data: { ...data, text: 'Réduire à 1 jour' } }, inChannel(stage, root)))

    const deeds = stage.inbox.envelopes.map(({ event }) =>
      event.type === 'pressed' ? `${event.action} ${event.args['section']}` : event.type,
    )
    expect(deeds).toEqual(expected)
  })

  test('is said in the thread, under an id that a second sending shares', async () => {
    await rootStands('MLP-2026-001', projects, root)
    const { verb, data } = encodePress({ ...done, action: 'say' })
    const say = press(stage, card, { verb, data: { ...data, text: ' Réduire à 1 jour ' } }, inChannel(stage, root))

    await invoke(say)
    await invoke({ ...say, id: nextId() })

    const [first, second] = stage.inbox.envelopes
    expect(first).toMatchObject({
      event: { type: 'said', text: 'Réduire à 1 jour', mentions: 'none' },
      place: { channel: projects, thread: root },
    })
    expect(second).toEqual(first)
  })

  test('comes before the act of the button that was pressed in its place', async () => {
    await rootStands('MLP-2026-001', projects, root)
    const { verb, data } = encodePress(done)

    await invoke(press(stage, card, { verb, data: { ...data, text: 'la dernière phrase' } }, inChannel(stage, root)))

    expect(stage.inbox.envelopes.map(({ event }) => event.type)).toEqual(['said', 'pressed'])
    expect(new Set(stage.inbox.envelopes.map(({ id }) => id)).size).toBe(2)
  })

  test('and is nothing adds nothing', async () => {
    const { verb, data } = encodePress({ ...done, action: 'say' })

    await invoke(press(stage, card, { verb, data: { ...data, text: ' \u00A0' } }))

    expect(stage.inbox.envelopes).toEqual([])
  })
})

describe('a form', () => {
  test('is the answer to the press that opens it, with a way back', async () => {
    stage.inbox.offer = ({ press }) => ({ form: { ...form, press: { ...press, opens: 'act' } } })

    const { value } = await invoke(press(stage, card, encodePress(edit)))

    expect(cardText(value)).toContain('Modifier la section 4')
    expect(cardInputs(value)).toMatchObject([{ id: 'text', value: 'ancien' }])
    expect(cardButtons(value).map(({ title }) => title)).toEqual(['Enregistrer', 'Annuler'])
    expect(stage.inbox.envelopes).toEqual([])
  })

  test('can be left whatever its inputs hold: the client asks for none of them', async () => {
    stage.inbox.offer = ({ press }) => ({ form: { ...form, press: { ...press, opens: 'act' } } })

    const shown = JSON.stringify((await invoke(press(stage, card, encodePress(edit)))).value)

    expect(shown).not.toContain('isRequired')
    expect(shown).not.toContain('"associatedInputs":"none"')
  })

  test.each([23_000, 38_500])(
    'whose text of %i characters is more than a card may hold is answered in words',
    async (size) => {
      const fields = form.fields.map((field) => ({ ...field, value: 'é'.repeat(size) }) as typeof field)
      stage.inbox.offer = ({ press }) => ({ form: { ...form, fields, press: { ...press, opens: 'act' } } })

      expect((await invoke(press(stage, card, encodePress(edit)))).value).toContain(
        'trop long pour un formulaire de Teams',
      )
    },
  )

  test('that is too long is not shown again: what cannot be taken is said, and the card keeps its text', async () => {
    stage.inbox.offer = ({ press }) => ({ form: { ...form, press: { ...press, opens: 'act' } } })
    stage.inbox.answer = () => ({ type: 'invalid', errors: { text: 'Le texte a changé entre-temps.' } })
    const { verb, data } = encodePress(form.press, [])

    const { value } = await invoke(press(stage, card, { verb, data: { ...data, text: 'é'.repeat(30_000) } }))

    expect(value).toBe('Le texte a changé entre-temps.')
  })

  test('that there is none is said', async () => {
    stage.inbox.offer = () => ({ refusal: { language: 'fr', text: 'La proposition est soumise.', blocks: [] } })

    expect((await invoke(press(stage, card, encodePress(edit)))).value).toBe('La proposition est soumise.')
  })

  test('comes back filled, and the card that it led to stands in its place', async () => {
    stage.inbox.answer = () => {
      void cardIsEdited('Section 4 : 12 mots')
      return { type: 'stored' }
    }
    const { verb, data } = encodePress(form.press, [])

    const { value } = await invoke(press(stage, card, { verb, data: { ...data, text: 'nouveau' } }))

    expect(cardText(value)).toContain('Section 4 : 12 mots')
    expect(stage.inbox.envelopes).toMatchObject([
      { event: { type: 'filled', action: 'edit', args: { section: '4', upto: 'm1' }, fields: { text: 'nouveau' } } },
    ])
  })

  test('that leads to no other card gives the one before it back', async () => {
    await stage.post(message(stage, 'mlops-proposal'))
    stage.inbox.envelopes.length = 0
    await cardIsEdited('Section 4 : avant')
    const { verb, data } = encodePress(form.press, [])

    const { value } = await invoke(press(stage, card, { verb, data: { ...data, text: 'nouveau' } }))

    expect(cardText(value)).toContain('Section 4 : avant')
  })

  test('that cannot be taken is shown again, with what was typed and why', async () => {
    stage.inbox.offer = ({ press }) => ({ form: { ...form, press: { ...press, opens: 'act' } } })
    stage.inbox.answer = () => ({ type: 'invalid', errors: { text: 'Écrivez au moins une phrase.' } })
    const { verb, data } = encodePress(form.press, [])

    const { value } = await invoke(press(stage, card, { verb, data: { ...data, text: 'x' } }))

    expect(cardErrors(value)).toEqual({ text: 'Écrivez au moins une phrase.' })
    expect(cardInputs(value)).toMatchObject([{ id: 'text', value: 'x' }])
  })

  test('is left by its button, and the card comes back', async () => {
    await stage.post(message(stage, 'mlops-proposal'))
    stage.inbox.envelopes.length = 0
    await cardIsEdited('Section 4 : avant')

    const { value } = await invoke(press(stage, card, { verb: 'cancel-form', data: {} }))

    expect(cardText(value)).toContain('Section 4 : avant')
    expect(stage.inbox.envelopes).toEqual([])
  })
})
