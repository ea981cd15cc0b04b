import { expect, test } from 'vitest'
import { brokenDocuments, documents } from '../support/documents.ts'
import { frozen } from '../support/frozen.ts'
import { describeDocuments } from './documents.contract.ts'

describeDocuments(documents)

test('what the renderer cannot write is given as Markdown that says so', async () => {
  const imprint = { id: 'MLP-2026-042', title: 'Gel', authors: ['Élodie'], timeZone: 'Europe/Paris' }
  const text = { version: frozen({}, 'fr'), imprint, standing: 'final' } as const
  const { name, mime, bytes } = await brokenDocuments.write(text, 'pdf')

  expect([name, mime]).toEqual(['MLP-2026-042-v2.md', 'text/markdown'])
  expect(new TextDecoder().decode(bytes)).toMatch(
    /^> Le fichier PDF n’a pas pu être écrit\u00A0: voici le même texte en Markdown\..*\n\n# Gel\n/,
  )
})
