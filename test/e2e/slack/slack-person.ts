import { eventually } from '../../support/eventually.ts'
import { type Click } from '../../support/fake-slack/person.ts'
import { asRead, clicksIn, inputsOf } from '../../support/slack-client.ts'

/** A message as local-slack's control endpoint gives it. */
export interface LocalMessage {
  readonly ts: string
  readonly thread_ts?: string
  readonly user: string
  readonly bot_id?: string
  readonly text: string
  readonly blocks?: readonly Record<string, unknown>[]
  readonly subtype?: string
  readonly files?: readonly { readonly name: string; readonly url_private?: string }[]
}

/** Whoever writes and presses as fast as a program uses up what Slack takes in a minute, and waits for the rest. */
const patienceMs = 120_000

/** Somebody in local-slack, through the endpoints that its page uses. */
export class SlackPerson {
  readonly #url: string
  readonly #id: string

  constructor(url: string, id: string) {
    this.#url = url
    this.#id = id
  }

  async command(channel: string, words: string): Promise<void> {
    await this.#control('command', { channel, user: this.#id, command: '/mlops-proposal', text: words })
  }

  async say(channel: string, thread: string, words: string): Promise<string> {
    const text = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const body = { channel, user: this.#id, text, thread_ts: thread }
    const { message } = (await this.#control('message', body)) as { readonly message: LocalMessage }
    return message.ts
  }

  /** The last message whose text holds all of these. */
  sees(channel: string, ...texts: readonly string[]): Promise<LocalMessage> {
    return eventually(async () => {
      const all = await this.messages(channel)
      const found = all.findLast((one) => texts.every((text) => asRead(one.text).includes(text)))
      if (found !== undefined) return found
      const last = all.slice(-4).map(({ text }) => asRead(text))
      throw new Error(`nobody wrote “${texts.join('” and “')}”; the last messages:\n${last.join('\n---\n')}`)
    }, patienceMs)
  }

  /** Waits for the file in the thread. */
  async finds(channel: string, thread: string, file: string): Promise<void> {
    await eventually(async () => {
      const replies = (await this.messages(channel)).filter(({ thread_ts }) => thread_ts === thread)
      if (!replies.some(({ files }) => files?.[0]?.name === file)) throw new Error(`no ${file} stands in the thread`)
    }, patienceMs)
  }

  /** Clicks the button with this action on the message that holds these texts. */
  async press(channel: string, action: string, ...texts: readonly string[]): Promise<void> {
    const { message, click } = await this.#button(channel, action, texts)
    await this.#control('interact', { channel, messageTs: message.ts, user: this.#id, action: click })
  }

  /** Fills in the form behind a button; resolves with the sentences it was refused for. */
  async fill(
    channel: string,
    action: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    ...texts: readonly string[]
  ): Promise<Readonly<Record<string, string>>> {
    await this.press(channel, action, ...texts)
    return this.submit(fields)
  }

  /** Fills in the form that is open. */
  async submit(fields: Readonly<Record<string, string | readonly string[]>>) {
    const view = await eventually(async () => {
      const open = (await this.#page()).modalStack.at(-1)
      if (open?.['callback_id'] !== 'form') throw new Error('no form is open')
      return open
    }, patienceMs)
    const values = Object.entries(inputsOf(view, fields)).map(([block, { action, state }]) => [
      block,
      { [action]: state },
    ])
    return this.#send({ t: 'view_submit', user: this.#id, values: Object.fromEntries(values) })
  }

  /** Leaves the form that is open. */
  async leave(): Promise<void> {
    await this.#send({ t: 'view_close', user: this.#id })
  }

  /** What stands in the open form's inputs. */
  async opened(field: string): Promise<string> {
    const view = await eventually(async () => {
      const open = (await this.#page()).modalStack.at(-1)
      if (open?.['callback_id'] !== 'form') throw new Error('no form is open')
      return open
    }, patienceMs)
    const blocks = view['blocks'] as readonly { block_id?: string; element?: { initial_value?: string } }[]
    return blocks.find(({ block_id }) => block_id === field)?.element?.initial_value ?? ''
  }

  async messages(channel: string): Promise<readonly LocalMessage[]> {
    const answer = await fetch(`${this.#url}/_control/messages/${channel}`)
    const { messages } = (await answer.json()) as { readonly messages: readonly LocalMessage[] }
    return messages
  }

  #button(channel: string, action: string, texts: readonly string[]): Promise<{ message: LocalMessage; click: Click }> {
    return eventually(async () => {
      const message = await this.sees(channel, ...texts)
      const click = clicksIn(message.blocks ?? []).find(({ press }) => press.action === action)?.click
      if (click === undefined) throw new Error(`no button for “${action}” on: ${asRead(message.text)}`)
      return { message, click }
    }, patienceMs)
  }

  async #control(what: string, body: object): Promise<unknown> {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const answer = await fetch(`${this.#url}/_control/${what}`, init)
    if (!answer.ok) throw new Error(`local-slack answered ${answer.status} to ${what}`)
    return answer.json()
  }

  /** What the page is given when it opens: there is no endpoint for modals. */
  async #page(): Promise<{ readonly modalStack: readonly Record<string, unknown>[] }> {
    const { promise, resolve } = Promise.withResolvers<{ readonly modalStack: readonly Record<string, unknown>[] }>()
    const socket = this.#socket((event) => {
      if (event['t'] === 'init') resolve(event['state'] as { readonly modalStack: readonly Record<string, unknown>[] })
    })
    return promise.finally(() => socket.close())
  }

  /** Sends what the page sends, and waits until the modal is gone or says what is wrong. */
  async #send(message: object): Promise<Readonly<Record<string, string>>> {
    const { promise, resolve } = Promise.withResolvers<Readonly<Record<string, string>>>()
    const socket = this.#socket((event) => {
      if (event['t'] === 'init') socket.send(JSON.stringify(message))
      if (event['t'] === 'view_errors') resolve(event['errors'] as Record<string, string>)
      if (event['t'] === 'view') resolve({})
    })
    return promise.finally(() => socket.close())
  }

  #socket(hear: (event: Record<string, unknown>) => void): WebSocket {
    const socket = new WebSocket(`${this.#url.replace('http', 'ws')}/ui`)
    socket.addEventListener('message', ({ data }) => hear(JSON.parse(String(data)) as Record<string, unknown>))
    return socket
  }
}
