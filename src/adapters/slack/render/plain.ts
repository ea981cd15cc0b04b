import type { types } from '@slack/bolt'
import { clip, cleanText } from './mrkdwn.ts'
import { isVisible } from './unit.ts'

/** Plain text as Slack wants it: never empty, at most `most` characters, and without emoji codes. */
export function plain(text: string, most = Number.POSITIVE_INFINITY): types.PlainTextElement {
  const clean = cleanText(text)
  return { type: 'plain_text', text: isVisible(clean) ? clip(clean, most) : '–', emoji: false }
}
