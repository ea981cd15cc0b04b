import type { types } from '@slack/bolt'
import { cleanText } from './mrkdwn.ts'
import { isVisible } from './unit.ts'

/** Plain text as Slack wants it: never empty, and without emoji codes. */
export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: isVisible(text) ? cleanText(text) : '–', emoji: false }
}
