import type { PDFPageProxy } from 'unpdf/pdfjs'
import { combine, type Matrix } from './matrix.ts'
import { isStraight, type StraightLine, straightLinesOf } from './straight-lines.ts'

/** Words in one font, where they stand: in points from the top left of the page as people see it; `y` is the base line. */
export interface PdfRun {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly mono: boolean
  /** The address that it leads to; empty for none. */
  readonly link: string
  /** The marked content it belongs to, by which the document's own structure knows it; empty for none. */
  readonly mark: string
  /** Whether a space stands before it. */
  readonly spaced: boolean
}

/** One page: its words in the order of the file, its straight lines, and what the document says of its structure. */
export interface PdfPage {
  readonly number: number
  readonly height: number
  readonly runs: readonly PdfRun[]
  readonly straights: readonly StraightLine[]
  readonly tree: StructureNode | null
}

/** An element of a tagged page. */
export interface StructureNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly alt?: string
  readonly children?: readonly StructureNode[]
}

/** Reads one page. Pictures are not unpacked: the document was opened with no room for them. */
export async function readPage(page: PDFPageProxy, number: number): Promise<PdfPage> {
  const { transform, height } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: true })
  const painted = await page.getOperatorList()
  const links = linksOf(await page.getAnnotations(), transform)
  const fonts = new Map(Object.keys(content.styles).map((name) => [name, fontOf(page, name, content.styles)]))
  const runs: PdfRun[] = []
  const marks: string[] = []
  let isSpaced = false
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop()
      else marks.push('tag' in item && item.tag === 'Artifact' ? 'Artifact' : item.id || (marks.at(-1) ?? ''))
      continue
    }
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = combine(transform, item.transform)
    // What is turned is a stamp or the name of an axis.
    if (a <= 0 || Math.abs(b) > a / 10) continue
    if (item.str.trim() === '') {
      isSpaced ||= item.str !== '' || item.hasEOL
      continue
    }
    const font = fonts.get(item.fontName) ?? { bold: false, mono: false }
    const text = printable(item.str)
    const place = { page: number, x, right: x + item.width, y, size: Math.hypot(c, d) }
    const run = { text, ...place, ...font, link: '', mark: marks.at(-1) ?? '', spaced: isSpaced }
    runs.push(...withLinks(run, links))
    isSpaced = item.hasEOL
  }
  const tree: StructureNode | null = await page.getStructTree()
  const straights = straightLinesOf(painted, transform).filter(isStraight)
  return { number, height, runs: runs.filter(({ mark }) => mark !== 'Artifact'), straights, tree }
}

/** Of the characters that fonts keep for themselves, Word's bullets are known; a soft hyphen is one at the end of a line. */
function printable(text: string): string {
  return text
    .replaceAll(/[\uE000-\uF8FF]/g, '•')
    .replaceAll(/\u00AD(?=.)/g, '')
    .replaceAll('\u00AD', '-')
    .replaceAll(/[\t\u2000-\u200A]/g, ' ')
}

function fontOf(
  page: PDFPageProxy,
  name: string,
  styles: Readonly<Record<string, { readonly fontFamily: string }>>,
): Pick<PdfRun, 'bold' | 'mono'> {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
  const called =
    typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string' ? font.name : ''
  return {
    bold: /bold|black|heavy|demi|[-,]bd|cmbx|sfbx/i.test(called),
    mono: styles[name]?.fontFamily === 'monospace' || /mono|courier|consol|cmtt|sftt/i.test(called),
  }
}

interface LinkArea {
  readonly address: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function linksOf(annotations: readonly unknown[], transform: Matrix): readonly LinkArea[] {
  return annotations.flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('url' in one) || !('rect' in one)) return []
    const { url, rect } = one
    if (typeof url !== 'string' || !Array.isArray(rect)) return []
    const [x1, y1, x2, y2] = rect.map(Number)
    const [, , , , ax = 0, ay = 0] = combine(transform, [1, 0, 0, 1, x1 ?? 0, y1 ?? 0])
    const [, , , , bx = 0, by = 0] = combine(transform, [1, 0, 0, 1, x2 ?? 0, y2 ?? 0])
    const area = { left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) }
    return [{ address: url, ...area }]
  })
}

/** Parts a run where the area of a link begins and ends. */
function withLinks(run: PdfRun, links: readonly LinkArea[]): readonly PdfRun[] {
  const middle = run.y - run.size * 0.3
  const area = links.find(
    ({ left, right, top, bottom }) => middle > top && middle < bottom && right > run.x + 1 && left < run.right - 1,
  )
  if (area === undefined) return [run]
  const [before, rest] = cutRun(run, area.left)
  const [inside, after] = rest === null ? [null, null] : cutRun(rest, area.right)
  return [before, inside && { ...inside, link: area.address }, after].filter((part) => part !== null)
}

/** Parts a run in two at the space that is nearest to `x`: nobody tells where in a run a word stands but its letters. */
export function cutRun(run: PdfRun, x: number): readonly [PdfRun | null, PdfRun | null] {
  const slack = run.size * 0.4
  if (x <= run.x + slack) return [null, run]
  if (x >= run.right - slack) return [run, null]
  const each = (run.right - run.x) / run.text.length
  const wanted = (x - run.x) / each
  const spaces = Array.from(run.text.matchAll(/ /g), ({ index }) => index)
  const at = spaces.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0]
  if (at === undefined) return wanted > run.text.length / 2 ? [run, null] : [null, run]
  const edge = run.x + at * each
  return [
    { ...run, text: run.text.slice(0, at), right: edge },
    { ...run, text: run.text.slice(at + 1), x: edge + each, spaced: true },
  ]
}
