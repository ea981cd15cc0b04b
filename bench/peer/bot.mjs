import { createSlackAdapter } from '@chat-adapter/slack'
import { createPostgresState } from '@chat-adapter/state-pg'
import { serve } from '@hono/node-server'
import { Chat } from 'chat'
import { Hono } from 'hono'

// The echo that the documentation of Vercel's Chat SDK begins with, with Slack and its state in PostgreSQL: it subscribes to
// a thread in which it is named, and answers each message there. `bench/peer.ts` measures the program against it. All comes
// from variables that the SDK reads by itself, but for the tokens of the workspaces: they lie in memory, which costs it least.

const installations = new Map(JSON.parse(process.env.PEER_INSTALLATIONS ?? '[]'))
const bot = new Chat({
  userName: 'mlops-proposal',
  logger: 'warn',
  adapters: {
    slack: createSlackAdapter({
      signingSecret: process.env.SLACK_SIGNING_SECRET,
      clientId: process.env.SLACK_CLIENT_ID,
      clientSecret: process.env.SLACK_CLIENT_SECRET,
      installationProvider: { getInstallation: async (id) => installations.get(id) ?? null },
    }),
  },
  state: createPostgresState(),
})

bot.onNewMention(async (thread) => {
  await thread.subscribe()
  await thread.post("Hello! I'm listening to this thread.")
})

bot.onSubscribedMessage(async (thread, message) => {
  await thread.post(`Got your message: ${message.text}`)
})

const app = new Hono().post('/slack/events', (c) => bot.webhooks.slack(c.req.raw, { waitUntil: () => undefined }))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`Listening on http://127.0.0.1:${port}`)
})
