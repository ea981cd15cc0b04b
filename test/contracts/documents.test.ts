import { expect, test } from 'vitest'
import { documentsBy } from '../../src/adapters/documents/documents.ts'
import { openRenderer } from '../../src/adapters/documents/renderer/renderer.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { frozen } from '../support/frozen.ts'
import { describeDocuments } from './documents.contract.ts'

const silent = { debug() {}, info() {}, warn() {}, error() {} }
const patient = { patience: 120_000, heap: 256, memory: 1_500, kept: 600, idle: 60_000 }

describeDocuments(() => {
  const renderer = openRenderer(silent, patient)
  return { documents: documentsBy({ renderer, rubric }), close: () => renderer.close() }
})

test('what the renderer cannot write is given as Markdown that says so', async () => {
  const broken = { render: async () => ({ type: 'failed', why: 'heavy', cause: 'no answer' }) as const }
  const imprint = { id: 'MLP-2026-042', title: 'Gel', authors: ['Élodie'], timeZone: 'Europe/Paris' }
  const text = { version: frozen({}, 'fr'), imprint, standing: 'final' } as const
  const { name, mime, bytes } = await documentsBy({ renderer: broken, rubric }).write(text, 'pdf')

  expect([name, mime]).toEqual(['MLP-2026-042-v2.md', 'text/markdown'])
  expect(new TextDecoder().decode(bytes)).toMatch(
    /^> Le fichier PDF n’a pas pu être écrit\u00A0: voici le même texte en Markdown\..*\n\n# Gel\n/,
  )
})
