import { describe, expect, test } from 'vitest'
import { judgeSection, type SectionAsk } from '../../../src/rubric/judge/judge-section.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { eachSection } from '../../../src/rubric/section.ts'
import { allMetBut, keeps, play, verdict } from './dialogue.ts'

const askAbout = (text: string): SectionAsk => ({
  section: 7,
  texts: eachSection((number) => (number === 7 ? text : '')),
  language: 'fr',
  rubric,
  delimiter: '7f3a9c01',
  people: [],
  known: new Set(),
})

describe('a remark about a mitigation quotes the mitigation, not the risk', () => {
  test.each([
    ['under its label', 'Risque : les capteurs dérivent\nMitigation : nous ferons attention aux valeurs'],
    ['behind a sign', '- Les capteurs dérivent : nous ferons attention aux valeurs'],
    ['in a cell', '| Risque | Mitigation |\n|---|---|\n| Les capteurs dérivent | nous ferons attention aux valeurs |'],
  ])('%s', (_, text) => {
    const weak = ['K3', 'K8'].map((id) => verdict(id, { verdict: 'partial', evidence: [text.includes('|') ? 2 : 1] }))
    const quotes = weak.map((one) => {
      const { result } = play(judgeSection(askAbout(text)), allMetBut(one), keeps())
      return result.findings.map(({ quote, span }) => [quote, text.slice(span?.start, span?.end)])
    })

    const quoted = ['nous ferons attention aux valeurs', 'nous ferons attention aux valeurs']
    expect(quotes).toEqual([[quoted], [quoted]])
  })

  test('of a risk whose mitigation cannot be told from it, the whole', () => {
    const text = '- Les capteurs dérivent et personne ne le voit\n- Panne du service : relance automatique'
    const weak = verdict('K3', { verdict: 'partial', evidence: [1] })
    const { result } = play(judgeSection(askAbout(text)), allMetBut(weak), keeps())

    expect([...result.findings, ...result.recorded.map(({ finding }) => finding)].map(({ quote }) => quote)).toEqual([
      'Les capteurs dérivent et personne ne le voit',
    ])
  })
})
