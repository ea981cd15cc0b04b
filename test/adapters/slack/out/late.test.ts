import { expect, test } from 'vitest'
import { eventually } from '../../../support/eventually.ts'
import { personIn } from '../../../support/fake-slack/person.ts'
import { stageWhole } from '../whole.ts'

/** The whole program takes its time on a busy machine. */
const patienceMs = 150_000

const stage = stageWhole()

test('an answer that waited out an outage reaches its person in their own messages, with the way to its thread', async () => {
  const { fake } = stage
  const workspace = fake.workspace('T0LATE')
  const lea = fake.user(workspace, { id: 'ULEA', name: 'lea' })
  const projects = fake.channel(workspace, 'CPROJECTS', { name: 'projets', people: [lea] })
  await stage.install(workspace, lea)
  const person = personIn(fake, workspace, lea)
  const idle = () =>
    eventually(async () => {
      await stage.hurry()
      const waits = await stage.waiting()
      if (waits.length > 0) throw new Error(`it waits: ${waits[0]?.last_error}`)
    }, patienceMs)
  await person.command(projects, '')
  const root = await eventually(async () => {
    const found = projects.messages.find(({ threadTs, botId }) => threadTs === null && botId !== null)
    if (found === undefined) throw new Error('nothing stands yet')
    return found.ts
  }, patienceMs)
  await idle()

  fake.faults.always('chat.postEphemeral', { type: 'limited', seconds: 1 })
  await person.say(projects, 'merci', root)
  await eventually(async () => {
    const [first] = await stage.waiting()
    if (!/asks to wait/.test(first?.last_error ?? '')) throw new Error('the answer was not tried yet')
  }, patienceMs)
  fake.faults.clear()
  stage.days = 1
  await idle()

  const own = [...workspace.channels.values()].find(({ kind }) => kind === 'im')
  const answers = own?.messages.filter(({ text }) => text.includes('merci')) ?? []
  expect(projects.messages.filter(({ onlyFor }) => onlyFor !== null)).toEqual([])
  expect(answers).toHaveLength(1)
  expect(JSON.stringify(answers[0]?.blocks)).toContain(`/archives/CPROJECTS/p${root.replace('.', '')}`)
})
