import { describe, expect, test } from 'vitest'
import { placeholdersOf } from '../../src/rubric/detectors/placeholder.ts'
import { fold, spanOf } from '../../src/rubric/reading/fold.ts'

const found = (raw: string): string[] => {
  const text = fold(raw)
  return placeholdersOf(text.plain)
    .map(({ start, end }) => spanOf(text, start, end))
    .map(({ start, end }) => raw.slice(start, end))
}

describe('a word left from the template is found', () => {
  test.each([
    ['de X à Y jours', ['de X à Y jours']],
    ['from X to Y days', ['from X to Y days']],
    ['Automatiser X% du pipeline', ['X%']],
    ['réponse en N heures', ['N heures']],
    ['Délai : à définir', ['à définir']],
    ['Target: TBD', ['TBD']],
    ['[...] puis ???', ['[...]', '???']],
    ['[votre modèle]', ['[votre modèle]']],
    ['from XX to YY', ['from XX to YY']],
  ])('%s', (raw, expected) => {
    expect(found(raw)).toEqual(expected)
  })
})

describe('ordinary words are not placeholders', () => {
  test.each([
    'plan B et axe X',
    'les n premiers modèles',
    'générer un fichier XML',
    '[un lien](https://a.example)',
    'Y a-t-il une alerte ?',
    'définir un seuil d’alerte',
    'Generation X',
  ])('%s', (raw) => {
    expect(found(raw)).toEqual([])
  })
})
