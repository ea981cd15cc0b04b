import type { Browser, Page } from 'playwright-core'
import type { Language } from '../../../src/text/language.ts'
import type { Pictures } from '../pictures.ts'

/** Pictures of local-slack's page, which looks much like Slack's. */
export class SlackPictures {
  readonly #page: Page
  readonly #url: string
  readonly #pictures: Pictures
  readonly #language: string

  constructor(page: Page, url: string, pictures: Pictures, language: Language) {
    this.#page = page
    this.#url = url
    this.#pictures = pictures
    this.#language = language
  }

  static async open(browser: Browser, url: string, pictures: Pictures, language: Language): Promise<SlackPictures> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    return new SlackPictures(page, url, pictures, language)
  }

  /** A channel as it is now. */
  async page(name: string, channel: string): Promise<void> {
    await this.#open(`/archives/${channel}`)
    await this.#take(name)
  }

  /** A thread beside its channel. */
  async thread(name: string, channel: string, root: string): Promise<void> {
    await this.#open(`/archives/${channel}/p${root.replace('.', '')}`)
    await this.#page.locator('.thread-summary').last().click()
    await this.#take(name)
  }

  async close(): Promise<void> {
    await this.#page.close()
  }

  async #open(path: string): Promise<void> {
    await this.#page.goto(this.#url + path)
    await this.#page.locator('.msg').first().waitFor()
  }

  async #take(name: string): Promise<void> {
    await this.#page.waitForTimeout(500)
    await this.#pictures.take(this.#page, `slack-${name}-${this.#language}`)
  }
}
