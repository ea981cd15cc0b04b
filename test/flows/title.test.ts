import { describe, expect, test } from 'vitest'
import { proposalRow } from '../../src/adapters/postgres/proposals/read-proposal.ts'
import { findTitle } from '../../src/flows/model/title.ts'
import { heard, people, table, told } from '../support/table.ts'

const { camille } = people

test.each([
  ['# Livraison continue d’un modèle de marée', 'Livraison continue d’un modèle de marée'],
  ['## Marées ##', 'Marées'],
  ['**Prévoir** les *pannes* des `pompes`', 'Prévoir les pannes des pompes'],
  ['__Prévoir__ _les pannes_', 'Prévoir les pannes'],
  ['> - Marées', 'Marées'],
  ['[Marées](https://example.org/a) du port', 'Marées du port'],
  ['~~Vieux~~ nouveau', 'Vieux nouveau'],
  ['nom_de_variable et 2 * 3 * 4', 'nom_de_variable et 2 * 3 * 4'],
  ['C# et #hashtag', 'C# et #hashtag'],
  ['\u200B\n\u2060\n\nMarées\nautre ligne', 'Marées'],
  [`${'\u200B'.repeat(5_000)}\nMarées`, 'Marées'],
  ['Ma\u00ADr\u200Bées', 'Marées'],
  ['\u202EMarées', 'Marées'],
  ['---\n***\n# Marées', 'Marées'],
  ['\r\nMarées\r\nsuite', 'Marées'],
  ['| Partie | Contenu |\n|---|---|\n| Titre | Marées |', 'Partie – Contenu'],
  ['|---|---|\n| **Marées** du \\| port | |', 'Marées du | port'],
  ['Marées | Port', 'Marées | Port'],
  ['', ''],
  ['#\n##', ''],
])('%j is called “%s”', (text, title) => {
  expect(findTitle(text)).toBe(title)
})

test('a line of 960 words is cut at 150 characters, never inside one', () => {
  const title = findTitle('🌊marée '.repeat(960))

  expect(title.length).toBeLessThanOrEqual(150)
  expect(title).toMatch(/…$/)
  expect(title.isWellFormed()).toBe(true)
})

describe('lists, cards and the database call a proposal the same', () => {
  test.each([
    '# Livraison continue d’un modèle de marée',
    '\u200B\nMarées',
    '**Prévoir** les pannes',
    'mot '.repeat(960),
  ])('%j', (text) => {
    const t = table('fr')
    t.command(camille)
    const written = t.say(camille, text)

    const title = findTitle(text)

    expect(title).not.toBe('')
    expect(heard(written)).toContain(title)
    expect(told(t.command(camille, 'liste'))).toContain(`MLP-2026-001 · ${title} · `)
    expect(proposalRow(t.proposal()).title).toBe(title)
  })
})
