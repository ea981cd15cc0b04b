import { asRead, clicksIn } from '../../test/support/slack-client.ts'
import type { Channel, Message } from '../../test/support/fake-slack/world.ts'
import type { Language } from '../../src/text/language.ts'
import { wordsIn } from '../../src/text/words.ts'
import type { Town } from './town.ts'
import type { Heard, Stands } from './transcript.ts'

/** Hears what came new to the town since it listened last. */
export interface Ears {
  listen(at: string): readonly (Heard | Stands)[]
  /** The proposals that were seen, by their reference. */
  all(): readonly string[]
  /** What the status line of a proposal says. */
  readonly standing: (proposal: string) => Pick<Stands, 'state' | 'holder'> | null
}

interface Root {
  readonly proposal: string
  readonly owner: string
}

/** One pair of ears for all the town: every message of the bot's, and what each status line comes to say. */
export function earsIn({ workspace, rooms, people }: Town, language: Language): Ears {
  const heard = new Set<string>()
  const roots = new Map<string, Root>()
  const standings = new Map<string, Pick<Stands, 'state' | 'holder'>>()
  const nameOf = (id: string) => people.find(({ client }) => client.user.id === id)?.name ?? id

  function hear(channel: Channel, message: Message, at: string): Heard {
    const text = wholeText(message)
    const root = roots.get(message.threadTs ?? message.ts)
    const about = new Set([...text.matchAll(/MLP-\d{4}-\d{3}/g)].map(([id]) => id))
    if (root !== undefined && channel === rooms.projects) about.add(root.proposal)
    return { kind: 'heard', at, ...forWhom(channel, message, root, text), about: [...about].toSorted(), text }
  }

  function forWhom(
    channel: Channel,
    { onlyFor }: Message,
    root: Root | undefined,
    text: string,
  ): Pick<Heard, 'where' | 'person'> {
    if (onlyFor !== null) return { where: 'alone', person: nameOf(onlyFor) }
    if (channel.kind === 'im') {
      const person = [...channel.members].find((id) => id !== workspace.botUser.id) ?? ''
      return { where: 'direct', person: nameOf(person) }
    }
    if (channel === rooms.projects) return { where: 'thread', person: root?.owner ?? '' }
    const room = (['reviewers', 'coordinators'] as const).find((name) => rooms[name] === channel)
    // Who takes no private words is named first.
    const named = people.find(({ name }) => text.startsWith(`@${name}`))
    return { where: room ?? 'catalogue', person: named?.name ?? '' }
  }

  /** A new thread's root names its proposal and, at the first look, whoever began it. */
  function noteRoot(message: Message): void {
    if (message.threadTs !== null || message.onlyFor !== null || roots.has(message.ts)) return
    const proposal = /MLP-\d{4}-\d{3}/.exec(message.text)?.[0]
    const owner = people.find(({ name }) => wholeText(message).includes(name))?.name
    if (proposal !== undefined) roots.set(message.ts, { proposal, owner: owner ?? '' })
  }

  function* newStandings(at: string): Generator<Stands> {
    for (const message of rooms.projects.messages) {
      const root = roots.get(message.ts)
      const now = root === undefined ? null : standingIn(message.text, language)
      if (root === undefined || now === null) continue
      const before = standings.get(root.proposal)
      if (before?.state === now.state && before.holder === now.holder) continue
      standings.set(root.proposal, now)
      yield { kind: 'stands', at, proposal: root.proposal, ...now }
    }
  }

  return {
    all: () => [...standings.keys()].toSorted(),
    standing: (proposal) => standings.get(proposal) ?? null,
    listen(at) {
      const all: Heard[] = []
      for (const channel of workspace.channels.values()) {
        for (const message of channel.messages) {
          if (message.botId === null || heard.has(message.ts)) continue
          heard.add(message.ts)
          if (channel === rooms.projects) noteRoot(message)
          all.push(hear(channel, message, at))
        }
      }
      // Lanes go side by side: whose message came first within one moment is nobody's concern.
      const sorted = all.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
      return [...sorted, ...newStandings(at)]
    },
  }
}

function keyOf({ where, person, about }: Heard): string {
  return [where, person, ...about].join(' ')
}

/** The notification's text, and beside it whatever else the blocks say. */
function wholeText({ text, blocks }: Message): string {
  const said = asRead(text)
  const more = textsIn(blocks)
    .map(asRead)
    .filter((one) => !said.includes(one))
  return [said, ...more].join('\n')
}

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const { type, text } = value as Readonly<Record<string, unknown>>
  // What a button says is no message.
  if (type === 'actions') return []
  return typeof text === 'string' ? [text] : Object.values(value).flatMap(textsIn)
}

/** What the first line of a thread's root says, as `MLP-2026-001 · en relecture · chez Sophie Laurent · …`. */
function standingIn(text: string, language: Language): Pick<Stands, 'state' | 'holder'> | null {
  const { states, turns } = wordsIn(language)
  const line =
    asRead(text)
      .split('\n')
      .find((one) => /MLP-\d{4}-\d{3} · /.test(one)) ?? ''
  const parts = line.slice(line.indexOf(' · ') + 3).split(' · ')
  const state = Object.entries(states).find(([, word]) => word === parts[0])?.[0]
  if (state === undefined) return null
  const [before = '', after = ''] = turns.reviewer('@').split('@')
  const holder = parts.find((part) => state === 'in-review' && part.startsWith(before) && part.endsWith(after))
  return { state, holder: holder === undefined ? null : holder.slice(before.length, holder.length - after.length) }
}

/** The newest message in these channels with a button of this action about this proposal. */
export function findButton(
  seen: readonly { readonly channel: Channel; readonly messages: readonly Message[] }[],
  action: string,
  proposal: string,
  args: Readonly<Record<string, string>> = {},
): {
  readonly channel: Channel
  readonly ts: string
  readonly click: ReturnType<typeof clicksIn>[number]['click']
} | null {
  const found = seen.flatMap(({ channel, messages }) =>
    messages
      .filter(({ botId }) => botId !== null)
      .flatMap(({ ts, blocks }) =>
        clicksIn(blocks)
          .filter(({ press }) => press.action === action && press.proposal === proposal)
          .filter(({ press }) => Object.entries(args).every(([name, value]) => press.args[name] === value))
          .map(({ click }) => ({ channel, ts, click })),
      ),
  )
  return found.toSorted((a, b) => a.ts.localeCompare(b.ts)).at(-1) ?? null
}
