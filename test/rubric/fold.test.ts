import { describe, expect, test } from 'vitest'
import { fold, spanOf } from '../../src/rubric/reading/fold.ts'

describe('folding makes text plain', () => {
  test.each([
    ['accents and case', 'Déploiement RÉGULIER', 'deploiement regulier'],
    ['a decomposed accent', 'de\u0301rive', 'derive'],
    ['ligatures', 'mise en Œuvre', 'mise en oeuvre'],
    ['curly apostrophes and guillemets', '« l’objectif »', '" l\'objectif "'],
    ['no-break spaces', '80\u00a0% en 2\u202fh', '80 % en 2 h'],
    ['emphasis and code marks', '**Réduire** de `30` %', 'reduire de 30 %'],
    ['zero-width and bidi characters', 're\u200bdu\u202eire', 'reduire'],
    ['LaTeX comparators', 'F1 \\geq 0,8 et \\le 2 h', 'f1 ≥ 0,8 et ≤ 2 h'],
    ['HTML entities', '&lt; 5&nbsp;% &amp; plus', '< 5 % & plus'],
    ['Markdown escapes', 'rappel \\< 94 %', 'rappel < 94 %'],
    ['dashes', '2–3 jours — ou 4‑5', '2-3 jours - ou 4-5'],
    ['control characters, but not line breaks', 'a\tb\u0007c\nd', 'a b c\nd'],
    ['full-width digits', '８０ %', '80 %'],
  ])('%s', (_, raw, plain) => {
    expect(fold(raw).plain).toBe(plain)
  })
})

describe('a folded stretch leads back to the raw text', () => {
  test.each([
    ['Le **délai** de livraison', 'delai', 'délai'],
    ['la de\u0301rive\u0301 !', 'derive', 'de\u0301rive\u0301'],
    ['taux \\geq 80\u00a0% visé', '≥ 80 %', '\\geq 80\u00a0%'],
    ['🎯 cœur', 'coeur', 'cœur'],
  ])('%s', (raw, plain, slice) => {
    const folded = fold(raw)
    const from = folded.plain.indexOf(plain)

    const { start, end } = spanOf(folded, from, from + plain.length)

    expect(raw.slice(start, end)).toBe(slice)
  })

  test('offsets count from the beginning of the whole text, not of the folded part', () => {
    const raw = 'Titre\nRéduire de 30 %'
    const folded = fold(raw, 6)

    const { start, end } = spanOf(folded, 0, 7)

    expect([folded.plain, raw.slice(start, end)]).toEqual(['reduire de 30 %', 'Réduire'])
  })
})
