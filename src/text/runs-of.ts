/** Where an address begins and ends; what cannot stand between angle brackets ends it too. */
const address = /https?:\/\/[^\s<>|"'`\p{C}]+/giu

/** What ends a sentence or a bracket around an address, and is no part of it. */
const closing = new Set('.,;:!?)]}»’')

/** A part of a text: an address, or words between addresses. */
export interface AddressRun {
  readonly type: 'text' | 'link'
  readonly text: string
}

/** The text as words and addresses, in order; none is empty, and together they are the text. */
export function runsOf(text: string): readonly AddressRun[] {
  const runs: AddressRun[] = []
  let last = 0
  for (const match of text.matchAll(address)) {
    const url = withoutClosing(match[0])
    if (url.length <= 'https://'.length) continue
    runs.push({ type: 'text', text: text.slice(last, match.index) }, { type: 'link', text: url })
    last = match.index + url.length
  }
  return [...runs, { type: 'text', text: text.slice(last) } as const].filter((run) => run.text !== '')
}

/** Sign by sign from the end: a pattern would start anew at each of them. */
function withoutClosing(found: string): string {
  let end = found.length
  while (end > 0 && closing.has(found.charAt(end - 1))) end -= 1
  return found.slice(0, end)
}
