import type { types } from '@slack/bolt'
import { runsOf } from '../../../text/runs-of.ts'
import { escapeText, mrkdwn } from './mrkdwn.ts'

/** How words look; a line of a card has one look. */
export type TextLook = 'plain' | 'bold' | 'quote'

/** One line or several of a card, as people wrote them. */
export interface StyledText {
  readonly text: string
  readonly look: TextLook
}

type SlackTextBlock = types.SectionBlock | types.RichTextBlock

/**
 * What mrkdwn would read as markup: emphasis, code, a quote, an emoji's name. Slack has no escape for these
 * (docs.slack.dev/messaging/formatting-message-text).
 */
const signs = /[*_~`]|:[\w+'-]+:|^\s*>/mu

/** Whether Slack could show the words as something else than what somebody wrote. */
export function isMarkup(text: string): boolean {
  return runsOf(text).some((run) => run.type === 'text' && signs.test(run.text))
}

/**
 * The words as one block that shows them as they were written. mrkdwn does, as long as nothing in them is markup;
 * otherwise rich text, whose words Slack does not read. Not always rich text: a section can be told not to fold, and
 * servers that stand in for Slack show it.
 */
export function showText(all: readonly StyledText[]): SlackTextBlock {
  if (all.some(({ text }) => isMarkup(text))) return { type: 'rich_text', elements: [richElement(all)] }
  const text = all.map(markUp).join('\n')
  // `verbatim`, so that Slack makes no links or mentions of its own.
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, expand: true }
}

/** The words for a message's own text, escaped. */
export function speakText({ text, look }: StyledText): string {
  return look === 'quote' ? eachLine(text, (line) => `> ${mrkdwn(line)}`) : mrkdwn(text)
}

/** As mrkdwn. */
function markUp(words: StyledText): string {
  const { text, look } = words
  // A line break would end it too early, and blanks at an end let it not begin; a link is not bold in every client.
  if (look !== 'bold' || /\n|https?:/u.test(text.trim()) || text.trim() === '') return speakText(words)
  return text.replace(text.trim(), () => `*${escapeText(text.trim())}*`)
}

/** All in one: whether two sections stand one below the other is not said anywhere. A quote comes alone. */
function richElement(all: readonly StyledText[]): types.RichTextSection | types.RichTextQuote {
  const elements = all.flatMap((words, index) => [
    ...(index === 0 ? [] : [{ type: 'text', text: '\n' } as const]),
    ...richRuns(words),
  ])
  return { type: all[0]?.look === 'quote' ? 'rich_text_quote' : 'rich_text_section', elements }
}

function richRuns({ text, look }: StyledText): (types.RichTextText | types.RichTextLink)[] {
  const style = look === 'bold' ? { style: { bold: true } } : {}
  return runsOf(text).map((run) =>
    run.type === 'link' && URL.canParse(run.text)
      ? { type: 'link', url: run.text, ...style }
      : { type: 'text', text: run.text, ...style },
  )
}

function eachLine(text: string, write: (line: string) => string): string {
  return text.split('\n').map(write).join('\n')
}
