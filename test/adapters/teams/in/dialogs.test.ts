import { describe, expect, test } from 'vitest'
import { encodeDialog, encodePress, encodeSubmit } from '../../../../src/adapters/teams/press-code.ts'
import { proposalActs } from '../../../../src/flows/acts/acts.ts'
import { dialogActs } from '../../../../src/adapters/teams/render/dialog-acts.ts'
import type { Form, Press } from '../../../../src/flows/model/view.ts'
import { Unavailable } from '../../../../src/ports/inbox.ts'
import { readDialog, type ShownDialog } from '../../../support/fake-connector/dialogs.ts'
import { cardButtons, cardErrors, cardInputs, cardText } from '../../../support/fake-connector/read-card.ts'
import { activity, inChannel, message, nextId, press, projects } from './activities.ts'
import { stageTeams } from './stage.ts'

const stage = stageTeams()
const card = '1700000000100'
const root = '1700000000001'

const edit: Press = { action: 'edit', proposal: 'MLP-2026-001', version: 0, args: { section: '4' }, opens: 'form' }
const form: Form = {
  language: 'fr',
  title: 'Modifier la section 4',
  intro: [],
  fields: [
    { type: 'text', name: 'text', label: 'Texte', hint: '', value: 'ancien', lines: 'many', need: 'required' },
    { type: 'choice', name: 'section', label: 'Section', value: '4', options: [{ value: '4', label: 'Objectifs' }] },
    { type: 'checks', name: 'items', label: 'Points', values: ['a,b'], options: [{ value: 'a,b', label: 'Un' }] },
  ],
  submit: 'Enregistrer',
  press: { ...edit, opens: 'act', args: { section: '4', upto: 'm1' } },
}
const sent = { press: form.press, form: ['items'], texts: ['text'] }

/** The activity of a dialog, its answer's bytes, and what they show. */
async function dialog(
  name: 'task/fetch' | 'task/submit',
  data: object,
  more: object = {},
): Promise<ShownDialog | null> {
  const value = { data, context: { theme: 'default' } }
  const response = await stage.post(activity(stage, { type: 'invoke', name, replyToId: card, value, ...more }))
  expect(response.status).toBe(200)
  const complaints: string[] = []
  const shown = readDialog(await response.text(), complaints)
  expect(complaints).toEqual([])
  return shown
}

const open = (data: object = {}, more: object = {}) => dialog('task/fetch', { ...encodeDialog(edit), ...data }, more)
const fill = (data: object, more: object = {}) => dialog('task/submit', { ...encodeSubmit(sent), ...data }, more)

