import { strict as assert } from 'node:assert'
import type { Browser } from 'playwright-core'
import { wordsIn } from '../../src/text/words.ts'
import { Person, desktop } from './person.ts'
import type { Server } from './server.ts'
import type { Tally } from './tally.ts'

/** The server is killed in the middle of a message, and comes back. */
export async function playOutage(tally: Tally, browser: Browser, server: Server): Promise<void> {
  const who = await Person.open(browser, server.address, { persona: 'claire', language: 'en', screen: desktop })
  const words = wordsIn('en')
  const thread = who.pane('thread')

  await tally.story('the server is killed, and comes back', [
    [
      'a message is on its way',
      async () => {
        await who.say('/mlops-proposal new', 'room')
        await who.sees('thread', 'Section 1/10')
        await who.say('Before the kill')
      },
    ],
    [
      'without a server the page says so, and keeps what is written',
      async () => {
        await server.kill()
        await thread.locator('.composer textarea').fill('During the outage')
        await thread.locator('.composer .send').click()
        await thread.locator('.pending', { hasText: 'Not sent.' }).waitFor()
        await who.page.locator('#banner', { hasText: 'Connection lost' }).waitFor()
      },
    ],
    [
      'once it is back, the page finds it by itself, and the message goes out once',
      async () => {
        await server.run()
        await who.page.locator('#banner').waitFor({ state: 'hidden', timeout: 15_000 })
        await thread.locator('.pending').waitFor({ state: 'detached' })
        await who
          .message('thread', 'Section 1/10')
          .filter({ hasText: words.count.messages(2) })
          .waitFor()
        assert.equal(await thread.locator('.message.person').count(), 2)
      },
    ],
    [
      'a reload finds all of it again',
      async () => {
        await who.page.reload()
        await who.sees('thread', 'During the outage')
        assert.equal(await thread.locator('.message.person').count(), 2)
      },
    ],
  ])
  await who.close()
}
