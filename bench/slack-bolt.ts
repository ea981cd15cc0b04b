import { App, HTTPReceiver, LogLevel } from '@slack/bolt'

// Bolt as its documentation starts it, acknowledging commands and doing nothing else: what `bench/slack.ts` measures the
// program against. Its arguments are the address of the fake Slack's Web API, the bot's token, and the signing secret.

const [slackApiUrl = '', token = '', signingSecret = ''] = process.argv.slice(2)
const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR })
const app = new App({ token, receiver, clientOptions: { slackApiUrl }, logLevel: LogLevel.ERROR })
app.command('/mlops-proposal', ({ ack }) => ack())

const server = await app.start({ port: 0, host: '127.0.0.1' })
const address = server.address()
if (typeof address === 'object') console.log(`Listening on http://127.0.0.1:${address?.port}`)
