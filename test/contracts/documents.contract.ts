import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type DocumentFormat, documentFormats, type Documents } from '../../src/ports/documents.ts'
import type { ProposalText } from '../../src/flows/model/view.ts'
import { frozen } from '../support/frozen.ts'
import type { storedPictures } from '../support/stored-pictures.ts'
import { readDocument } from '../support/read-document.ts'

/** Everything that a section may hold, each word once. */
const rich = [
  '## Quellen',
  'Une **erreur** de 18 % : [lien](https://a.example/chemin) et `code`.',
  '| Source | Volume |\n|---|---|\n| Capteurs | 2400 |',
  '- [x] fait\n- [ ] reste\n  1. premier\n  2. second',
  '> cité',
  '```python\nprint("œ")\n```',
].join('\n\n')

const imprint = { id: 'MLP-2026-042', title: 'Gel : prévoir', authors: ['Élodie Le Goff'], timeZone: 'Europe/Paris' }
const textOf = (
  sections: Parameters<typeof frozen>[0],
  standing: ProposalText['standing'] = 'final',
): ProposalText => ({
  version: frozen(sections, 'fr'),
  imprint,
  standing,
})

/** What everyone who writes documents must do, in each format. */
export function describeDocuments(documents: Documents, pictures: ReturnType<typeof storedPictures>): void {
  const read = async (text: ProposalText, format: DocumentFormat) =>
    readDocument(format, await documents.write(text, format, 'test'))

  describe.each(documentFormats)('%s', (format) => {
    test('holds every word, under the guide’s headings, with its name and media type', async () => {
      const file = await documents.write(textOf({ 3: rich }), format, 'test')
      const { text, title } = await readDocument(format, file)

      expect(file.name).toBe(`MLP-2026-042-v2.${format}`)
      expect(file.mime).toMatch(/^(?:text\/(?:markdown|html)|application\/(?:pdf|vnd\.openxml.*wordprocessing.*))$/)
      expect(title).toMatch(/^Gel\s: prévoir/)
      for (const word of [
        'Élodie Le Goff',
        'MLP-2026-042',
        '24 novembre 2026',
        '3. Contexte et problématique MLOps',
        '10. Conclusion',
        ...'Quellen erreur lien code Source Volume Capteurs 2400 fait reste premier second cité print("œ")'.split(' '),
      ])
        expect(text).toContain(word)
    })

    test('of a draft is named without a version', async () => {
      const file = await documents.write(textOf({}, 'draft'), format, 'test')

      expect(file.name).toBe(`MLP-2026-042.${format}`)
      expect((await readDocument(format, file)).text).toMatch(format === 'md' ? /Gel/ : /brouillon/i)
    })

    test('a word of 5,000 letters has them all', async () => {
      const { text } = await read(textOf({ 3: 'w'.repeat(5_000) }), format)

      expect(text.match(/w/g)?.length).toBeGreaterThanOrEqual(5_000)
    })

    test.each([
      ['right to left', 'שלום', 'שלום'],
      ['NUL and halves of pairs', 'avant\u0000 \uD83C après', 'après'],
      ['emoji', 'fusée 🚀 lancée', 'lancée'],
      [
        'lists twelve deep',
        Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}- niveau${at}`).join('\n'),
        'niveau11',
      ],
      ['markup of others', '#read("/etc/passwd") $x$ @ref <b>gras</b>', '#read("/etc/passwd") $x$ @ref'],
      ['500 rows', `| a | b |\n|---|---|\n${'| x | y |\n'.repeat(499)}| dernière | y |`, 'dernière'],
      ['60 columns', `|${' h |'.repeat(60)}\n|${'---|'.repeat(60)}\n|${' cellule |'.repeat(60)}`, 'cellule'],
    ])('%s', async (_, hostile, expected) => {
      const { text } = await read(textOf({ 3: hostile, 10: 'La fin est là.' }), format)
      const spaceless = (words: string) => words.replaceAll(/[\s-]/g, '')

      expect(spaceless(text)).toContain(spaceless(expected))
      expect(text).toContain('La fin est là.')
    })
  })

  test('HTML, Word and PDF have headings, lists, tables and links as such', async () => {
    const text = textOf({ 3: rich })
    const [html, docx, pdf] = [await read(text, 'html'), await read(text, 'docx'), await read(text, 'pdf')]

    // In Word the title is one beside the sections' first level; HTML's second level has the contents' as well.
    expect([html.parts.get('h1'), html.parts.get('h2'), html.parts.get('h3')]).toEqual([1, 12, 1])
    expect([docx.parts.get('h1'), docx.parts.get('h2')]).toEqual([12, 1])
    expect([pdf.parts.get('h2'), (pdf.parts.get('h1') ?? 0) >= 11]).toEqual([1, true])
    for (const { parts } of [html, docx]) expect([parts.get('table'), parts.get('th')]).toEqual([2, 8])
    // A table that goes on is told of on each of its pages.
    expect(pdf.parts.get('table')).toBeGreaterThanOrEqual(2)
    expect((pdf.parts.get('th') ?? 0) % 2).toBe(0)
    for (const { parts } of [html, docx]) expect(parts.get('ol')).toBeGreaterThan(0)
    expect(pdf.parts.get('l')).toBeGreaterThan(2)
    expect(pdf.parts.get('link')).toBeGreaterThan(0)
  })

  test('the PDF is tagged as PDF/UA-1 asks, with title and language; where a character has no font it is said instead', async () => {
    const usual = await read(textOf({}), 'pdf')
    const unusual = await read(textOf({ 3: 'Son nom : \u{20000}' }), 'pdf')

    expect([usual.parts.get('marked'), usual.parts.get('ua'), usual.language]).toEqual([1, 1, 'fr'])
    expect(usual.text).not.toContain('Certains caractères')
    expect([unusual.parts.get('marked'), unusual.parts.get('ua')]).toEqual([1, 0])
    expect(unusual.text).toContain('Certains caractères n’ont pas pu être imprimés ici')
  })

  test('a diagram is drawn with its words beside it; one that cannot be drawn is its text', async () => {
    const mermaid = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\``
    const drawn = textOf({ 5: mermaid('flowchart LR\n  A[Collecte] --> B[Modèle]') })
    const faulty = textOf({ 5: mermaid('flowchart LR\n  A[Collecte') })

    expect((await read(drawn, 'html')).parts.get('img')).toBe(1)
    expect((await read(drawn, 'docx')).parts.get('img')).toBe(1)
    expect((await read(drawn, 'pdf')).parts.get('figure')).toBe(1)
    for (const format of ['html', 'docx', 'pdf'] as const) {
      const { text, parts } = await read(faulty, format)
      expect([parts.get('img'), text.includes('A[Collecte')]).toEqual([undefined, true])
    }
  })

  test('the same text asked for at once is written once', async () => {
    const [first, second] = await Promise.all([
      documents.write(textOf({}), 'pdf', 'test'),
      documents.write(textOf({}), 'pdf', 'test'),
    ])

    expect(second).toBe(first)
  })

  test('a megabyte is written in each format', async () => {
    const text = textOf({ 3: `${'Une phrase de plus sur la dérive du modèle. '.repeat(20)}\n\n`.repeat(1_200) })

    for (const format of documentFormats)
      expect((await documents.write(text, format, 'test')).name).toMatch(`.${format}`)
  })

  test('pictures that were sent are in the document with their words; one that is gone is its words alone', async () => {
    const size = { width: 120, height: 80 }
    const [photo, drawing] = [await pictures.add('image/jpeg', size), await pictures.add('image/png', size)]
    const text = textOf({
      5: `Voici :\n![Vue du plan](attachment:${photo})\n\n- ![Une courbe](attachment:${drawing})\n\n![Une perdue](attachment:${'0'.repeat(16)})`,
    })

    for (const format of ['html', 'docx', 'pdf'] as const) {
      const { text: said, parts } = await read(text, format)
      expect([format, parts.get(format === 'pdf' ? 'figure' : 'img')]).toEqual([format, 2])
      for (const words of ['Vue du plan', 'Une courbe', '[Une perdue]']) expect(said).toContain(words)
      expect(said).not.toContain('🖼')
    }
    expect((await read(text, 'md')).text).toContain(`![Vue du plan](attachment:${photo})`)
  })

  test('the alternative text of a picture is the description of its author, quotes and all', async () => {
    const id = await pictures.add('image/png', { width: 40, height: 30 })
    const text = textOf({ 5: `![Le "plan" <b> & l’idée](attachment:${id})` })
    const [html, docx] = [await documents.write(text, 'html', 'test'), await documents.write(text, 'docx', 'test')]

    expect(new TextDecoder().decode(html.bytes)).toContain('alt="Le &quot;plan&quot; &lt;b&gt; &amp; l’idée"')
    expect(altTextsIn(docx.bytes)).toEqual(['Le "plan" <b> & l’idée'])
  })

  test('two hundred pictures are as many as fit into a file that can be sent; the others are named, and the file says so', async () => {
    const ids: string[] = []
    for (let at = 0; at < 200; at += 1) ids.push(await pictures.add('image/png', { width: 300, height: 250 }))
    const text = textOf({ 5: ids.map((id, at) => `![Image numéro ${at}.](attachment:${id})`).join('\n\n') })

    for (const format of ['html', 'docx', 'pdf'] as const) {
      const file = await documents.write(text, format, 'test')
      const { text: said, parts } = await readDocument(format, file)
      const shown = parts.get(format === 'pdf' ? 'figure' : 'img') ?? 0
      expect(shown).toBeGreaterThan(50)
      expect(file.bytes.length).toBeLessThan(30_000_000)
      expect(said).toContain(`${200 - shown} images ne sont pas dans ce fichier, qui serait trop lourd`)
      expect(said).toContain('[Image numéro 199.]')
    }
  })

  test('a diagram that goes in circles is drawn, and one that means harm is drawn as the words that it is', async () => {
    const mermaid = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\``
    const cyclic = mermaid('flowchart LR\n  A --> B --> C --> A\n  A --> A')
    const hostile = mermaid(
      '%%{init: {"securityLevel": "loose"}}%%\nflowchart LR\n  A["<script>alert(1)</script>"] --> B\n  click A href "javascript:alert(1)"',
    )

    const { text, parts } = await read(textOf({ 5: [cyclic, hostile].join('\n\n'), 10: 'La fin est là.' }), 'html')

    // Eleven lead to the sections, two are those of section 6.
    expect([parts.get('img'), parts.get('script'), parts.get('a')]).toEqual([2, undefined, 13])
    expect(text).toContain('La fin est là.')
  })
}

/** The descriptions that a Word file gives its pictures. */
function altTextsIn(bytes: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const entities: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&', apos: "'" }
  return [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text = '']) =>
    text.replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
  )
}
