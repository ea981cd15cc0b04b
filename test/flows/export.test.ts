import { expect, test } from 'vitest'
import type { Block, View } from '../../src/flows/model/view.ts'
import { branchOf } from '../../src/adapters/postgres/outbox/lane.ts'
import { inState, written } from '../support/stages.ts'
import { people } from '../support/table.ts'

const viewsOf = (effects: readonly object[]): readonly View[] =>
  effects.flatMap((effect) => ('view' in effect ? [effect.view as View] : []))
const filesIn = (effects: readonly object[]): readonly Block[] =>
  viewsOf(effects).flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'export' || type === 'document'))

test.each([
  ['!exporter pdf', 'pdf'],
  ['!exporter en PDF', 'pdf'],
  ['!exporter Word', 'docx'],
  ['!export docx', 'docx'],
  ['!Export PDF', 'pdf'],
])('%s gives the draft as a file that is written when it is sent', (command, format) => {
  const t = written('fr')
  const { effects } = t.say(people.camille, command)

  expect(filesIn(effects)).toMatchObject([
    {
      type: 'export',
      name: `MLP-2026-001.${format}`,
      format,
      text: { standing: 'draft', imprint: { authors: ['Camille Roux'] }, version: { language: 'fr' } },
    },
  ])
  expect(viewsOf(effects)[0]?.text).toBe(
    `Votre proposition, dans son état actuel\u00A0: MLP-2026-001.${format}.\nMLP-2026-001.${format}`,
  )
})

test.each(['md', 'json'])('!export %s is in the answer itself', (format) => {
  expect(filesIn(written().say(people.camille, `!export ${format}`).effects)).toMatchObject([
    { type: 'document', name: `MLP-2026-001.${format}` },
  ])
})

test('an unknown format is told which there are', () => {
  const { effects } = written('fr').press(people.camille, 'export', { format: 'odt' })

  expect(viewsOf(effects)[0]?.text).toContain('«\u00A0!exporter pdf\u00A0»')
})

test('what is published is no draft, and stands in the catalogue as Markdown, Word and PDF', () => {
  const t = inState('in-review')
  const { effects } = t.fill(people.nadia, 'review', {
    decision: 'approve',
    checklist: ['practical'],
    comment: 'Good.',
  })

  expect(filesIn(effects.filter(({ type }) => type === 'publish'))).toMatchObject([
    { name: 'MLP-2026-001-v1.md' },
    { name: 'MLP-2026-001-v1.docx', text: { standing: 'final', version: { version: 1 } } },
    { name: 'MLP-2026-001-v1.pdf' },
  ])
  expect(filesIn(t.say(people.camille, '!export pdf').effects)).toMatchObject([{ text: { standing: 'final' } }])
})

test('a file that takes a moment waits in a lane of its own, and holds up no thread', () => {
  const t = written()

  expect(t.say(people.camille, '!export pdf').effects.map(branchOf)).toEqual(['#exports'])
  expect(t.say(people.camille, '!export md').effects.map(branchOf)).toEqual([''])
})
