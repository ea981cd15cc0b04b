import type { LeftOut } from './words.ts'

/** The XML files of a Word file by their names. */
export type WordParts = ReadonlyMap<string, Uint8Array>

/** Two characters that nobody writes stand around the list that a paragraph belongs to, until its number is known. */
export const listMark = /\uE010([^\uE011]{1,40})\uE011/

/** One part as text; empty where there is none. */
function xmlOf(parts: WordParts, name: string): string {
  return new TextDecoder().decode(parts.get(`word/${name}.xml`))
}

/**
 * The parts as the converter is to read them: it forgets which list an item belongs to, whose numbers go on after a
 * paragraph in between, and what stands in an equation.
 */
export function prepareParts(parts: WordParts): Map<string, Uint8Array> {
  const lists = listsIn(xmlOf(parts, 'numbering'))
  const document = xmlOf(parts, 'document')
    // How it looked before somebody changed it.
    .replaceAll(/<w:([pr]|sect|tbl|tc|tr)PrChange [^>]*>.*?<\/w:\1PrChange>/gs, '')
    .replaceAll(
      /<m:oMath>.*?<\/m:oMath>/gs,
      (equation) => `<w:r><w:t xml:space="preserve">${mathIn(equation)}</w:t></w:r>`,
    )
    .replaceAll(/<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>/gs, (properties) => properties + markOf(properties, lists))
  return new Map([...parts, ['word/document.xml', new TextEncoder().encode(document)]])
}

function mathIn(equation: string): string {
  return Array.from(equation.matchAll(/<m:t(?: [^>]*)?>([^<]*)<\/m:t>/g), ([, words]) => words).join('')
}

function markOf(properties: string, lists: ReadonlyMap<string, string>): string {
  const numbering = /<w:numPr>(.*?)<\/w:numPr>/s.exec(properties)?.[1] ?? ''
  const id = /<w:numId w:val="(\d{1,9})"/.exec(numbering)?.[1]
  const level = /<w:ilvl w:val="(\d)"/.exec(numbering)?.[1] ?? '0'
  return id === undefined || id === '0' ? '' : `<w:r><w:t>\uE010${lists.get(id) ?? id} ${level}\uE011</w:t></w:r>`
}

/** The list that a number of Word's stands for: several are one list unless they begin anew. */
function listsIn(numbering: string): ReadonlyMap<string, string> {
  const lists = new Map<string, string>()
  for (const [, id = '', content = ''] of numbering.matchAll(/<w:num w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gs)) {
    const shared = /<w:abstractNumId w:val="(\d+)"/.exec(content)?.[1]
    lists.set(id, content.includes('w:startOverride') || shared === undefined ? `own${id}` : `all${shared}`)
  }
  return lists
}

/** The names of styles that are headings by their level in the outline, or by the style that they build on; with their level from 1. */
export function headingStyles(parts: WordParts): ReadonlyMap<string, number> {
  const styles = new Map<string, { readonly name: string; readonly base: string; readonly level: number | null }>()
  for (const [, id = '', content = ''] of xmlOf(parts, 'styles').matchAll(
    /<w:style [^>]*w:styleId="([^"]*)"[^>]*>(.*?)<\/w:style>/gs,
  )) {
    const name = /<w:name w:val="([^"]*)"/.exec(content)?.[1] ?? ''
    const base = /<w:basedOn w:val="([^"]*)"/.exec(content)?.[1] ?? ''
    const level = /<w:outlineLvl w:val="([0-5])"/.exec(content)?.[1] ?? /^(?:heading|titre) ([1-6])$/i.exec(name)?.[1]
    const isNamed = !content.includes('<w:outlineLvl')
    styles.set(id, { name, base, level: level === undefined ? null : Number(level) + (isNamed ? 0 : 1) })
  }
  const levelOf = (id: string, depth: number): number | null => {
    const style = styles.get(id)
    return style === undefined || depth > 10 ? null : (style.level ?? levelOf(style.base, depth + 1))
  }
  const found = [...styles].map(([id, { name }]) => [name, levelOf(id, 0)] as const)
  return new Map(
    found.flatMap(([name, level]) => (level === null || /^toc|'/i.test(name) ? [] : [[name, level] as const])),
  )
}

/** What of a Word file does not come into its text. */
export function leftOutOf(parts: WordParts): LeftOut {
  // Word says everything twice that older programs cannot draw.
  const document = xmlOf(parts, 'document').replaceAll(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
  const drawings = document.split(/<w:drawing>|<w:pict>/).slice(1)
  const pictures = drawings.filter((one) => /<pic:pic[ >]|<c:chart |<dgm:relIds |<v:imagedata /.test(one))
  return {
    pictures: pictures.length,
    described: pictures.filter((one) => one.includes('<pic:pic') && hasWords(alternativeOf(one))).length,
    comments: xmlOf(parts, 'comments').match(/<w:comment /g)?.length ?? 0,
    deletions: document.match(/<w:del [^>]*[^/]>\s*<w:r[ >]/g)?.length ?? 0,
    pages: 0,
  }
}

/** As the converter takes it: the description, else the title. */
function alternativeOf(drawing: string): string {
  const properties = /<wp:docPr [^>]*>/.exec(drawing)?.[0] ?? ''
  return / descr="([^"]+)"/.exec(properties)?.[1] ?? / title="([^"]*)"/.exec(properties)?.[1] ?? ''
}

/** The name of a file, or what a program says by itself, describes nothing. */
function hasWords(description: string): boolean {
  return description.trim() !== '' && !/^(?:image|picture|img)?[\w-]{0,80}\.\w{3,4}$|^image$/i.test(description.trim())
}
