import { runsOf } from '../../../text/runs-of.ts'

/**
 * The text without what no client shows and no form takes: control characters but line breaks and tabs, and halves of
 * characters (as U+FFFD).
 */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .toWellFormed()
}

/** The text as one clean line: what a title, a label or an option is. */
export function oneLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ').trim()
}

/** The three signs that Slack reads as markup: without them there is no mention, no link and no special command. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * Plain text as mrkdwn to send with `verbatim`: escaped, with addresses as links that show themselves. Signs of emphasis
 * stay as people typed them: where Slack may not read them, `shown` chooses other means.
 */
export function mrkdwn(text: string): string {
  return runsOf(text)
    .map((run) => (run.type === 'link' ? `<${escapeText(run.text)}>` : escapeText(run.text)))
    .join('')
}

/** Shortened with a visible sign; what is shortened stands in full beside it. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