describe('a dialog', () => {
  test('is opened by the acts whose form is long, each of which has one', () => {
    const forms = proposalActs.flatMap(({ name, form: asked }) => (asked === undefined ? [] : [name]))
    expect([...dialogActs].filter((name) => !forms.includes(name))).toEqual([])
  })

  test('shows the form under its title, with one button, and nothing is stored', async () => {
    stage.inbox.offer = ({ press: asked }) => ({ form: { ...form, press: { ...asked, opens: 'act' } } })

    const shown = await open()

    expect(shown?.title).toBe('Modifier la section 4')
    expect(cardInputs(shown?.card)).toMatchObject([{ id: 'text', value: 'ancien' }, { id: 'section' }, { id: 'items' }])
    expect(cardButtons(shown?.card)).toMatchObject([{ title: 'Enregistrer', does: 'send-dialog' }])
    expect(stage.inbox.envelopes).toEqual([])
  })

  test('takes what was typed into the card along, first', async () => {
    const thread = { platform: 'teams', channel: projects, thread: root } as const
    const tenant = `teams-${stage.world.tenantId}`
    stage.inbox.threads.push({ tenant, owner: 'x', proposal: edit.proposal, thread, at: 4 })
    stage.inbox.offer = () => ({ form })

    await open({ text: 'la dernière phrase' }, inChannel(stage, root))

    expect(stage.inbox.envelopes).toMatchObject([{ event: { type: 'said', text: 'la dernière phrase' } }])
  })

  test('that there is none is said in its place', async () => {
    stage.inbox.offer = () => ({ refusal: { language: 'fr', text: 'La proposition est soumise.', blocks: [] } })
    expect((await open())?.sentence).toBe('La proposition est soumise.')
  })

  test('of a text that no dialog may hold is answered in words', async () => {
    const fields = [{ ...form.fields[0], value: 'é'.repeat(23_000) } as Form['fields'][number]]
    stage.inbox.offer = () => ({ form: { ...form, fields } })
    expect((await open())?.sentence).toContain('trop long pour un formulaire de Teams')
  })

  test('sent back is taken as the form of a card is, and closes', async () => {
    stage.inbox.outcome = { said: null, leads: 'to-cards', changes: 'proposal' }

    expect(await fill({ text: 'nouveau', section: '4', items: 'a%2Cb' })).toBeNull()
    await stage.post(
      press(stage, card, {
        ...encodePress(form.press, ['items']),
        data: { ...encodePress(form.press, ['items']).data, text: 'nouveau', section: '4', items: 'a%2Cb' },
      }),
    )

    const [asDialog, asCard] = stage.inbox.envelopes.map(({ event }) => event)
    expect(asDialog).toMatchObject({ type: 'filled', fields: { text: 'nouveau', section: '4', items: ['a,b'] } })
    expect(asCard).toEqual(asDialog)
  })

  test('sent again under another id counts once, in whatever order its fields come', async () => {
    await fill({ text: 'nouveau', section: '4', items: '' })
    await fill({ items: '', section: '4', text: 'nouveau' })

    const [first, second] = stage.inbox.envelopes.map(({ id }) => id)
    expect(second).toBe(first)
  })

  test('that cannot be taken stays open, with what was typed and why', async () => {
    stage.inbox.offer = ({ press: asked }) => ({ form: { ...form, press: { ...asked, opens: 'act' } } })
    stage.inbox.answer = () => ({ type: 'invalid', errors: { text: 'Écrivez au moins une phrase.' } })

    const shown = await fill({ text: 'x', section: '4', items: '' })

    expect(cardErrors(shown?.card)).toEqual({ text: 'Écrivez au moins une phrase.' })
    expect(cardInputs(shown?.card)[0]).toMatchObject({ id: 'text', value: 'x' })
  })

  test('whose time is over says so, and gives the text back', async () => {
    stage.inbox.outcome = { said: 'Une autre personne relit cette proposition.', leads: 'nowhere', changes: 'nothing' }

    const shown = await fill({ text: 'deux heures de travail', section: '4', items: '' })

    expect(cardText(shown?.card)).toContain('Une autre personne relit cette proposition.')
    expect(cardInputs(shown?.card)).toMatchObject([{ id: 'text', value: 'deux heures de travail' }])
    expect(cardButtons(shown?.card)).toEqual([])
  })

  test('whose text is more than a dialog may hold gives it back in messages, whole', async () => {
    await stage.post(message(stage, 'mlops-proposal'))
    stage.inbox.outcome = { said: 'La proposition est soumise.', leads: 'nowhere', changes: 'nothing' }
    const text = Array.from({ length: 4_500 }, (_, at) => `mot${at}`).join(' ')

    const shown = await fill({ text, section: '4', items: '' })

    expect(shown?.sentence).toContain('Je vous rends votre texte par un message.')
    await expect.poll(() => stage.sent.some(({ body }) => body.includes('mot4499'))).toBe(true)
    expect(stage.sent.length).toBeGreaterThan(1)
    for (const { body } of stage.sent) expect(Buffer.byteLength(body)).toBeLessThan(28 * 1_024)
    const words = new Set(stage.sent.flatMap(({ body }) => body.match(/\bmot\d+\b/g) ?? []))
    expect(words.size).toBe(4_500)
  })

  test('that could not be stored keeps its text, and can be sent again as it was', async () => {
    const answers: (() => { type: 'stored' })[] = [
      () => {
        throw new Unavailable('no database')
      },
    ]
    stage.inbox.answer = () => (answers.pop() ?? (() => ({ type: 'stored' }) as const))()

    const shown = await fill({ text: 'nouveau', section: '4', items: 'a%2Cb' })
    const [again] = cardButtons(shown?.card)
    const [input] = cardInputs(shown?.card)
    expect(cardText(shown?.card)).toMatch(/Je ne sais pas si cela a bien été enregistré. Votre texte est encore ici/)
    await dialog('task/submit', { ...again?.data, text: input?.value })

    const [first, second] = stage.inbox.envelopes
    expect(again?.title).toBe('Envoyer de nouveau')
    expect(second ?? first).toMatchObject({ event: { fields: { text: 'nouveau', section: '4', items: ['a,b'] } } })
  })

  test('that takes long keeps its text meanwhile', async () => {
    const hang = Promise.withResolvers<{ type: 'stored' }>()
    stage.inbox.receive = () => hang.promise

    const shown = await fill({ text: 'nouveau', section: '4', items: '' })

    expect(cardText(shown?.card)).toContain('plus de temps que d’habitude')
    expect(cardInputs(shown?.card)).toMatchObject([{ value: 'nouveau' }])
    hang.resolve({ type: 'stored' })
  })

  test.each([['nothing'], [{ verb: 'edit' }], [{ verb: 'edit', press: { proposal: 7 } }]])(
    'asked for with %j changes nothing and is answered',
    async (data) => {
      const shown = await dialog('task/fetch', data as object)
      expect(shown?.sentence).toContain('Je ne reconnais pas ce bouton')
      expect(stage.inbox.envelopes).toEqual([])
    },
  )
})

describe('where a client opens no dialogs', () => {
  const asMessage = (data: object) => message(stage, '', { text: undefined, value: data, replyToId: card })

  test('the button comes as a message, and the form is offered on a card, where it does the same', async () => {
    stage.inbox.offer = ({ press: asked }) => ({ form: { ...form, press: { ...asked, opens: 'act' } } })

    await stage.post(asMessage(encodeDialog(edit)))
    await expect.poll(() => stage.sent.length).toBe(1)
    const shown = (JSON.parse(stage.sent[0]?.body ?? '{}') as { attachments: { content: unknown }[] }).attachments[0]
    const [button] = cardButtons(shown?.content)
    const answer = await stage.post(press(stage, nextId(), { verb: button?.verb, data: button?.data }))
    const { value } = (await answer.json()) as { value: unknown }

    expect(cardText(shown?.content)).toContain('Votre Teams n’ouvre pas de fenêtre ici')
    expect(button).toMatchObject({ title: 'Ouvrir le formulaire ici', does: 'execute' })
    expect(cardInputs(value)[0]).toMatchObject({ id: 'text', value: 'ancien' })
    expect(cardButtons(value).map(({ title }) => title)).toEqual(['Enregistrer', 'Annuler'])
    expect(JSON.stringify(value)).not.toContain('on-card')
  })

  test('what a form that comes so is answered with is told', async () => {
    await stage.post(message(stage, 'mlops-proposal'))
    stage.inbox.outcome = { said: 'La proposition est soumise.', leads: 'nowhere', changes: 'nothing' }

    await stage.post(asMessage({ ...encodeSubmit(sent), text: 'nouveau' }))

    await expect.poll(() => stage.sent.map(({ body }) => body).join()).toContain('La proposition est soumise.')
  })
})
