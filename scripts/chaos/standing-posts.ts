import { cardText } from '../../test/support/fake-connector/read-card.ts'
import { botId } from '../../test/support/fake-connector/world.ts'
import type { Found, StandingPost } from './history.ts'
import { wholeText } from './slack-writer.ts'
import type { ChaosWorld } from './world.ts'

/** What the store notes of a message that it posted. */
export interface NotedPost {
  readonly platform: 'slack' | 'teams'
  readonly key: string
  readonly kind: 'message' | 'file' | 'whisper'
  readonly part: number
  readonly channel: string
  readonly id: string | null
  readonly state: 'sending' | 'sent' | 'unknown' | 'gone'
  readonly twins: number
}

/** The bot's messages that stand for everybody, beside what the store notes of them. */
export function standingPosts(world: ChaosWorld, noted: readonly NotedPost[]): Pick<Found, 'posts' | 'missing'> {
  const sent = noted.filter(({ state, kind, id }) => state === 'sent' && kind === 'message' && id !== null)
  const known = new Set(sent.map(({ platform, id }) => `${platform} ${id ?? ''}`))
  const standing = [...onSlack(world), ...onTeams(world)]
  const twins = new Map<string, number>()
  for (const { platform, channel, twins: more } of noted)
    if (platform === 'teams') twins.set(channel, (twins.get(channel) ?? 0) + more)
  const posts = standing.map(({ channel, ...post }): StandingPost => {
    const isKnown = known.has(`${post.platform} ${post.id}`)
    const left = twins.get(channel) ?? 0
    const isNotedTwin = !isKnown && post.platform === 'teams' && left > 0
    if (isNotedTwin) twins.set(channel, left - 1)
    return { ...post, isKnown, isNotedTwin }
  })
  const there = new Set(standing.map(({ platform, id }) => `${platform} ${id}`))
  return {
    posts,
    missing: sent
      .filter(({ platform, id }) => !there.has(`${platform} ${id ?? ''}`))
      .map(({ platform, key, part, id }) => `${platform} ${key} part ${part} (${id ?? ''})`),
  }
}

type InChannel = Omit<StandingPost, 'isKnown' | 'isNotedTwin'> & { readonly channel: string }

function onSlack({ workspace }: ChaosWorld): readonly InChannel[] {
  return [...workspace.channels.values()].flatMap(({ id: channel, messages }) =>
    messages
      .filter(({ botId: bot, onlyFor }) => bot !== null && onlyFor === null)
      .map((one) => {
        const key = one.metadata === null ? null : JSON.stringify(one.metadata)
        return { platform: 'slack' as const, channel, id: one.ts, key, text: wholeText(one) }
      }),
  )
}

/** A message that was targeted at one person is no whisper there: it stands as the others do. */
function onTeams({ teams: { world } }: ChaosWorld): readonly InChannel[] {
  return world.messages
    .filter((one) => one.from === botId(world) && !one.deleted && one.only === null)
    .map(({ id, conversation, activity }) => ({
      platform: 'teams' as const,
      channel: conversation,
      id,
      key: null,
      text: textOf(activity),
    }))
}

function textOf(activity: Readonly<Record<string, unknown>>): string {
  const [first] = (activity['attachments'] ?? []) as readonly { readonly content: unknown }[]
  if (first !== undefined) return cardText(first.content)
  return typeof activity['text'] === 'string' ? activity['text'] : ''
}
