/** What Slack's text says, and whom it names. */
export interface Plain {
  readonly text: string
  /** User ids that it mentions. */
  readonly people: readonly string[]
}

/** What Slack puts between angle brackets: a person, a channel, a call, a date, an address. */
const token = /<((?:[@#!]|[a-z][a-z0-9+.-]*:)[^<>\n]{1,4000})>/gi

/**
 * Slack's message text as a person reads it: links, channels, dates and names without their brackets, entities as
 * letters. `nameOf` gives the name of a user, null for one unknown. (docs.slack.dev/messaging/formatting-message-text)
 */
export function plainText(text: string, nameOf: (user: string) => string | null): Plain {
  const people: string[] = []
  const plain = text.replaceAll(token, (_, inside: string) => {
    const user = /^@([A-Z0-9]{2,64})(?:\|(.*))?$/.exec(inside)
    if (user?.[1] === undefined) return showMention(inside)
    people.push(user[1])
    return `@${nameOf(user[1]) ?? user[2] ?? user[1]}`
  })
  return { text: fenceAlone(unescapeSlack(plain)), people }
}

/** `#C123|general`, `!here`, `!date^…|yesterday`, `https://example.org|our page`, `mailto:a@b.c|a@b.c` */
function showMention(inside: string): string {
  const bar = inside.indexOf('|')
  const target = bar === -1 ? inside : inside.slice(0, bar)
  const label = bar === -1 ? '' : inside.slice(bar + 1)
  if (target.startsWith('#')) return `#${label || target.slice(1)}`
  if (target.startsWith('!')) return label || `@${target.slice(1).split('^')[0]}`
  const address = target.replace(/^(mailto|tel):/, '')
  return label === '' || sameAddress(label, address) ? address : `${label} (${address})`
}

/** `example.org` is what Slack shows for `http://example.org`: the address alone says it all. */
function sameAddress(label: string, address: string): boolean {
  const bare = (url: string) => url.replace(/^https?:\/\//, '').replace(/\/$/, '')
  return bare(label) === bare(address)
}

/** Slack writes a block of code right behind its fences, of which Markdown asks a line each; a block knows no language. */
function fenceAlone(text: string): string {
  return text.replaceAll(/```([^`]*\n[^`]*)```/g, (block, code: string, at: number) => {
    const isFree = (place: number) => place < 0 || place >= text.length || text[place] === '\n'
    const [opens, closes] = [isFree(at - 1) ? '' : '\n', isFree(at + block.length) ? '' : '\n']
    return `${opens}\`\`\`\n${code.replace(/^\n/, '').replace(/\n$/, '')}\n\`\`\`${closes}`
  })
}

/** Slack escapes these three and no others. */
function unescapeSlack(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
