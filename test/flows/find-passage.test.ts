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
    ['with straight quotes for « »', 'le mot «\u00a0dérive\u00a0», ici', 'le mot "dérive", ici'],
    ['with « » for straight quotes', 'le mot "dérive", ici', 'le mot «\u202fdérive\u202f», ici'],
    ['with no blank before a percent sign', 'un taux de 150\u202f% par an', 'taux de 150% par an'],
    ['with no blank before a colon', 'Délai\u00a0: 5 jours', 'Délai: 5 jours'],
    ['with three dots for one sign', 'des données… puis rien', 'des données... puis rien'],
    [
      'with the accents of macOS, apart from their letters',
      'la dérive détectée',
      'la dérive détectée'.normalize('NFD'),
    ],
    ['with the capital that a phone begins with', 'un délai de 5 jours', 'Délai de 5 jours'],
    ['without accents', 'détecter la dérive', 'detecter la derive'],
    ['with a minus sign', 'de -5 °C à 10 °C', 'de −5 °C'],
    ['with a soft hyphen that nobody sees', 'la surveillance du modèle', 'la surveil\u00adlance du modèle'],
    ['out of two items of a list', '- un délai\n- une alerte', 'un délai\nune alerte'],
    ['out of two numbered items', '1. un délai\n2. une alerte', 'un délai\nune alerte'],
    ['out of two numbered items, with their numbers', '1. un délai\n2. une alerte', '1. un délai 2. une alerte'],
    ['out of the words of a link', 'voir [le registre](https://example.org/a) en ligne', 'voir le registre en ligne'],
    ['out of a title', '## Cible\n\nUn délai', 'Cible Un délai'],
    ['out of right-to-left text', 'قبل النموذج بعد', 'النموذج'],
  ])('%s is found', (_, text, quote) => {
    const found = findPassage(text, quote)

    expect(found).not.toBeNull()
    expect(text).toContain(found)
  })

  test.each([
    ['other words', 'un deux', 'un trois'],
    ['words in another order', 'un deux', 'deux un'],
    ['a part of nothing', '', 'un'],
    ['another number', 'en 15 jours', 'en 5 jours et'],
    ['signs that mean nothing', 'un – deux', '— « »'],
  ])('is not found in %s', (_, text, quote) => {
    expect(findPassage(text, quote)).toBeNull()
  })

  test('is kept as it stands in the text', () => {
    expect(findPassage("La **dérive**, d'abord", 'La dérive, d’abord')).toBe("La **dérive**, d'abord")
  })

  test('is the whole of what was quoted, and nothing beside it', () => {
    const text = 'Avant. Le délai\u00a0: «\u00a05 jours\u00a0» au plus. Après.'

    expect(findPassage(text, 'Le délai: "5 jours" au plus.')).toBe('Le délai\u00a0: «\u00a05 jours\u00a0» au plus.')
  })

  test('of no words is none', () => {
    expect(findPassage('un', '')).toBe('')
  })
})
