import { describe, expect, test } from 'vitest'
import type { Span } from '../../src/rubric/finding.ts'
import { itemsOf } from '../../src/rubric/reading/items.ts'

const texts = (raw: string): string[] => itemsOf(raw, 4).map(({ span }) => raw.slice(span.start, span.end))

describe('the entries of a section are found however they are laid out', () => {
  test.each([
    ['bullets', '- un\n- deux\n- trois', ['un', 'deux', 'trois']],
    ['bullets of chat apps', '• un\n◦ deux\n– trois', ['un', 'deux', 'trois']],
    ['numbered lines', '1. un\n2) deux\n(3) trois', ['un', 'deux', 'trois']],
    ['emoji as bullets', '✅ un\n🎯 deux', ['un', 'deux']],
    ['checkboxes', '- [x] un\n- [ ] deux', ['un', 'deux']],
    ['bullets with CRLF', '- un\r\n- deux\r\n', ['un', 'deux']],
    ['bullets apart by blank lines', '- un\n\n- deux\n\n- trois', ['un', 'deux', 'trois']],
    ['a continuation line', '- un\n  et sa suite\n- deux', ['un\n  et sa suite', 'deux']],
    ['sub-bullets belong to their parent', '- un\n  - a\n  - b\n- deux', ['un\n  - a\n  - b', 'deux']],
    ['sub-bullets under an announcement', '- Nos objectifs :\n  - un\n  - deux', ['un', 'deux']],
    ['a table', '| But | Cible |\n|---|---|\n| a | 1 j |\n| b | 2 j |', ['a | 1 j', 'b | 2 j']],
    ['a table pasted with tabs whose last row lost them', 'But\tCible\na\t1 j\nb\t2 j\nc', ['a\t1 j', 'b\t2 j', 'c']],
    [
      'a table pasted with tabs before a sentence',
      'But\tCible\na\t1 j\nb\t2 j\nVoilà pour nos buts.',
      ['a\t1 j', 'b\t2 j'],
    ],
    ['a table whose cells hold dashes', '| a | b |\n|---|---|\n| x | - |', ['x | -']],
    ['rows without a header', '| a | 1 |\n| b | 2 |', ['a | 1', 'b | 2']],
    ['labelled lines', 'Délai : un jour\nTaux : 80 %', ['Délai : un jour', 'Taux : 80 %']],
    [
      'lines apart',
      'Livrer vite\nSurveiller tout\nRevenir en arrière',
      ['Livrer vite', 'Surveiller tout', 'Revenir en arrière'],
    ],
    [
      'sentences of prose',
      'Nous livrons en un jour. Nous surveillons tout.',
      ['Nous livrons en un jour.', 'Nous surveillons tout.'],
    ],
    [
      'a labelled line after bullets',
      '- un\n- deux\n\nSystème : latence < 1 s',
      ['un', 'deux', 'Système : latence < 1 s'],
    ],
    ['an introduction is not an entry', 'Nos objectifs :\n- un\n- deux', ['un', 'deux']],
    ['a remark before bullets is not an entry', 'Durée : 3 semaines\n- un\n- deux', ['un', 'deux']],
    ['headings are not entries', '### Buts\n- un\n### Autres buts\n- deux', ['un', 'deux']],
    ['lines of a code block', 'Seuils :\n```text\nPSI < 0,1\nKS > 0,2\n```', ['PSI < 0,1', 'KS > 0,2']],
  ])('%s', (_, raw, expected) => {
    expect(texts(raw)).toEqual(expected)
  })

  test('wrapped prose is one entry, not one per line', () => {
    const raw =
      'Nous voulons que chaque modèle validé soit livré en moins d’une\njournée, sans aucune intervention manuelle de l’équipe.'

    expect(texts(raw)).toEqual([raw])
  })

  test('a sentence does not end at a decimal, a version or an abbreviation', () => {
    expect(texts('Servir la v2.3 en 1.5 s, p. ex. le soir. Puis mesurer.')).toEqual([
      'Servir la v2.3 en 1.5 s, p. ex. le soir.',
      'Puis mesurer.',
    ])
  })

  test('cells know their column', () => {
    const raw = '| Risque | Mitigation |\n|---|---|\n| dérive | alerte |'

    const [row] = itemsOf(raw, 4)

    const words = (span: Span | null | undefined) => (span ? raw.slice(span.start, span.end) : null)
    expect(row?.parts.map(({ label, span }) => [words(label), words(span)])).toEqual([
      ['Risque', 'dérive'],
      ['Mitigation', 'alerte'],
    ])
  })
})
