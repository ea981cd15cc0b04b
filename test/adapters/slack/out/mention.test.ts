import { expect, test } from 'vitest'
import { renderMessages } from '../../../../src/adapters/slack/render/message.ts'
import { view } from '../../../../src/flows/screens/blocks.ts'
import { postOf, stageChat } from './chat-stage.ts'

const stage = stageChat()
const lea = { id: 'ULEA', name: 'Léa Moreau' }

test('whom a message is for is mentioned by their id, where Slack looks for it: in a block, and in the text of the notification', async () => {
  const blocks = [
    { type: 'mention', people: [lea, { id: 'UKARIM', name: 'Karim Benali' }] },
    { type: 'text', text: 'Voici la réponse.' },
  ] as const

  await stage.chat.show(postOf(stage, blocks))

  const sent = stage.fake.calls.find(({ method }) => method === 'chat.postMessage')
  expect(JSON.stringify(sent)).toContain('<@ULEA>, <@UKARIM>')
  const [message] = stage.projects.messages
  expect(message?.blocks[0]).toEqual({
    type: 'section',
    text: { type: 'mrkdwn', text: '<@ULEA>, <@UKARIM>', verbatim: true },
  })
})

test('who has no id of Slack’s stands there by name, and nothing of it is read as markup', () => {
  const people = [{ id: 'anonymous-1', name: '<!channel> & co' }]

  const { messages } = renderMessages(view('fr', [{ type: 'mention', people }]))

  expect(messages[0]?.blocks[0]).toMatchObject({ text: { text: '&lt;!channel&gt; &amp; co' } })
})
