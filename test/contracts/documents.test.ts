import { expect, test } from 'vitest'
import { brokenDocuments, documentPictures, documents, watchedDocuments } from '../support/documents.ts'
import { frozen } from '../support/frozen.ts'
import { describeDocuments } from './documents.contract.ts'

describeDocuments(documents, documentPictures)

const imprint = { id: 'MLP-2026-043', title: 'Gel', authors: ['Élodie'], timeZone: 'Europe/Paris' }

test('what the renderer cannot write is given as Markdown that says so', async () => {
  const named = { ...imprint, id: 'MLP-2026-042' }
  const text = { version: frozen({}, 'fr'), imprint: named, standing: 'final' } as const
  const { name, mime, bytes } = await brokenDocuments.write(text, 'pdf', 'test')

  expect([name, mime]).toEqual(['MLP-2026-042-v2.md', 'text/markdown'])
  expect(new TextDecoder().decode(bytes)).toMatch(
    /^> Le fichier PDF n’a pas pu être écrit\u00A0: voici le même texte en Markdown\..*\n\n# Gel\n/,
  )
})

test('a diagram that takes too long stands as its text: the document is written all the same, and the next without trying it', async () => {
  const loose = `flowchart TD\n${Array.from({ length: 2_000 }, (_, at) => `n${at}`).join('\n')}`
  const mermaid = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\``
  const sections = { 5: `${mermaid(loose)}\n\n${mermaid('flowchart LR\n  A --> B')}`, 10: 'La fin est là.' }
  const text = { version: { ...frozen(sections, 'fr'), proposal: imprint.id }, imprint, standing: 'final' } as const
  const { documents: hurried, jobs, close } = watchedDocuments([0, 2])
  try {
    const { name, bytes } = await hurried.write(text, 'html', 'test')
    const html = new TextDecoder().decode(bytes)

    expect(name).toBe('MLP-2026-043-v2.html')
    expect(html.match(/<img /g)).toHaveLength(1)
    expect(html).toContain('n1999')
    expect(html).toContain('La fin est là.')
    expect(jobs).toEqual(['document', 'sources', 'diagram', 'diagram', 'document'])
    await hurried.write(text, 'docx', 'test')
    expect(jobs.slice(5)).toEqual(['document'])
  } finally {
    close()
  }
})

test('fifty people who ask for the same file at once have it written once', async () => {
  const text = { version: frozen({}, 'fr'), imprint, standing: 'final' } as const
  const { documents: counted, jobs, close } = watchedDocuments()
  try {
    const all = await Promise.all(Array.from({ length: 50 }, () => counted.write({ ...text }, 'pdf', 'test')))

    expect(jobs).toEqual(['document'])
    expect(new Set(all.map(({ bytes }) => Buffer.from(bytes).toString('latin1').slice(0, 5)))).toEqual(
      new Set(['%PDF-']),
    )
  } finally {
    close()
  }
})
