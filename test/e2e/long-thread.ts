import { strict as assert } from 'node:assert'
import type { Browser } from 'playwright-core'
import { PlaygroundClient } from '../support/playground-client.ts'
import { Person, phone } from './person.ts'
import type { Tally } from './tally.ts'

const many = 500

/** A section of 500 messages and one of 40,000 characters, on a narrow telephone. */
export async function playLongThread(tally: Tally, browser: Browser, address: string): Promise<void> {
  const narrow = { ...phone, name: 'narrow phone', width: 360, height: 740 }
  const client = new PlaygroundClient(address, 'lea', 'fr')
  const who = await Person.open(browser, address, { persona: 'lea', language: 'fr', screen: narrow })
  const thread = who.pane('thread')

  await tally.story('a thread of 500 messages', [
    [
      'it is written',
      async () => {
        await who.say('/mlops-proposal nouveau', 'room')
        await who.sees('thread', 'Section 1/10')
        const root = new URL(who.page.url()).searchParams.get('thread')
        for (let at = 1; at <= many; at++) await client.say(`Message ${at}`, { thread: root })
        await who.sees('thread', `Message ${many}`)
      },
    ],
    [
      'it opens with its last page, and goes back page by page',
      async () => {
        await who.page.reload()
        await who.sees('thread', `Message ${many}`)
        assert.equal(await thread.locator('.messages > .message').count(), 50)
        // The section's card, far up, is edited by each message: it must not be drawn before its page is.
        await client.say(`Message ${many + 1}`, { thread: new URL(who.page.url()).searchParams.get('thread') })
        await who.sees('thread', `Message ${many + 1}`)
        for (let pages = 2; pages <= 4; pages++) {
          await thread.locator('.timeline').evaluate((element) => element.scrollTo(0, 0))
          await thread
            .locator('.messages > .message')
            .nth(50 * pages)
            .waitFor({ state: 'attached' })
        }
        const texts = await thread.locator('.messages > .message .words').allTextContents()
        assert.deepEqual(
          texts,
          Array.from(texts, (_, at) => `Message ${many + 2 - texts.length + at}`),
        )
      },
    ],
    [
      'one more, of 40,000 characters, shows folded and is stored whole',
      async () => {
        await who.say('x'.repeat(40_000))
        await thread.locator('.folded').waitFor()
        const root = new URL(who.page.url()).searchParams.get('thread')
        const { messages } = await client.messages({ thread: root, limit: 1 })
        assert.equal(messages[0]?.body.text.length, 40_000)
        await who.fits()
      },
    ],
  ])
  await who.close()
}
