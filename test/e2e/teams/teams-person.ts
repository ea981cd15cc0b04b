import { setTimeout } from 'node:timers/promises'
import { eventually } from '../../support/eventually.ts'
import type { Spot } from '../../support/fake-connector/activities.ts'
import { type Client, clientOf, inputsOf, type Pressed, type Seen } from '../../support/fake-connector/client.ts'
import type { FakeConnector } from '../../support/fake-connector/fake-connector.ts'
import { cardButtons, cardErrors } from '../../support/fake-connector/read-card.ts'
import type { Conversation, Member } from '../../support/fake-connector/world.ts'

/** One person's hands and eyes in Teams, through what the Bot Connector sends and gets. */
export class TeamsPerson {
  readonly member: Member
  readonly #fake: FakeConnector
  readonly #client: Client

  constructor(fake: FakeConnector, app: string, member: Member) {
    this.member = member
    this.#fake = fake
    this.#client = clientOf(fake, () => app, member)
  }

  /** Writes a message, with the bot's name in front where there are others. */
  write(spot: Spot, text: string): Promise<string> {
    return this.#client.write(spot, text, spot.conversation.type === 'personal' ? 'nobody' : 'bot')
  }

  /** Waits for the newest of the bot's messages that holds all of these texts. */
  async sees({ id }: Conversation, ...texts: readonly string[]): Promise<Seen> {
    return this.#newest(id, (one) => texts.every((text) => one.text.includes(text)), texts.join(' and '))
  }

  /** Presses a button, with what is typed into the card's inputs. */
  async press(
    where: Conversation,
    verb: string,
    texts: readonly string[] = [],
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await this.#client.press(await this.#cardWith(where, verb, texts), verb, inputs)
  }

  /** Opens a dialog, and leaves it: what it shows, under its title. */
  async opens(where: Conversation, verb: string, texts: readonly string[]): Promise<Pick<Pressed, 'title' | 'card'>> {
    return this.#client.press(await this.#cardWith(where, verb, texts), verb)
  }

  /** Fills in the form behind a button; resolves with the sentences of the fields it was refused for. */
  async fill(
    where: Conversation,
    verb: string,
    fields: Readonly<Record<string, string>>,
    texts: readonly string[] = [],
  ): Promise<Readonly<Record<string, string>>> {
    const card = await this.#cardWith(where, verb, texts)
    const { card: form, toast } = await this.#client.press(card, verb)
    const submit = cardButtons(form).find(({ data }) => 'form' in data)
    if (submit === undefined) throw new Error(`no form for “${verb}”: ${toast ?? 'another card'}`)
    const { card: answer } = await this.#client.answer(card, submit, { ...inputsOf(form), ...fields })
    return cardErrors(answer)
  }

  /** People look at what came before they press. */
  async #cardWith({ id }: Conversation, verb: string, texts: readonly string[]): Promise<Seen> {
    await this.calm()
    const has = (one: Seen) => one.buttons.some((button) => button.verb === verb)
    const fits = (one: Seen) => has(one) && texts.every((text) => one.text.includes(text))
    return this.#newest(id, fits, `the button “${verb}” ${texts.join(' and ')}`)
  }

  /** Until nothing has come for a moment. */
  async calm(): Promise<void> {
    const { requests } = this.#fake
    for (let before = -1; before !== requests.length; await setTimeout(200)) before = requests.length
  }

  #newest(conversation: string, fits: (one: Seen) => boolean, what: string): Promise<Seen> {
    return eventually(() => {
      const seen = this.#client.sees(conversation).filter(({ mine }) => !mine)
      const found = seen.findLast(fits)
      if (found !== undefined) return found
      const texts = seen.slice(-6).map(({ text }) => text)
      throw new Error(`${this.member.name} does not see ${what} among:\n${texts.join('\n---\n')}`)
    })
  }
}
