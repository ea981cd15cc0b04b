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

/** A part of a text: an address, or words between addresses. */
interface Run {
  readonly type: 'text' | 'link'
  readonly text: string
}

/** The text as words and addresses, in order; none is empty, and together they are the text. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = []
  let last = 0
  for (const match of text.matchAll(address)) {
    const url = match[0].replace(/[.,;:!?)\]}»’]+$/u, '')
    if (url.length <= 'https://'.length) continue
    runs.push({ type: 'text', text: text.slice(last, match.index) }, { type: 'link', text: url })
    last = match.index + url.length
  }
  return [...runs, { type: 'text', text: text.slice(last) } as const].filter((run) => run.text !== '')
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
