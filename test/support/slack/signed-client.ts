import { createHmac } from 'node:crypto'

/** What Slack does to a program: sends signed requests. */
export interface SignedClient {
  /** A slash command, as a form. */
  command(fields: Readonly<Record<string, string>>): Promise<Answered>
  /** A click, a modal or a shortcut, as JSON in a form. */
  interact(payload: object): Promise<Answered>
  /** An event, as JSON. */
  event(payload: object): Promise<Answered>
  /** Any body, signed as the changes say. */
  send(body: string | Buffer, changes?: Changes): Promise<Answered>
}

export interface Changes {
  readonly headers?: Readonly<Record<string, string>>
  /** Headers to leave out. */
  readonly without?: readonly string[]
  /** Seconds since 1970 that the request is signed for. */
  readonly at?: number
  readonly secret?: string
}

export interface Answered {
  readonly status: number
  readonly text: string
}

const form = 'application/x-www-form-urlencoded'

/** Signs as Slack does: docs.slack.dev/authentication/verifying-requests-from-slack */
export function signedClient(url: string, signingSecret: string, nowSeconds = () => Date.now() / 1_000): SignedClient {
  async function send(body: string | Buffer, changes: Changes = {}): Promise<Answered> {
    const at = String(Math.floor(changes.at ?? nowSeconds()))
    const signature = createHmac('sha256', changes.secret ?? signingSecret)
      .update(`v0:${at}:`)
      .update(body)
      .digest('hex')
    const headers = new Headers({
      'content-type': form,
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
      ...changes.headers,
    })
    for (const name of changes.without ?? []) headers.delete(name)
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : new Uint8Array(body),
    })
    return { status: response.status, text: await response.text() }
  }
  return {
    send,
    command: (fields) => send(new URLSearchParams(fields).toString()),
    interact: (payload) => send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString()),
    event: (payload) => send(JSON.stringify(payload), { headers: { 'content-type': 'application/json' } }),
  }
}
