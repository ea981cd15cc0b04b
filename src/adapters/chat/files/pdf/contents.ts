import type { PdfLine } from './lines.ts'

const title = /^(?:sommaire|table des mati[èe]res|contents|table of contents)\s*:?$/i
const leaders = /(?:[.…·_]\s?){4,}\s*\d{1,4}$/
const entry = /\p{L}.*\s\d{1,4}$/u

/** A table of contents, with its title: it says nothing that its document does not. */
export function contentsOf(lines: readonly PdfLine[], pages: number): ReadonlySet<PdfLine> {
  const found = new Set<PdfLine>()
  lines.forEach((line, index) => {
    const led = leaders.test(line.text)
      ? entriesBelow(lines, index - 1, pages).filter(({ text }) => leaders.test(text))
      : []
    if (led.length > 2) for (const one of led) found.add(one)
    if (!title.test(line.text.replaceAll('*', '').trim())) return
    const entries = entriesBelow(lines, index, pages)
    if (entries.length < 2) return
    for (const one of [line, ...entries]) found.add(one)
  })
  return found
}

/** Lines that end with the number of a page, which never goes down; pages before the first may be counted by themselves. */
function entriesBelow(lines: readonly PdfLine[], at: number, pages: number): readonly PdfLine[] {
  const entries: PdfLine[] = []
  let page = 0
  for (const line of lines.slice(at + 1)) {
    const number = Number(/\d{1,4}$/.exec(line.text)?.[0] ?? -1)
    if (!entry.test(line.text) || number < page || number > pages + 10) break
    page = number
    entries.push(line)
  }
  return entries
}
