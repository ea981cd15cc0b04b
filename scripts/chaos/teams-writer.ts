import { decodePress } from '../../src/adapters/teams/press-code.ts'
import { eventually } from '../../test/support/eventually.ts'
import { clientOf } from '../../test/support/fake-connector/client.ts'
import type { FakeConnector } from '../../test/support/fake-connector/fake-connector.ts'
import { addMember, personalChat } from '../../test/support/fake-connector/world.ts'
import { wordsOnCard, type Writer } from './writer.ts'

/** A learner on Teams, in their own chat with the bot. */
export function teamsWriter(fake: FakeConnector, door: string, name: string): Writer {
  const member = addMember(fake.world, name)
  const conversation = personalChat(fake.world, member)
  const client = clientOf(fake, () => door, member)
  const spot = { conversation, root: null }
  const seen = () => client.sees(conversation.id).filter(({ mine }) => !mine)
  const taken = (act: Promise<unknown>) =>
    act.then(
      () => true,
      () => false,
    )

  return {
    name,
    platform: 'teams',
    async begin() {
      await client.write(spot, 'mlops-proposal nouveau')
      return eventually(() => {
        const root = seen().find(({ text }) => /^MLP-\d{4}-\d{3} · /m.test(text))
        const isAsked = seen().some(({ buttons }) => buttons.some(({ verb }) => verb === 'done'))
        if (root === undefined || !isAsked) throw new Error(`${name} sees no proposal`)
        return /MLP-\d{4}-\d{3}/.exec(root.text)?.[0] ?? ''
      })
    },
    say(text) {
      const told = client.write(spot, text)
      const id = fake.world.messages.findLast(({ from }) => from === member.id)?.id ?? ''
      return { id, acknowledged: taken(told) }
    },
    edit: (id, text) => taken(client.edit(id, text)),
    async press(action, section) {
      const isMeant = (button: Parameters<typeof decodePress>[0]) => {
        const press = decodePress(button)
        return press?.action === action && press.args['section'] === String(section)
      }
      const card = seen()
        .map((one) => ({ ...one, buttons: one.buttons.filter(isMeant) }))
        .findLast(({ buttons }) => buttons.length > 0)
      if (card === undefined) return null
      return { key: null, isAcknowledged: await taken(client.press(card, action)) }
    },
    keyOf: (id) => id,
    words: (section) =>
      seen()
        .map(({ text }) => wordsOnCard(text, section))
        .findLast((words) => words !== null) ?? null,
    sees: (words) => seen().some(({ text }) => text.includes(words)),
  }
}
