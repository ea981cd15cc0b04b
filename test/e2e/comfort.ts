import { strict as assert } from 'node:assert'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { PlaygroundClient } from '../support/playground-client.ts'
import { eventually } from '../support/eventually.ts'
import { Person, desktop, phone } from './person.ts'
import type { Tally } from './tally.ts'

/** Visible things to press that are smaller than a finger, each with its size. */
const tooSmall = `
  [...document.querySelectorAll('button, a.button, select, input, textarea, [role="option"], [role="menuitem"]')]
    .map((element) => element.closest('label.option') ?? element)
    .filter((element) => element.checkVisibility({ opacityProperty: false, visibilityProperty: true }))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, { width, height }]) => width > 0 && (width < 43.9 || height < 43.9))
    .map(([element, { width, height }]) => element.outerHTML.slice(0, 90) + ' ' + Math.round(width) + '×' + Math.round(height))`

/** Choices whose words are wider than what stands in the closed box, its arrow apart. */
const clipped = `
  [...document.querySelectorAll('#sidebar select')].flatMap((box) => {
    const style = getComputedStyle(box)
    const pen = document.createElement('canvas').getContext('2d')
    pen.font = style.font
    const room = box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 18
    return [...box.options].filter((one) => pen.measureText(one.text).width > room).map((one) => one.text)
  })`

/** What makes a chat comfortable: nothing typed is lost, nothing is too small, and the page says where one is. */
export async function playComfort(tally: Tally, browser: Browser, address: string): Promise<void> {
  await tally.story('the language of the browser', languages(browser, address))
  await tally.story('two who begin at once', beginners(browser, address))
  await tally.story('what is typed and not sent', await drafts(browser, address))
  await tally.story('rooms, marks and sizes', await rooms(browser, address))
}

type Story = readonly (readonly [string, () => Promise<void>])[]

function beginners(browser: Browser, address: string): Story {
  const begin = async (persona: string, name: string) => {
    const person = await Person.open(browser, address, { persona, language: 'fr', screen: phone })
    const begins = () => person.say('/mlops-proposal nouveau', 'room')
    const isTheirs = async () => {
      await person.pane('thread').getByText(`Par ${name}`).first().waitFor()
      await person.close()
    }
    return { begins, isTheirs }
  }
  const each = async () => {
    const people = [await begin('lea', 'Léa Moreau'), await begin('karim', 'Karim Benali')]
    await Promise.all(people.map(({ begins }) => begins()))
    for (const { isTheirs } of people) await isTheirs()
  }
  return [['each is taken into their own thread', each]]
}

function languages(browser: Browser, address: string): Story {
  const opens = (locale: string, lang: string, heading: string) => async () => {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    await page.goto(`${address}/`)
    await page.locator('#sidebar h2', { hasText: heading }).first().waitFor()
    assert.equal(await page.evaluate('document.documentElement.lang'), lang)
    await context.close()
  }
  return [
    ['British English opens in English', opens('en-GB', 'en', 'Rooms')],
    ['French of Canada opens in French', opens('fr-CA', 'fr', 'Salons')],
    ['German opens in French, the programme’s', opens('de-DE', 'fr', 'Salons')],
  ]
}

async function drafts(browser: Browser, address: string): Promise<Story> {
  const context = await browser.newContext({ locale: 'fr' })
  const open = (persona = 'thomas') => openAs(context, address, persona)
  const box = (page: Page) => page.locator('#room .composer textarea')
  const holds = (page: Page, text: string) => eventually(async () => assert.equal(await box(page).inputValue(), text))

  return [
    [
      'a closed tab leaves its text to the next one',
      async () => {
        const first = await open()
        await box(first).fill('Un long brouillon')
        await first.close()
        const second = await open()
        await holds(second, 'Un long brouillon')
        await second.reload()
        await holds(second, 'Un long brouillon')
        await box(second).fill('')
        await second.close()
        const third = await open()
        await third.waitForTimeout(300)
        await holds(third, '')
        await third.close()
      },
    ],
    [
      'it belongs to a person and a place',
      async () => {
        const mine = await open()
        await box(mine).fill('De Thomas')
        await mine.close()
        const other = await open('sophie')
        await other.waitForTimeout(300)
        await holds(other, '')
        await other.close()
      },
    ],
    [
      'two tabs write side by side, and neither writes over the other',
      async () => {
        const [one, two] = [await open(), await open()]
        await holds(one, 'De Thomas')
        await box(one).fill('Premier onglet')
        await box(two).fill('Second onglet')
        await holds(one, 'Premier onglet')
        await one.close()
        await two.close()
        const next = await open()
        await holds(next, 'Second onglet')
        await next.locator('.left', { hasText: 'Premier onglet' }).waitFor()
        await next.getByRole('button', { name: 'L’ajouter au message' }).click()
        await holds(next, 'Second onglet\n\nPremier onglet')
        await next.locator('.left button').first().waitFor({ state: 'detached' })
        await next.reload()
        await holds(next, 'Second onglet\n\nPremier onglet')
      },
    ],
    [
      'the button for a new proposal leaves the box as it is',
      async () => {
        const [page] = context.pages()
        assert.ok(page)
        await page.locator('#room .start').first().click()
        await page.locator('#thread .message', { hasText: 'Section 1/10' }).first().waitFor()
        assert.equal(await box(page).inputValue(), 'Second onglet\n\nPremier onglet')
        await context.close()
      },
    ],
  ]
}

