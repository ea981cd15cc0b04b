import type { MentionedPerson } from '../store/references.ts'
import type { Activity } from './activity.ts'

/** What a person wrote, and whom they named beside the bot. */
export interface SaidText {
  readonly text: string
  readonly mentions: 'none' | 'person'
  /** The people that they named, by their Teams ids (`29:…`). */
  readonly named: readonly MentionedPerson[]
  /** Whether they named the bot. */
  readonly toBot: boolean
}

/**
 * The words of a message: without the bot's own name, with other people's as `@Name`, with `&nbsp;` as the space that it is,
 * and without Teams' own signs for what is quoted or attached. The activity stays as it was.
 */
export function saidText(activity: Activity): SaidText {
  const mentions = mentionsIn(activity)
  const people = mentions.filter(({ isBot }) => !isBot)
  const plain = (activity.text ?? '').replaceAll(/\r\n?/g, '\n').replaceAll(teamsOwn, '')
  const shown = mentions.reduce((text, one) => (one.shown === '' ? text : text.replaceAll(one.shown, one.as)), plain)
  const named = nameTags(activity, shown)
  return {
    text: unescapeTeams(named.text, activity).trim(),
    mentions: people.length > 0 ? 'person' : 'none',
    named: people.map(({ id, name }) => ({ userId: id, name })),
    toBot: named.toBot || mentions.some(({ isBot }) => isBot),
  }
}

/** What Teams leaves in a text for a message that is quoted, and for an attachment. */
const teamsOwn = /<(quoted|attachment)\b[^>]{0,500}?(?:\/>|>[^<]{0,500}<\/\1>)/gi

interface NamedInText {
  readonly id: string
  readonly isBot: boolean
  /** Its text in the message; empty where its entity does not say. */
  readonly shown: string
  readonly name: string
  /** What people read in its place. */
  readonly as: string
}

function mentionsIn(activity: Activity): readonly NamedInText[] {
  const bot = botIds(activity)
  return activity.entities.flatMap(({ type, mentioned, text: shown = '' }) => {
    if (type !== 'mention' || mentioned === undefined) return []
    const isBot = bot.has(stripBotPrefix(mentioned.id))
    const name = mentioned.name ?? nameIn(shown)
    return [{ id: mentioned.id, isBot, shown, name, as: isBot ? '' : `@${name}` }]
  })
}

const atTag = /<at\b([^>]{0,200})>([^<]{0,300})<\/at>/gi

/** What is left of the tags around names: clients number them, or leave their text out of the entity. */
function nameTags(activity: Activity, text: string): { readonly text: string; readonly toBot: boolean } {
  const mentions = mentionsIn(activity)
  const { name: botName } = activity.recipient ?? {}
  let toBot = false
  const named = text.replaceAll(atTag, (_, attributes: string, inner: string) => {
    const name = inner.trim()
    const [, at] = /\bid\s*=\s*["']?(\d{1,3})/.exec(attributes) ?? []
    const found =
      mentions.find((one) => one.name === name || nameIn(one.shown) === name) ??
      (at === undefined ? undefined : mentions[Number(at)])
    if (found !== undefined) return found.as
    toBot ||= name === botName
    return name === botName ? '' : `@${name}`
  })
  return { text: named, toBot }
}

/** The bot's ids: Teams writes `28:<app id>`, other clients the bare id. */
export function stripBotPrefix(id: string): string {
  return id.replace(/^28:/, '').toLowerCase()
}

/** The names by which this message may name the bot. */
export function botNames(activity: Activity): readonly string[] {
  const named = mentionsIn(activity).filter(({ isBot }) => isBot)
  const names = [...named.flatMap(({ shown, name }) => [nameIn(shown), name]), activity.recipient?.name ?? '']
  return [...new Set(names)].filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
}

function botIds({ recipient }: Activity): ReadonlySet<string> {
  return new Set(recipient === undefined ? [] : [stripBotPrefix(recipient.id)])
}

function nameIn(shown: string): string {
  return shown.replaceAll(/<\/?at[^>]*>/gi, '').trim()
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/**
 * Teams leaves escapes behind in plain text, too. One that a person typed as it stands is escaped once more in the HTML that
 * comes along; unless that shows it, it is the sign that it means.
 */
function unescapeTeams(text: string, { attachments, textFormat }: Activity): string {
  const html = attachments.find(({ contentType }) => contentType === 'text/html')?.content
  const isTyped = (found: string) =>
    textFormat !== 'xml' && typeof html === 'string' && html.includes(`&amp;${found.slice(1)}`)
  const plain = text.replaceAll('&nbsp;', '\u00A0').replaceAll('&#160;', '\u00A0')
  return plain.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (found) => (isTyped(found) ? found : (entities[found] ?? found)))
}
