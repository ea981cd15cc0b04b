import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Keeps screenshots: all of them in a folder of this run, the named ones in the documentation where asked to. */
export class Pictures {
  readonly folder: string
  readonly #docs: { readonly folder: string; readonly names: ReadonlySet<string> } | null

  constructor(folder: string, docs: { readonly folder: string; readonly names: ReadonlySet<string> } | null) {
    this.folder = folder
    this.#docs = docs
    mkdirSync(folder, { recursive: true })
    if (docs) mkdirSync(docs.folder, { recursive: true })
  }

  async take(page: Page, name: string): Promise<void> {
    await settled(page)
    await page.screenshot({ path: join(this.folder, `${name}.png`) })
    if (this.#docs?.names.has(name)) await documented(page, join(this.#docs.folder, `${name}.png`))
  }

  async failure(pages: readonly Page[], name: string): Promise<void> {
    for (const [index, page] of pages.entries()) {
      const path = join(this.folder, `failed-${name}-${index + 1}.png`)
      await page.screenshot({ path })
      console.log(`  see ${path}`)
    }
  }
}

/** Buttons that are at work look paler for a moment. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(`document.querySelector('[aria-busy="true"]') === null`).catch(() => {})
}

/** A little smaller than life: the repository keeps small pictures. */
async function documented(page: Page, path: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 }
  if (size.width > 1000) await page.setViewportSize({ width: 1160, height: 720 })
  await page.screenshot({ path })
  await page.setViewportSize(size)
}
