/** Words as Slack shows them, read off what is sent: an independent reading of mrkdwn that finds more markup than Slack. */

/** Everything that blocks show, part by part, in order. */
export function wordsShown(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(wordsShown)
  if (typeof value !== 'object' || value === null) return []
  const { type, text, url } = value as Readonly<Record<string, unknown>>
  if (type === 'link' && typeof url === 'string') return [typeof text === 'string' ? text : url]
  if (type === 'mrkdwn' && typeof text === 'string') return [mrkdwnShown(text)]
  if ((type === 'plain_text' || type === 'text') && typeof text === 'string') return [text]
  return Object.values(value).flatMap(wordsShown)
}

/** Every text that Slack reads as mrkdwn. */
export function mrkdwnIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn)
  if (typeof value !== 'object' || value === null) return []
  const { type, text } = value as Readonly<Record<string, unknown>>
  return type === 'mrkdwn' && typeof text === 'string' ? [text] : Object.values(value).flatMap(mrkdwnIn)
}

/** mrkdwn without what Slack takes for markup: docs.slack.dev/messaging/formatting-message-text */
export function mrkdwnShown(text: string): string {
  return text
    .split(/(<https?:[^>]*>)/)
    .map((part, index) => (index % 2 === 1 ? part.slice(1, -1) : withoutSigns(part)))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function withoutSigns(text: string): string {
  const quotes = text.replaceAll(/^(?:>|&gt;)+ ?/gm, '').replaceAll(/:[\w+'-]+:/g, '\u{1F642}')
  return ['*', '_', '~', '`'].reduce(
    (rest, sign) => rest.replaceAll(new RegExp(`\\${sign}([^\\${sign}\\n]+)\\${sign}`, 'g'), '$1'),
    quotes,
  )
}
