import type { Browser, Page } from 'playwright-core'
import type { Pictures } from '../pictures.ts'

/** Pictures of local-slack's page, which looks much like Slack's. */
export class SlackPictures {
  readonly #page: Page
  readonly #url: string
  readonly #pictures: Pictures
  readonly #prefix: string

  constructor(page: Page, url: string, pictures: Pictures, prefix: string) {
    this.#page = page
    this.#url = url
    this.#pictures = pictures
    this.#prefix = prefix
  }

  static async open(browser: Browser, url: string, pictures: Pictures, prefix: string): Promise<SlackPictures> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    return new SlackPictures(page, url, pictures, prefix)
  }

  /** A channel as it is now. */
  async page(name: string, channel: string): Promise<void> {
    await this.#take(name, `/archives/${channel}`)
  }

  /** A thread beside its channel. */
  async thread(name: string, channel: string, root: string): Promise<void> {
    await this.#take(name, `/archives/${channel}/p${root.replace('.', '')}`)
  }

  async close(): Promise<void> {
    await this.#page.close()
  }

  async #take(name: string, path: string): Promise<void> {
    await this.#page.goto(this.#url + path)
    await this.#page.waitForTimeout(700)
    await this.#pictures.take(this.#page, `${this.#prefix}-${name}`)
  }
}
