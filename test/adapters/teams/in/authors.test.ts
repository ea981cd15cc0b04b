import { expect, test } from 'vitest'
import { encodePress } from '../../../../src/adapters/teams/press-code.ts'
import type { Form, Press } from '../../../../src/flows/model/view.ts'
import { checkCard } from '../../../support/fake-connector/cards.ts'
import { inChannel, karim, lea, mentionOfBot, message, press as pressOf, projects } from './activities.ts'
import { stageTeams } from './stage.ts'

const stage = stageTeams()
const root = '1700000000001'
const press: Press = { action: 'invite', proposal: 'MLP-2026-001', version: 0, args: {}, opens: 'form' }
const form: Form = {
  language: 'fr',
  title: 'Inviter',
  intro: [],
  fields: [{ type: 'person', name: 'person', label: 'Qui', value: '' }],
  submit: 'Inviter',
  press: { ...press, opens: 'act' },
}

function rootStands(): void {
  const thread = { platform: 'teams', channel: projects, thread: root } as const
  const tenant = `teams-${stage.world.tenantId}`
  stage.inbox.threads.push({ tenant, owner: lea.aadObjectId, proposal: 'MLP-2026-001', thread, at: 4 })
}

async function karimHasSpoken(): Promise<void> {
  await stage.post(message(stage, 'bonjour', { from: karim }))
  stage.inbox.envelopes.length = 0
}

const invite = (id: string, name: string) => {
  const named = { type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } }
  const entities = [mentionOfBot(stage), named]
  return message(stage, `<at>MLOps Proposal</at> !inviter <at>${name}</at>`, { ...inChannel(stage, root), entities })
}

test.each([
  ['who has spoken to the bot', karim.id, 'Karim', { id: karim.aadObjectId, name: karim.name }],
  ['who never has', '29:farid', 'Farid', { id: '29:farid', name: 'Farid', standing: 'unreachable' }],
  ['a program', '28:polly', 'Polly', { id: '28:polly', name: 'Polly', standing: 'bot' }],
])('a command in a thread says whom it names: %s', async (_, id, name, person) => {
  rootStands()
  await karimHasSpoken()

  await stage.post(invite(id, name))

  expect(stage.inbox.envelopes).toMatchObject([
    { place: { channel: projects, thread: root }, event: { type: 'said', mentions: 'person', people: [person] } },
  ])
})

test('the form is Teams’ own list of people, and whoever is chosen comes along by name', async () => {
  rootStands()
  await karimHasSpoken()
  stage.inbox.offer = () => ({ form })

  const asked = await stage.post(pressOf(stage, root, encodePress(press), inChannel(stage, root)))
  const { value } = (await asked.json()) as { value: object }
  const choose = (person: string) => {
    const { verb, data } = encodePress(form.press, [])
    return stage.post(pressOf(stage, root, { verb, data: { ...data, person } }, inChannel(stage, root)))
  }
  await choose(karim.aadObjectId)
  await choose('99999999-2222-3333-4444-555555555555')

  expect(checkCard(value)).toEqual([])
  expect(JSON.stringify(value)).toContain('"dataset":"graph.microsoft.com/users"')
  expect(stage.inbox.envelopes.map(({ event }) => 'people' in event && event.people)).toMatchObject([
    [{ id: karim.aadObjectId, name: karim.name }],
    [{ standing: 'unreachable' }],
  ])
})
