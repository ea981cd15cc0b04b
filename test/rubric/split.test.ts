import { describe, expect, test } from 'vitest'
import { guide } from '../../src/rubric/guide.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { inDocument, splitProposal } from '../../src/rubric/reading/split.ts'

const bodies = (raw: string): Record<number, string> =>
  Object.fromEntries(
    Object.values(splitProposal(raw).sections)
      .filter(({ text }) => text !== '')
      .map(({ number, text }) => [number, text]),
  )

const dressed: readonly (readonly [string, (heading: string, number: number) => string])[] = [
  ['as it is', (heading) => `## ${heading}`],
  ['with its number', (heading, number) => `### ${number}. ${heading}`],
  ['with "Section 4 :"', (heading, number) => `# Section ${number} : ${heading}`],
  ['bold', (heading) => `**${heading}**`],
  ['bold with its number and a colon', (heading, number) => `**${number}. ${heading} :**`],
  ['underlined', (heading) => `${heading}\n=====`],
  ['in plain text', (heading) => heading],
  ['numbered in plain text', (heading, number) => `${number}) ${heading}`],
  ['without accents', (heading) => `## ${heading.normalize('NFD').replace(/\p{M}/gu, '')}`],
  ['with straight apostrophes', (heading) => `## ${heading.replaceAll('’', "'")}`],
  ['with no-break spaces', (heading) => `## ${heading.replaceAll(' ', '\u00a0')}`],
  ['in capitals', (heading) => `## ${heading.toUpperCase()}`],
  ['with an emoji', (heading) => `## 🎯 ${heading}`],
]

describe.each(['fr', 'en'] as const)('the guide’s headings are recognised (%s)', (language) => {
  test.each(dressed)('%s', (_, dress) => {
    const raw = sectionNumbers
      .map((number) => `${dress(guide[number].heading[language], number)}\n\nTexte ${number}\n`)
      .join('\n')

    const split = splitProposal(raw)

    expect([split.recognised, split.notes]).toEqual([10, []])
    expect(bodies(raw)).toEqual(Object.fromEntries(sectionNumbers.map((number) => [number, `Texte ${number}`])))
  })
})

