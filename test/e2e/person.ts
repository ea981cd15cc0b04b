import { strict as assert } from 'node:assert'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { Language } from '../../src/text/language.ts'

/** How the page is looked at. */
export interface Screen {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly touch: boolean
}

export const desktop: Screen = { name: 'desktop', width: 1280, height: 800, touch: false }
export const phone: Screen = { name: 'phone', width: 390, height: 844, touch: true }

type Pane = 'room' | 'thread'

/** Somebody at the page, who sees and does what a person can. */
export class Person {
  readonly page: Page
  readonly language: Language
  readonly screen: Screen
  /** What the browser complained about. */
  readonly complaints: string[] = []
  /** From each act to its first visible consequence, in ms. */
  readonly waits: number[] = []
  readonly #context: BrowserContext

  constructor(context: BrowserContext, page: Page, language: Language, screen: Screen) {
    this.#context = context
    this.page = page
    this.language = language
    this.screen = screen
    page.on('console', (message) => void (message.type() === 'error' && this.complaints.push(message.text())))
    page.on('pageerror', (error) => void this.complaints.push(error.stack ?? error.message))
  }

  /** Opens the page as a persona, in a browser profile of their own. */
  static async open(
    browser: Browser,
    address: string,
    who: { persona: string; language: Language; screen: Screen; room?: string; dark?: boolean },
  ): Promise<Person> {
    const { persona, language, screen, room = 'projets', dark = false } = who
    const context = await browser.newContext({
      viewport: { width: screen.width, height: screen.height },
      hasTouch: screen.touch,
      isMobile: screen.touch,
      colorScheme: dark ? 'dark' : 'light',
      locale: language,
      timezoneId: 'Europe/Paris',
    })
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    const person = new Person(context, page, language, screen)
    await page.goto(`${address}/?${new URLSearchParams({ persona, language, room }).toString()}`)
    await person.pane('room').locator('.composer').waitFor()
    return person
  }

  close(): Promise<void> {
    return this.#context.close()
  }

  pane(pane: Pane): Locator {
    return this.page.locator(`#${pane}`)
  }

  /** The last message of a pane that holds all these texts. */
  message(pane: Pane, ...texts: readonly string[]): Locator {
    const all = this.pane(pane).locator('.messages > .message, .thread-root .message')
    return texts.reduce((found, text) => found.filter({ hasText: text }), all).last()
  }

  async sees(pane: Pane, ...texts: readonly string[]): Promise<void> {
    await this.message(pane, ...texts).waitFor({ state: 'attached' })
  }

  async say(text: string, pane: Pane = 'thread'): Promise<void> {
    const box = this.pane(pane).locator('.composer textarea')
    await box.fill(text)
    await this.pane(pane).locator('.composer .send').click()
    await this.pane(pane).locator('.pending').waitFor({ state: 'detached' })
  }

  /** Presses the last such button of the pane, in the row or in the menu beside it; `on` picks the card. */
  async press(action: string, options: { readonly pane?: Pane; readonly on?: Locator } = {}): Promise<void> {
    const scope = options.on ?? this.pane(options.pane ?? 'thread')
    const button = scope.locator(`.actions > [data-action="${action}"]`).last()
    const inRow = button.waitFor({ timeout: 400 }).then(() => true)
    if (await inRow.catch(() => false)) return button.click()
    await scope.locator('.actions .more').last().click()
    await this.page.locator(`.menu [data-action="${action}"]`).click()
  }

  /** Does something, and measures until its consequence shows. */
  async timed(act: () => Promise<void>, consequence: () => Promise<void>): Promise<void> {
    const start = performance.now()
    await act()
    await consequence()
    this.waits.push(performance.now() - start)
  }

  /** Fills in the open form by field name and sends it; it then closes. */
  async answer(fields: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) await this.#fillField(name, value)
    await this.page.locator('dialog [type="submit"]').click()
    await this.page.locator('dialog').waitFor({ state: 'detached' })
  }

  async #fillField(name: string, value: string | readonly string[]): Promise<void> {
    const field = this.page.locator(`dialog [name="${name}"]`)
    const kind = await field.first().evaluate((element) => element.getAttribute('type') ?? element.localName)
    if (kind === 'checkbox' || kind === 'radio') {
      for (const one of [value].flat()) await this.page.locator(`dialog [name="${name}"][value="${one}"]`).check()
    } else if (kind === 'select') await field.selectOption(value)
    else await field.fill(String(value))
  }

  /** Replaces a message of one's own, by its menu. */
  async editMessage(message: Locator, text: string): Promise<void> {
    await message.hover()
    await message.locator('.tools .menu-wrap > button').click()
    await this.page.locator('.menu [role="menuitem"]').first().click()
    const editor = this.pane('thread').locator('.editing textarea')
    await editor.fill(text)
    await this.pane('thread').locator('.editing [type="submit"]').click()
    await editor.waitFor({ state: 'detached' })
  }

  /** Goes to a room by the sidebar, which a telephone opens first. */
  async goTo(room: string): Promise<void> {
    const menu = this.pane('room').locator('.pane-head .only-phone')
    const isPhone = this.screen.touch
    if (isPhone && (await this.pane('thread').isVisible()))
      await this.pane('thread').locator('.pane-head button').click()
    if (isPhone) await menu.click()
    await this.page.locator(`#sidebar [data-place="${room}/"]`).click()
    await this.pane('room').locator('.composer').waitFor()
  }

  /** Nothing sticks out sideways. */
  async fits(): Promise<void> {
    const root = 'document.documentElement'
    const beyond = await this.page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)
    assert.equal(beyond, 0, 'the page is wider than the window')
  }
}
