/** What Slack is answered. An empty body only acknowledges. */
export interface SlackAnswer {
  readonly status: number
  readonly body: string | object
}

/** It is taken; Slack need not send it again. */
export const taken: SlackAnswer = { status: 200, body: '' }

/** It is not: Slack sends an event again, at once, after a minute and after five. */
export const again: SlackAnswer = { status: 503, body: '' }

/** Taken, with words that only the person who typed a command sees. */
export function privately(text: string): SlackAnswer {
  return { status: 200, body: { response_type: 'ephemeral', text } }
}
