import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { clientOf, inputsOf, type Seen } from '../support/fake-connector/client.ts'
import { cardButtons, cardInputs, cardText } from '../support/fake-connector/read-card.ts'
import { addMember, personalChat } from '../support/fake-connector/world.ts'
import { startTeamsProgram, type TeamsProgram } from './teams-program.ts'

let program: TeamsProgram
beforeAll(async () => {
  program = await startTeamsProgram('everything')
}, 400_000)
afterEach(() => expect(program.fake.world.complaints).toEqual([]))
afterAll(() => program.stop())

/** A learner with a draft of one message in their own chat. */
async function draft(dialogs: 'open' | 'none') {
  const { fake, rooms } = program
  const member = addMember(fake.world, `Léa ${randomUUID().slice(0, 4)}`)
  const client = clientOf(fake, () => program.address, member, { dialogs })
  const chat = personalChat(fake.world, member)
  const say = (text: string) => client.write({ conversation: chat, root: null }, text)
  const sees = (what: RegExp, verb = ''): Promise<Seen> =>
    eventually(() => {
      const all = client.sees(chat.id).filter(({ mine }) => !mine)
      const found = all.findLast(
        ({ text, buttons }) => what.test(text) && (verb === '' || buttons.some((one) => one.verb === verb)),
      )
      if (found === undefined) throw new Error(`no ${what} among:\n${all.map(({ text }) => text).join('\n---\n')}`)
      return found
    })
  await say('mlops-proposal nouveau')
  await sees(/Section 1\/10/)
  await say('Déploiement continu d’un modèle de gel')
  return { client, say, sees, rooms, card: await sees(/1 message/, 'edit') }
}

describe('a section in a dialog', () => {
  test('is edited there, and closes', async () => {
    const { client, sees, card } = await draft('open')

    const { title, card: form } = await client.press(card, 'edit')
    const [send] = cardButtons(form)
    const { card: left, toast } = await client.answer(card, send!, { ...inputsOf(form), text: 'Livrer sans attendre' })

    expect(title).toMatch(/1/)
    expect(cardInputs(form)).toMatchObject([{ id: 'text', value: 'Déploiement continu d’un modèle de gel' }])
    expect([left, toast]).toEqual([null, null])
    await sees(/1 message, 3 mots/, 'edit')
    await sees(/# Livrer sans attendre/)
  })

  test('that was written anew meanwhile: both texts are there', async () => {
    const { client, say, sees, card } = await draft('open')
    const { card: form } = await client.press(card, 'edit')
    const other = await client.press(card, 'edit')
    await client.answer(card, cardButtons(other.card)[0]!, { ...inputsOf(other.card), text: 'Première version' })
    await sees(/Première version/)

    await client.answer(card, cardButtons(form)[0]!, { ...inputsOf(form), text: 'Deuxième version' })

    await sees(/Deuxième version[^]*Première version|Première version[^]*Deuxième version/)
    await say('!aide')
  })
})

describe('where a client opens no dialogs', () => {
  test('the same section is edited on a card', async () => {
    const { client, sees, card } = await draft('none')

    await client.press(card, 'edit')
    const offer = await sees(/n’ouvre pas de fenêtre/)
    const { card: form } = await client.press(offer, 'edit')
    const send = cardButtons(form).find(({ data }) => 'form' in data)
    expect(cardText(form)).toContain('Section 1')
    await client.answer(offer, send!, { ...inputsOf(form), text: 'Livrer sans attendre' })

    await sees(/1 message, 3 mots/, 'edit')
    await sees(/# Livrer sans attendre/)
  })
})
