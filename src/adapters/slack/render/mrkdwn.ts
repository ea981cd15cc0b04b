/** Where an address begins and ends; what cannot stand between angle brackets ends it too. */
const address = /https?:\/\/[^\s<>|"'`\p{C}]+/giu

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
 * Plain text as mrkdwn to send with `verbatim`: escaped, with addresses as links that show themselves. The signs of
 * emphasis stay as people typed them: they change how words look, never what they say.
 */
export function mrkdwn(text: string): string {
  let out = ''
  let last = 0
  for (const match of text.matchAll(address)) {
    const url = match[0].replace(/[.,;:!?)\]}»’]+$/u, '')
    if (url.length <= 'https://'.length) continue
    out += `${escapeText(text.slice(last, match.index))}<${escapeText(url)}>`
    last = match.index + url.length
  }
  return out + escapeText(text.slice(last))
}

/** Bold where the words allow it: signs of their own, or a line break, would end it too early. */
export function bold(text: string): string {
  const words = text.trim()
  return words === '' || /[*\n]|https?:/u.test(words) ? mrkdwn(text) : `*${escapeText(words)}*`
}

/** Each line as a quote. */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${mrkdwn(line)}`)
    .join('\n')
}

/** Shortened with a visible sign; what is shortened stands in full beside it. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
