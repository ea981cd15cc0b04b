import { deflateSync } from 'node:zlib'

/** Words on a page: their left end and base line in points from the bottom left, as PDF counts. */
export interface PdfWords {
  readonly text: string
  readonly at: readonly [number, number]
  readonly size?: number
  readonly font?: keyof typeof fonts
  /** The number by which the document's structure names them. */
  readonly mark?: number
}

/** A page of words, straight lines `[x, y, x, y]` and links. */
export interface PdfSheet {
  readonly words?: readonly PdfWords[]
  readonly rules?: readonly (readonly [number, number, number, number])[]
  readonly links?: readonly { readonly to: string; readonly area: readonly [number, number, number, number] }[]
  /** What the page paints instead, as it stands in the file. */
  readonly content?: Buffer
}

/** An element of a tagged document: its role, and what stands in it, words by their page and mark. */
export interface PdfTag {
  readonly role: string
  readonly children: readonly (PdfTag | { readonly page: number; readonly mark: number })[]
  readonly alt?: string
}

/** An element with these in it. */
export function tag(role: string, ...children: PdfTag['children']): PdfTag {
  return { role, children }
}

const fonts = { plain: 'Helvetica', bold: 'Helvetica-Bold', mono: 'Courier' } as const

interface PdfExtras {
  readonly tags?: PdfTag
  /** Asks for a password that nobody knows. */
  readonly locked?: boolean
}

/** A PDF file as a program writes it, with the fonts that every reader has. */
export function pdfFile(sheets: readonly PdfSheet[], { tags, locked = false }: PdfExtras = {}): Buffer<ArrayBuffer> {
  const objects: (Buffer | string)[] = ['']
  const add = (object: Buffer | string) => objects.push(object) - 1
  const fontsOf = Object.entries(fonts).map(([key, name]) => {
    const font = add(`<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`)
    return `/${key} ${font} 0 R`
  })
  const tree = add('<</Type/Pages/Kids[]/Count 0>>')
  const pages = sheets.map((sheet, index) => {
    const content = add(stream(deflateSync(sheet.content ?? paint(sheet)), '/Filter/FlateDecode'))
    const links = (sheet.links ?? []).map(({ to, area }) =>
      add(`<</Type/Annot/Subtype/Link/Rect[${area.join(' ')}]/Border[0 0 0]/A<</S/URI/URI(${to})>>>>`),
    )
    return add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Contents ${content} 0 R/StructParents ${index}` +
        `/Resources<</Font<<${fontsOf.join('')}>>>>/Annots[${refs(links)}]>>`,
    )
  })
  objects[tree] = `<</Type/Pages/Kids[${refs(pages)}]/Count ${pages.length}>>`
  const structure =
    tags === undefined ? '' : `/MarkInfo<</Marked true>>/StructTreeRoot ${addTree(tags, pages, add, objects)} 0 R`
  const catalog = add(`<</Type/Catalog/Pages ${tree} 0 R${structure}>>`)
  const encrypt = locked ? `/Encrypt<</Filter/Standard/V 1/R 2/O<${'00'.repeat(32)}>/U<${'11'.repeat(32)}>/P -4>>` : ''
  return assemble(objects, `/Root ${catalog} 0 R/ID[<00><00>]${encrypt}`)
}

/** A PDF file of one page with these lines one below the other. */
export function onePage(...lines: readonly string[]): Buffer<ArrayBuffer> {
  return pdfFile([{ words: lines.map((text, index) => ({ text, at: [72, 760 - index * 14] })) }])
}

function refs(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(' ')
}

function stream(bytes: Buffer, entries = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${entries}>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

function paint({ words = [], rules = [] }: PdfSheet): Buffer {
  const lines = rules.map((rule) => `${rule[0]} ${rule[1]} m ${rule[2]} ${rule[3]} l S`)
  const texts = words.map(({ text, at, size = 11, font = 'plain', mark }) => {
    const shown = `BT /${font} ${size} Tf 1 0 0 1 ${at[0]} ${at[1]} Tm <${winAnsi(text).toString('hex')}> Tj ET`
    return mark === undefined ? shown : `/Span<</MCID ${mark}>>BDC ${shown} EMC`
  })
  return Buffer.from([...lines, ...texts].join('\n'))
}

const special: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  Œ: 0x8c,
  '’': 0x92,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  œ: 0x9c,
}

function winAnsi(text: string): Buffer {
  return Buffer.from(Array.from(text, (sign) => special[sign] ?? sign.charCodeAt(0)))
}

/** The tree of elements, and which element each mark of each page belongs to. */
function addTree(
  tags: PdfTag,
  pages: readonly number[],
  add: (object: string) => number,
  objects: (Buffer | string)[],
): number {
  const root = add('')
  const owners = pages.map((): number[] => [])
  const addTag = ({ role, children, alt }: PdfTag, parent: number): number => {
    const own = add('')
    const kids = children.map((child) => {
      if ('page' in child) {
        const marks = owners[child.page] ?? []
        marks[child.mark] = own
        return `<</Type/MCR/Pg ${pages[child.page]} 0 R/MCID ${child.mark}>>`
      }
      return `${addTag(child, own)} 0 R`
    })
    objects[own] =
      `<</Type/StructElem/S/${role}${alt === undefined ? '' : `/Alt(${alt})`}/P ${parent} 0 R/K[${kids.join(' ')}]>>`
    return own
  }
  const top = addTag(tags, root)
  const numbers = owners.map((marks, index) => `${index} [${refs(marks)}]`).join(' ')
  objects[root] = `<</Type/StructTreeRoot/K ${top} 0 R/ParentTree<</Nums[${numbers}]>>>>`
  return root
}

function assemble(objects: readonly (Buffer | string)[], trailer: string): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let length = parts[0]?.length ?? 0
  const offsets = objects.map((object, number) => {
    if (number === 0) return 0
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    const at = length
    parts.push(part)
    length += part.length
    return at
  })
  const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length}\n0000000000 65535 f \n${entries.join('')}`
  const end = `trailer<</Size ${objects.length}${trailer}>>\nstartxref\n${length}\n%%EOF`
  return Buffer.concat([...parts, Buffer.from(table + end)])
}
