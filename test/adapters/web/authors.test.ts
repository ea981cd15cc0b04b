import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Form, Press } from '../../../src/flows/model/view.ts'
import { stagePlayground } from '../../support/playground-host.ts'

const stage = stagePlayground()

const press: Press = { action: 'invite', proposal: 'MLP-2026-001', version: 0, args: {}, opens: 'form' }
const form: Form = {
  language: 'fr',
  title: 'Inviter',
  intro: [],
  fields: [{ type: 'person', name: 'person', label: 'Qui', value: '' }],
  submit: 'Inviter',
  press: { ...press, opens: 'act' },
}

async function card(): Promise<string> {
  const to = { platform: 'web', channel: 'projets', thread: null } as const
  const view = { language: 'fr', text: 'Carte', blocks: [] } as const
  const post = {
    tenant: 'playground',
    key: randomUUID(),
    to,
    only: null,
    proposal: null,
    slot: null,
    edits: null,
    view,
  }
  return (await stage.host.playground.chat.show(post)).id
}

test('a command in a thread says whom it names: people, oneself, the assistant', async () => {
  const lea = stage.as('lea')
  const { id: root } = (await lea.say('Bonjour')).message

  await lea.say('!inviter @Karim', { thread: root })
  await lea.say('!inviter @Léa', { thread: root })
  await lea.say('!inviter @bot', { thread: root })

  expect(stage.inbox.envelopes.map(({ event }) => 'people' in event && event.people)).toEqual([
    [{ id: 'karim', name: 'Karim Benali' }],
    [{ id: 'lea', name: 'Léa Moreau' }],
    [{ id: 'bot', name: 'MLOps Proposal', standing: 'bot' }],
  ])
})

test('the form lists the page’s people but oneself, and whoever is chosen comes along by name', async () => {
  stage.inbox.offer = () => ({ form })
  const message = await card()

  const asked = await stage.as('lea').form(message, press)
  await stage.as('lea').submit(message, form.press, { person: 'karim' })

  expect(asked).toMatchObject({ form: { fields: [{ type: 'choice', name: 'person' }] } })
  const shown = JSON.stringify(asked)
  expect(shown).toContain('"label":"Karim Benali"')
  expect(shown).not.toContain('Léa Moreau')
  expect(stage.inbox.envelopes.map(({ event }) => event)).toMatchObject([
    { type: 'filled', fields: { person: 'karim' }, people: [{ id: 'karim', name: 'Karim Benali' }] },
  ])
})