describe('variants of the headings', () => {
  test.each([
    ['## Objectifs', 4],
    ['## Les objectifs', 4],
    ['## Goals', 4],
    ['## Risques', 7],
    ['## Risks & Mitigations', 7],
    ['## KPIs', 8],
    ['## Metriques de sucess', 8],
    ['## Catalogue', 9],
    ['## Context and challenges', 3],
    ['## 6. Données et ressources', 6],
    ['## Synthèse', 2],
  ])('%s is section %i', (heading, number) => {
    expect(bodies(`${heading}\nTexte\n`)).toEqual({ [number]: 'Texte' })
  })

  test('the first heading of the document is the title where no section says so', () => {
    expect(bodies('# Livrer plus vite\n\n## Résumé\n\nCourt.\n')).toEqual({ 1: 'Livrer plus vite', 2: 'Court.' })
  })

  test('a heading may carry its text', () => {
    expect(bodies('**Titre du projet :** Livrer plus vite\n\n## Résumé\nCourt.')).toEqual({
      1: 'Livrer plus vite',
      2: 'Court.',
    })
  })

  test('a number tells a section that is headed in other words, where the others follow the guide', () => {
    const raw = '## 1. Titre\na\n## 2. Résumé\nb\n## 3. Contexte\nc\n## 4. Ce que nous visons\nd\n## 5. Architecture\ne'

    expect(bodies(raw)).toEqual({ 1: 'a', 2: 'b', 3: 'c', 4: 'd', 5: 'e' })
  })

  describe('bare numbers are the sections of the guide', () => {
    const numbers = (heading: (number: number) => string, count = 10) =>
      Array.from({ length: count }, (_, index) => `${heading(index + 1)}\n\ntexte ${index + 1}`).join('\n\n')
    const all = Object.fromEntries(sectionNumbers.map((number) => [number, `texte ${number}`]))

    test.each([
      ['## 4', (number: number) => `## ${number}`],
      ['# 4.', (number: number) => `# ${number}.`],
      ['### Section 4', (number: number) => `### Section ${number}`],
      ['## Partie 4 :', (number: number) => `## Partie ${number} :`],
      ['## n° 4', (number: number) => `## n° ${number}`],
      ['underlined', (number: number) => `${number}\n---`],
    ])('as %s', (_, heading) => {
      expect(bodies(numbers(heading))).toEqual(all)
    })

    test('below a title of the document, and with deeper headings and numbers of their own', () => {
      const raw = `# Trier les bocaux\n\n${numbers((number) => `## ${number}`).replace('texte 7', '### 1\n\nPanne\n\n### 2\n\nFuite')}`

      expect(bodies(raw)).toEqual({ ...all, 7: '### 1\n\nPanne\n\n### 2\n\nFuite' })
      expect(bodies(`# Trier les bocaux\n\n${numbers((number) => `## ${number + 1}`, 9)}`)[1]).toBe('Trier les bocaux')
    })

    test('where some are left out', () => {
      expect(bodies('## 2\na\n## 4\nb\n## 7\nc\n## 8\nd')).toEqual({ 2: 'a', 4: 'b', 7: 'c', 8: 'd' })
    })

    test.each([
      ['three alone', '## 1\na\n## 2\nb\n## 3\nc'],
      ['twice', '## 1\na\n## 2\nb\n## 3\nc\n## 4\nd\n## 1\ne'],
      ['beyond ten', '## 9\na\n## 10\nb\n## 11\nc\n## 12\nd'],
      ['years', '## 2021\na\n## 2022\nb\n## 2023\nc\n## 2024\nd'],
      ['below other headings', '# Notes\n## Lundi\n### 1\na\n### 2\nb\n### 3\nc\n### 4\nd\n## Mardi\ne'],
    ])('but not %s', (_, raw) => {
      const found = sectionNumbers.filter((number) => number > 1 && bodies(raw)[number] !== undefined)

      expect(found).toEqual([])
    })

    test('nor against the names of other headings', () => {
      expect(bodies('## 1\na\n## 2\nb\n## 3\nc\n## 4\nd\n## 5. Risques\ne')).toEqual({ 7: 'e' })
    })
  })

  test('a deeper heading with a section’s name stays in its section', () => {
    const raw = '## Contexte\n### Risques\nx\n## Objectifs\na\n## Risques\ny'

    expect(bodies(raw)).toEqual({ 3: '### Risques\nx', 4: 'a', 7: 'y' })
  })

  test('headings of entries stay in their section', () => {
    expect(bodies('## Objectifs\n## Objectif 1\na\n## Objectif 2\nb')).toEqual({
      4: '## Objectif 1\na\n## Objectif 2\nb',
    })
  })

  test('a heading inside a code block is code', () => {
    expect(bodies('## Architecture\n```\n# Risques\n```\n')).toEqual({ 5: '```\n# Risques\n```' })
  })

  test('a sentence that begins with a section’s name is not a heading', () => {
    expect(bodies('## Contexte\nRisques élevés cette année.\nObjectifs : trois.\n')).toEqual({
      3: 'Risques élevés cette année.\nObjectifs : trois.',
    })
  })
})

describe('documents that are not in order', () => {
  test('a heading that stands twice gives one section, and is noted', () => {
    const raw = '## Objectifs\na\n## Risques\nb\n## Objectifs\nc'

    expect(bodies(raw)).toEqual({ 4: 'a\n\nc', 7: 'b' })
    expect(splitProposal(raw).notes).toEqual([{ type: 'twice', section: 4 }])
  })

  test('sections out of order are found, and noted', () => {
    const raw = '## Risques\nb\n## Objectifs\na'

    expect(bodies(raw)).toEqual({ 4: 'a', 7: 'b' })
    expect(splitProposal(raw).notes).toEqual([{ type: 'order', section: 4 }])
  })

  test('text under another heading belongs to no section, and is noted', () => {
    const raw = '## Risques\nb\n## Planning\nnon lu\n## Conclusion\nc'

    expect(bodies(raw)).toEqual({ 7: 'b', 10: 'c' })
    expect(splitProposal(raw).notes).toEqual([{ type: 'other', heading: 'Planning' }])
  })

  test('a text without headings is recognised as none', () => {
    expect(splitProposal('Bonjour, voici mon projet.\nIl est beau.').recognised).toBe(0)
  })
})

describe('offsets lead back to the document', () => {
  const raw = '# Titre\r\n\r\n## Objectifs\r\nun\r\n## Risques\r\nb\r\n## Objectifs\r\ndeux trois'
  const section = splitProposal(raw).sections[4]

  test.each(['un', 'deux', 'trois'])('"%s"', (word) => {
    const start = section.text.indexOf(word)

    const place = inDocument(section, { start, end: start + word.length })

    expect(raw.slice(place.start, place.end)).toBe(word)
  })

  test('a span over the joint of two stretches is cut at it', () => {
    const place = inDocument(section, { start: 0, end: section.text.length })

    expect(raw.slice(place.start, place.end)).toBe('un')
  })
})