async function openAs(context: BrowserContext, address: string, persona: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${address}/?${new URLSearchParams({ persona, language: 'fr', room: 'projets' }).toString()}`)
  await page.locator('#room .composer').waitFor()
  return page
}

async function rooms(browser: Browser, address: string): Promise<Story> {
  const claire = await Person.open(browser, address, {
    persona: 'claire',
    language: 'fr',
    screen: desktop,
    room: 'coordination',
  })
  const narrow = await Person.open(browser, address, { persona: 'sophie', language: 'fr', screen: phone })
  const sizes = async () => assert.deepEqual(await narrow.page.evaluate(tooSmall), [])
  const colleague = new PlaygroundClient(address, 'thomas', 'fr')
  const timeline = () => claire.pane('room').locator('.timeline')

  return [
    [
      'the coordinators’ room says what it is for, behind a lock',
      async () => {
        const room = claire.pane('room')
        await room.locator('.empty h3', { hasText: 'Rien n’attend la coordination' }).waitFor()
        await room.locator('.pane-head .icon-lock').waitFor()
        await claire.page.locator('#sidebar [data-place="coordination/"] .icon-lock').waitFor()
        await claire.page.locator('#sidebar [data-place="projets/"] .icon-hash').waitFor()
        await room.locator('.empty button').click()
        await room.locator('.messages .message .card').first().waitFor()
      },
    ],
    [
      'who one is can be read whole, on a desktop and on a telephone',
      async () => {
        for (const { page } of [claire, narrow]) assert.deepEqual(await page.evaluate(clipped), [])
      },
    ],
    [
      'a message of the room counts the replies of its thread as they come and go',
      async () => {
        await claire.goTo('projets')
        const { message: root } = await colleague.say('Qui relit avec moi ?')
        const counts = (words: string) =>
          claire.message('room', 'Qui relit avec moi ?').locator('.replies', { hasText: words }).waitFor()
        const { message: reply } = await colleague.say('Moi', { thread: root.id })
        await counts('1 réponse')
        await colleague.say('Moi aussi', { thread: root.id })
        await counts('2 réponses')
        await colleague.remove(reply.id)
        await counts('1 réponse')
      },
    ],
    [
      'what came while somebody was away is marked, and the end is one press away',
      async () => {
        await claire.goTo('projets')
        await claire.say('Bonjour à tous', 'room')
        await claire.goTo('catalogue')
        for (let at = 1; at <= 30; at++) await colleague.say(`Nouvelle ${at}`)
        await claire.page.locator('#sidebar [data-place="projets/"] .badge', { hasText: '30' }).waitFor()
        await claire.goTo('projets')
        const mark = claire.pane('room').locator('.new-mark')
        await mark.waitFor()
        assert.equal(
          await mark.evaluate((line) => line.nextElementSibling?.querySelector('.words')?.textContent),
          'Nouvelle 1',
        )
        await claire.page.locator('#room .pill', { hasText: 'Derniers messages' }).waitFor()
        await claire.message('room', 'Nouvelle 1').waitFor()
        await colleague.say('Et encore une')
        await claire.page.locator('#room .pill', { hasText: '1 nouveau message' }).click()
        await claire.page.locator('#room .pill').waitFor({ state: 'hidden' })
        await eventually(async () =>
          assert.ok(
            await timeline().evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight < 5),
            'not at the end',
          ),
        )
      },
    ],
    [
      'a telephone’s room, sidebar, thread, menu and form have nothing smaller than a finger',
      async () => {
        await sizes()
        await narrow.pane('room').locator('.pane-head .only-phone').click()
        await sizes()
        await narrow.page.keyboard.press('Escape')
        await narrow.pane('room').locator('.start').first().click()
        await narrow.sees('thread', 'Section 1/10')
        await narrow.say('!annuler un')
        await sizes()
        await narrow.message('thread', 'Section 1/10').locator('.more').click()
        await sizes()
        await narrow.page.keyboard.press('Escape')
        await narrow.press('edit', { on: narrow.message('thread', 'Section 1/10') })
        await narrow.page.locator('dialog').waitFor()
        await sizes()
      },
    ],
    [
      'a form begins in its first field, and speaks the language of its card',
      async () => {
        assert.equal(await narrow.page.evaluate('document.activeElement.localName'), 'textarea')
        await narrow.page.keyboard.press('Escape')
        const where = new URL(narrow.page.url())
        where.searchParams.set('language', 'en')
        await narrow.page.goto(where.href)
        const card = narrow.message('thread', 'Section 1/10')
        assert.equal(await card.locator('.more').textContent(), 'Plus')
        await narrow.press('edit', { on: card })
        await narrow.page.locator('dialog footer button', { hasText: 'Annuler' }).waitFor()
        await Promise.all([claire.close(), narrow.close()])
      },
    ],
  ]
}
