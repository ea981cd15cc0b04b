import { setTimeout } from 'node:timers/promises'
import { slackWords } from '../../src/adapters/slack/words.ts'
import { eventually } from '../../test/support/eventually.ts'
import type { FakeSlack } from '../../test/support/fake-slack/fake-slack.ts'
import { personIn } from '../../test/support/fake-slack/person.ts'
import type { Message, Workspace } from '../../test/support/fake-slack/world.ts'
import { asRead, clicksIn } from '../../test/support/slack-client.ts'
import { type Pressed, wordsOnCard, type Writer } from './writer.ts'

/** Slack has a press answered at once: one that may not have been stored is acknowledged, and its person told so. */
const refusals = [slackWords('fr').unsure.press, slackWords('fr').slow]
/** How long it is waited for such an answer after the acknowledgement, in ms. */
const refusalMs = 1_000

/** A learner on Slack, in a channel of their own. */
export function slackWriter(fake: FakeSlack, workspace: Workspace, name: string): Writer {
  const user = fake.user(workspace, { id: `U${name.toUpperCase()}`, name })
  const channel = fake.channel(workspace, `C${name.toUpperCase()}`, { name, people: [user] })
  const person = personIn(fake, workspace, user)
  let root = ''

  const isLost = (fits: (event: Readonly<Record<string, unknown>>) => boolean) =>
    fake.lost.some((one) => 'event' in one && fits(one.event as Readonly<Record<string, unknown>>))
  const posted = () => person.sees(channel, root).filter(({ botId }) => botId !== null)
  const refused = () =>
    channel.messages.filter(({ onlyFor, text }) => onlyFor === user.id && refusals.some((one) => text.includes(one)))
      .length
  const edited = (event: Readonly<Record<string, unknown>>) =>
    event['message'] as { ts?: string; text?: string } | undefined

  return {
    name,
    platform: 'slack',
    async begin() {
      await person.command(channel, 'nouveau')
      const first = await eventually(() => {
        const found = channel.messages.find(
          ({ botId, onlyFor, threadTs }) => botId !== null && onlyFor === null && threadTs === null,
        )
        if (found === undefined) throw new Error(`${name} sees no proposal`)
        return found
      })
      root = first.ts
      await eventually(() => {
        if (posted().length < 2) throw new Error(`${name} sees no card`)
      })
      return /MLP-\d{4}-\d{3}/.exec(JSON.stringify(first))?.[0] ?? ''
    },
    say(text) {
      const told = person.say(channel, text, root)
      const id = channel.messages.findLast((one) => one.user === user.id)?.ts ?? ''
      return { id, acknowledged: told.then(() => !isLost((event) => event['ts'] === id)) }
    },
    async edit(id, text) {
      await person.edit(channel, id, text)
      return !isLost((event) => edited(event)?.ts === id && edited(event)?.text === text)
    },
    async press(action, section): Promise<Pressed | null> {
      const found = posted()
        .flatMap(({ ts, blocks }) => clicksIn(blocks).map(({ press, click }) => ({ ts, press, click })))
        .findLast(({ press }) => press.action === action && press.args['section'] === String(section))
      if (found === undefined) return null
      const key = `pressed ${user.id} ${found.ts} ${action} `
      const before = refused()
      const isHeard = await person.click(channel, found.ts, found.click).then(
        () => true,
        () => false,
      )
      if (!isHeard) return { key, isAcknowledged: false }
      const until = performance.now() + refusalMs
      while (refused() === before && performance.now() < until) await setTimeout(50)
      return { key, isAcknowledged: refused() === before }
    },
    keyOf: (id) => channel.messages.find(({ ts }) => ts === id)?.clientMessageId ?? id,
    words: (section) =>
      posted()
        .filter(({ onlyFor }) => onlyFor === null)
        .map((one) => wordsOnCard(wholeText(one), section))
        .findLast((words) => words !== null) ?? null,
    sees: (words) =>
      [...person.sees(channel, root), ...person.direct().messages].some((one) => wholeText(one).includes(words)),
  }
}

/** The notification, which says all that the blocks say. */
export function wholeText({ text }: Pick<Message, 'text'>): string {
  return asRead(text)
}
