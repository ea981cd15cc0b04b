import type { PdfLine } from './lines.ts'

/** Where heads and feet of pages stand: this share of the page from its edge. */
const margin = 0.13

interface PageLines {
  readonly height: number
  readonly lines: readonly PdfLine[]
}

/**
 * Lines that are no part of the text: what stands at the same height at the edge of most pages in the same words but for
 * numbers, and the number of a page alone.
 */
export function furnitureOf(pages: readonly PageLines[]): ReadonlySet<PdfLine> {
  const groups = new Map<string, PdfLine[]>()
  const furniture = new Set<PdfLine>()
  for (const { lines, height } of pages) {
    for (const line of lines.filter(({ y }) => isAtEdge(y, height))) {
      if (isPageNumber(line.text, line.page, pages.length)) furniture.add(line)
      const key = `${Math.round(line.y / 4)} ${Math.round(line.size)} ${line.text.replaceAll(/\s/g, '').replaceAll(/\d+/g, '#')}`
      groups.set(key, [...(groups.get(key) ?? []), line])
    }
  }
  for (const group of groups.values()) {
    const count = new Set(group.map(({ page }) => page)).size
    // Left and right pages may have heads of their own, and the first one often has none.
    if (count >= 2 && count >= (pages.length - 1) * 0.4) for (const line of group) furniture.add(line)
  }
  return furniture
}

function isAtEdge(y: number, height: number): boolean {
  return y < height * margin || y > height * (1 - margin)
}

/** "3", "– 3 –", "Page 3 / 12", "3 of 12": by the page's own number, or one that a cover moves by a few. */
function isPageNumber(text: string, page: number, count: number): boolean {
  const [, number, whole] = /^\W*(?:page|p\.)?\s?(\d{1,4})(?:\s?(?:\/|sur|of|de)\s?(\d{1,4}))?\W*$/i.exec(text) ?? []
  if (number === undefined) return false
  return whole === undefined ? Math.abs(Number(number) - page) <= 4 : Number(whole) <= count + 4
}
