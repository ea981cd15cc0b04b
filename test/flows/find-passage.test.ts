import { describe, expect, test } from 'vitest'
import { findPassage } from '../../src/flows/review/find-passage.ts'

describe('a passage that was copied', () => {
  test.each([
    ['as it stands', 'un deux trois', 'deux'],
    ['with other blanks', 'un\u00a0deux\n\ntrois', 'un deux  trois'],
    ['with the apostrophe of a phone', "Taux d'automatisation : 150 %", 'Taux d’automatisation : 150 %'],
    ['with the apostrophe of a keyboard', 'Taux d’automatisation', "d'automatisation"],
    ['with other quotes and dashes', 'le mot "dérive" - ici', 'le mot “dérive” – ici'],
    ['out of emphasis', 'La **dérive** des capteurs', 'La dérive des capteurs'],
    ['out of emphasis that ends before a sign', 'La **dérive**, vue tard', 'La dérive, vue tard'],
    ['out of a row of a table', '| Dérive | forte | Alerte |', 'Dérive\tforte\tAlerte'],
    ['over two lines of a list', '- un deux\n> trois', 'deux\ntrois'],
    ['with signs of its own', 'a+b (c) [d] ^e$ {f}', '(c) [d] ^e$ {f}'],
  ])('%s is found', (_, text, quote) => {
    const found = findPassage(text, quote)

    expect(found).not.toBeNull()
    expect(text).toContain(found)
  })

  test.each([
    ['other words', 'un deux', 'un trois'],
    ['words in another order', 'un deux', 'deux un'],
    ['a part of nothing', '', 'un'],
  ])('is not found in %s', (_, text, quote) => {
    expect(findPassage(text, quote)).toBeNull()
  })

  test('is kept as it stands in the text', () => {
    expect(findPassage("La **dérive**, d'abord", 'La dérive, d’abord')).toBe("La **dérive**, d'abord")
  })

  test('of no words is none', () => {
    expect(findPassage('un', '')).toBe('')
  })
})
