import type { Activity } from './activity.ts'

/** What a person wrote, and whom they named beside the bot. */
export interface SaidText {
  readonly text: string
  readonly mentions: 'none' | 'person'
  /** The Teams ids (`29:…`) of the people that they named. */
  readonly named: readonly string[]
  /** Whether they named the bot. */
  readonly toBot: boolean
}

/**
 * The words of a message: without the bot's own name, with other people's as `@Name`, and with `&nbsp;` as the space that
 * it is. The activity stays as it was.
 */
export function saidText(activity: Activity): SaidText {
  const bot = botIds(activity)
  let text = (activity.text ?? '').replaceAll(/\r\n?/g, '\n')
  const named: string[] = []
  let toBot = false
  for (const { type, mentioned, text: shown } of activity.entities) {
    if (type !== 'mention' || mentioned === undefined) continue
    const isBot = bot.has(stripBotPrefix(mentioned.id))
    if (isBot) toBot = true
    else named.push(mentioned.id)
    const name = isBot ? '' : `@${mentioned.name ?? nameIn(shown)}`
    if (shown) text = text.replaceAll(shown, name)
  }
  return {
    text: unescapeTeams(text, activity.textFormat).trim(),
    mentions: named.length > 0 ? 'person' : 'none',
    named,
    toBot,
  }
}

/** The bot's ids: Teams writes `28:<app id>`, other clients the bare id. */
export function stripBotPrefix(id: string): string {
  return id.replace(/^28:/, '').toLowerCase()
}

/** The names by which this message names the bot. */
export function botNames(activity: Activity): readonly string[] {
  const bot = botIds(activity)
  return activity.entities.flatMap(({ mentioned, text }) => {
    const isBot = mentioned !== undefined && bot.has(stripBotPrefix(mentioned.id))
    return isBot ? [nameIn(text), mentioned.name ?? ''].filter((name) => name !== '') : []
  })
}

function botIds({ recipient }: Activity): ReadonlySet<string> {
  return new Set(recipient === undefined ? [] : [stripBotPrefix(recipient.id)])
}

function nameIn(shown = ''): string {
  return shown.replaceAll(/<\/?at[^>]*>/g, '')
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** Teams leaves `&nbsp;` behind in plain text, too; the other escapes only stand where the text is called XML. */
function unescapeTeams(text: string, format: string | undefined): string {
  const plain = text.replaceAll('&nbsp;', '\u00A0').replaceAll('&#160;', '\u00A0')
  return format === 'xml' ? plain.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (found) => entities[found] ?? found) : plain
}
