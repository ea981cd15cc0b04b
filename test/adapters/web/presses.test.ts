import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Form, Press } from '../../../src/flows/model/view.ts'
import type { Ask } from '../../../src/ports/inbox.ts'
import { refusal } from '../../support/playground-client.ts'
import { stagePlayground } from '../../support/playground-host.ts'

const press: Press = { action: 'done', proposal: 'MLP-2026-001', version: 0, args: { section: '4' }, opens: 'act' }
const edit: Press = { ...press, action: 'edit', opens: 'form' }
const form: Form = {
  language: 'fr',
  title: 'Section 4',
  intro: [{ type: 'text', text: 'Trois messages' }],
  fields: [{ type: 'text', name: 'text', label: 'Réponse', hint: '', value: 'x', lines: 'many', need: 'required' }],
  submit: 'Enregistrer',
  press: { ...edit, opens: 'act', args: { section: '4', revision: '2' } },
}

describe('buttons and forms', () => {
  const stage = stagePlayground()
  let card: string

  beforeEach(async () => {
    card = await showIn('projets', null)
  })

  async function showIn(room: string, thread: string | null, only: string | null = null): Promise<string> {
    const { id } = await stage.host.playground.chat.show({
      tenant: 'playground',
      key: randomUUID(),
      to: { platform: 'web', channel: room, thread },
      only,
      proposal: null,
      slot: null,
      edits: null,
      view: { language: 'fr', text: 'Carte', blocks: [] },
    })
    return id
  }

  test('a press is told with its place, its person and what it carried', async () => {
    const inThread = await showIn('projets', card)

    await stage.as('lea', 'en').press(inThread, press)

    expect(stage.inbox.envelopes).toMatchObject([
      {
        place: { platform: 'web', channel: 'projets', thread: card },
        actor: { id: 'lea', language: 'en' },
        event: { type: 'pressed', action: 'done', proposal: 'MLP-2026-001', version: 0, args: { section: '4' } },
      },
    ])
    expect(stage.inbox.envelopes[0]?.event).not.toHaveProperty('opens')
  })

  test('a press on the root is in the room, or in its thread where the page says so', async () => {
    await stage.as('lea').press(card, press)
    await stage.as('lea').press(card, press, { thread: card })

    expect(stage.inbox.envelopes.map(({ place }) => place.thread)).toEqual([null, card])
  })

  test('the same press sent twice is one', async () => {
    const id = randomUUID()

    await stage.as('lea').press(card, press, { id })
    await stage.as('lea').press(card, press, { id })

    expect(stage.inbox.envelopes).toHaveLength(1)
  })

  test('an id that was used for something else is refused', async () => {
    const id = randomUUID()
    await stage.as('lea').press(card, press, { id })

    const refused = await refusal(stage.as('lea').command('', { id }))

    expect(refused.error.code).toBe('id-taken')
  })

  test.each([
    ['sophie', 'relecture', ['learner', 'reviewer']],
    ['sophie', 'projets', ['learner']],
    ['claire', 'relecture', ['learner', 'reviewer', 'coordinator']],
    ['claire', 'projets', ['learner', 'reviewer', 'coordinator']],
    ['lea', 'projets', ['learner']],
  ])('%s in %s acts as %j', async (persona, room, roles) => {
    await stage.as(persona).press(await showIn(room, null), press)

    expect(stage.inbox.envelopes[0]?.actor.roles).toEqual(roles)
  })

  test.each([
    ['a button that the assistant does not know', 'unknown-action', { ...press, action: 'format-disk' }],
    ['a version that is no number', 'invalid', { ...press, version: -1 }],
  ])('%s is refused', async (_, code, wrong) => {
    expect((await refusal(stage.as('lea').press(card, wrong))).error.code).toBe(code)
  })

  test('nobody presses what they cannot see', async () => {
    const reviewers = await showIn('relecture', null)
    const forKarim = await showIn('projets', null, 'karim')

    const codes = await Promise.all(
      [reviewers, forKarim, 'nothing-at-all'].map(
        async (id) => (await refusal(stage.as('lea').press(id, press))).error.code,
      ),
    )

    expect(codes).toEqual(['unknown-message', 'unknown-message', 'unknown-message'])
  })

  test('a form is asked for without anything being done', async () => {
    const asks: Ask[] = []
    stage.inbox.offer = (ask) => {
      asks.push(ask)
      return { form }
    }

    const answer = await stage.as('lea').form(card, edit)

    expect(answer).toEqual({ form })
    expect(asks).toMatchObject([
      { tenant: 'playground', place: { channel: 'projets' }, actor: { id: 'lea' }, press: edit },
    ])
    expect(stage.inbox.envelopes).toEqual([])
  })

  test('a form that cannot be had says why', async () => {
    stage.inbox.offer = () => ({
      refusal: { language: 'fr', text: 'Trop tard.', blocks: [{ type: 'text', text: 'Trop tard.' }] },
    })

    const answer = await stage.as('lea').form(card, edit)

    expect(answer.refusal).toMatchObject({ text: 'Trop tard.' })
  })

  test('a filled form is told with its fields', async () => {
    await stage.as('lea').submit(card, form.press, { text: 'Mieux', marks: ['a', 'b'] })

    expect(stage.inbox.envelopes[0]?.event).toEqual({
      type: 'filled',
      action: 'edit',
      proposal: 'MLP-2026-001',
      version: 0,
      args: { section: '4', revision: '2' },
      fields: { text: 'Mieux', marks: ['a', 'b'] },
    })
  })

  test('a form that was not filled in well comes back field by field, and can be sent again', async () => {
    const id = randomUUID()
    stage.inbox.answer = () => ({ type: 'invalid', errors: { text: 'Écrivez quelque chose ici.' } })
    const refused = await refusal(stage.as('lea').submit(card, form.press, { text: '' }, id))
    stage.inbox.answer = () => ({ type: 'stored' })

    const accepted = await stage.as('lea').submit(card, form.press, { text: 'Mieux' }, id)

    expect(refused.error).toMatchObject({ code: 'bad-fields', fields: { text: 'Écrivez quelque chose ici.' } })
    expect(accepted).toEqual({ accepted: 'form' })
  })

  test('a field that is too long is refused', async () => {
    const refused = await refusal(stage.as('lea').submit(card, form.press, { text: 'x'.repeat(40_001) }))

    expect(refused.error.code).toBe('too-long')
  })
})
