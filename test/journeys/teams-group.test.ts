import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { clientOf, type Seen } from '../support/fake-connector/client.ts'
import { addGroupChat, addMember } from '../support/fake-connector/world.ts'
import { startTeamsProgram, type TeamsProgram } from './teams-program.ts'

let program: TeamsProgram
beforeAll(async () => {
  program = await startTeamsProgram('everything')
}, 400_000)
afterAll(() => program.stop())

test('a group chat that is heard: what its author says to the others is theirs, and can be added', async () => {
  const { fake } = program
  const member = addMember(fake.world, 'Inès Roche')
  const client = clientOf(fake, () => program.address, member)
  const chat = addGroupChat(fake.world, [member, addMember(fake.world, 'Karim Benali')])
  chat.hears = 'everything'
  const spot = { conversation: chat, root: null }
  const sees = (what: RegExp): Promise<Seen> =>
    eventually(() => {
      const all = client.sees(chat.id).filter(({ mine }) => !mine)
      const found = all.findLast(({ text }) => what.test(text))
      if (found === undefined) throw new Error(`no ${what} among:\n${all.map(({ text }) => text).join('\n---\n')}`)
      return found
    })
  await client.write(spot, 'mlops-proposal nouveau', 'bot')
  await sees(/Section 1\/10/)

  await client.write(spot, 'on se retrouve à midi devant la gare')
  const told = await sees(/ne me nomme pas/)
  await client.write(spot, 'j’apporte le café')
  await client.write(spot, 'Déploiement continu d’un modèle de gel', 'bot')
  const card = await sees(/1 message/)

  expect(told.only).toBe(true)
  expect(card.text).not.toMatch(/gare|café/)
  expect(client.sees(chat.id).filter(({ text }) => text.includes('ne me nomme pas'))).toHaveLength(1)
  await client.press(await sees(/1 message/), 'say', { text: 'dans les vergers' })
  await sees(/2 messages/)
  await client.press(told, 'add-anyway')
  await sees(/3 messages/)
  expect(fake.world.complaints).toEqual([])
}, 240_000)
