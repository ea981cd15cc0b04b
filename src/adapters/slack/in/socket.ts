import { type App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../../ports/log.ts'
import { sdkLogger } from '../web-client.ts'
import type { Handle } from './handle.ts'

/** Slack's events over a socket, for a machine that Slack cannot reach. */
export interface Socket {
  start(): Promise<void>
  close(): Promise<void>
}

interface SocketOptions {
  readonly appToken: string
  readonly apiUrl: string
  readonly handle: Handle
  readonly log: Log
}

/**
 * Bolt's own receiver keeps the connection; what comes over it goes the same way as over HTTP, and is acknowledged after
 * it was stored. What was not, Slack sends again.
 */
export function socketMode({ appToken, apiUrl, handle, log }: SocketOptions): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: sdkLogger(log),
    logLevel: LogLevel.WARN,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
    processEventErrorHandler: async () => false,
  })
  const app: Pick<App, 'processEvent'> = {
    async processEvent({ body, ack }) {
      const answer = await handle(body)
      if (answer.status !== 200) throw new Error(`not taken: ${answer.status}`)
      await ack(answer.body === '' ? undefined : answer.body)
    },
  }
  receiver.init(app as App)
  return {
    start: async () => void (await receiver.start()),
    close: () => receiver.stop(),
  }
}
