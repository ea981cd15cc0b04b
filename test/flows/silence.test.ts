import { describe, expect, test } from 'vitest'
import type { AiAnswer } from '../../src/flows/model/ai-reading.ts'
import { criterion } from '../../src/rubric/criteria/criteria.ts'
import { findingId } from '../../src/rubric/finding.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { overview } from '../support/overview.ts'
import { heard, people, type Played, table, type Table } from '../support/table.ts'

const { camille } = people
const coach = { ...camille, id: 'mlops-proposal', name: 'mlops-proposal', roles: [] }

const apples = 'Le modèle trie les pommes selon leur taille, sur un tapis.'
const written = `${apples}\nMarthe et Ali se parlent chaque lundi.`

/** Camille has written section 3 and finished it. */
function finished(text: string, layer: 'automatic' | 'model'): { t: Table; outcome: Played } {
  const t = table('fr', undefined, overview, rubric, layer)
  t.command(camille, 'new')
  t.say(camille, '!section 3')
  t.say(camille, text, 'm1')
  return { t, outcome: t.press(camille, 'done', { section: '3' }) }
}

/** The AI coach comes back with what it was asked for. */
function read(t: Table, { readings: [errand] }: Played, addressed: AiAnswer['addressed']): Played {
  if (errand === undefined) throw new Error('nobody asked the coach')
  const answer: AiAnswer = { findings: [], notAssessed: [], addressed: addressed ?? [], unconfirmed: null }
  return t.act(coach, { type: 'returned', proposal: 'MLP-2026-001', errand, outcome: { type: 'answered', answer } })
}

function asked(t: Table): readonly string[] {
  return t
    .proposal()
    .findings.filter(({ life }) => life === 'open')
    .map(({ criterion }) => criterion)
}

const all = ['C3', 'C4', 'C5', 'C6', 'C7']
const passage = 'sur un tapis.'

describe('subjects of the guide without a word', () => {
  test('are one remark, advice, with one question', () => {
    const { outcome } = finished(apples, 'automatic')

    const said = heard(outcome)
    expect(said).toContain('1 remarque')
    expect(said).toContain('Plusieurs sujets du guide sans un mot · conseil')
    expect(said.match(/Je n’ai rien lu sur/g)).toHaveLength(1)
    expect(said).toMatch(/la collaboration entre équipes\. Est-ce dit ailleurs, ou à ajouter ici\s\?/)
  })

  test('one that is told in other words is not among them', () => {
    const { t } = finished(written, 'automatic')

    expect(asked(t)).toEqual(['C3', 'C4', 'C5', 'C6'])
  })

  test('each may be meant alone, by its name, and the others stay', () => {
    const { t } = finished(apples, 'automatic')
    const args = { section: '3', remark: findingId({ criterion: 'C3', section: 3, about: 'not a word' }) }

    const opened = t.open(camille, 'dismiss', args)
    if (!('form' in opened)) throw new Error('no form opened')
    const [ticks] = opened.form.fields.flatMap((field) => (field.type === 'checks' ? [field] : []))
    expect(ticks?.options.map(({ label }) => label)).toEqual([
      'la reproductibilité',
      'les mises à jour et les versions',
      'le déploiement',
      'la surveillance du modèle',
      'la collaboration entre équipes',
    ])

    const outcome = t.fill(camille, 'dismiss', { passages: [ticks?.values[4] ?? ''], reason: 'Je suis seule.' }, args)
    expect(heard(outcome)).toMatch(/«\sRien lu sur la collaboration entre équipes\s»/)
    expect(asked(t)).toEqual(['C3', 'C4', 'C5', 'C6'])
  })

  test('are explained with an example of each', () => {
    const { t } = finished(apples, 'automatic')

    const said = heard(t.say(camille, '!expliquer 3'))

    expect(said).toContain('Plusieurs sujets du guide sans un mot')
    for (const id of all) expect(said).toContain(criterion(id).met.fr)
  })
})

describe('what the AI coach has found treated', () => {
  test('is asked about no more, in the same message', () => {
    const { t, outcome } = finished(apples, 'model')

    const after = read(t, outcome, [
      { criterion: 'C3', passage },
      ...['C4', 'C5'].map((criterion) => ({ criterion, passage: null })),
    ])

    expect(heard(after)).toMatch(/Je n’ai rien lu sur\s: la surveillance du modèle et la collaboration entre équipes\./)
    expect(asked(t)).toEqual(['C6', 'C7'])
  })

  test('stays away whenever the section is checked again, by itself or before a submission', () => {
    const { t, outcome } = finished(apples, 'model')
    read(
      t,
      outcome,
      all.map((criterion) => ({ criterion, passage: null })),
    )

    t.press(camille, 'coach', { section: '3' })
    expect(asked(t)).toEqual([])
    t.press(camille, 'recap')
    expect(asked(t).filter((id) => all.includes(id))).toEqual([])
  })

  test('stays away while the passage stands that was named, and comes back with it gone', () => {
    const { t, outcome } = finished(apples, 'model')
    read(
      t,
      outcome,
      all.map((criterion) => ({ criterion, passage: criterion === 'C3' ? passage : null })),
    )

    t.fill(camille, 'edit', { text: `${apples} Il est rapide.` }, { section: '3' })
    t.press(camille, 'done', { section: '3' })
    expect(asked(t)).toEqual(['C4', 'C5', 'C6', 'C7'])

    t.fill(camille, 'edit', { text: 'Le modèle trie les pommes selon leur taille.' }, { section: '3' })
    t.press(camille, 'done', { section: '3' })
    expect(asked(t)).toEqual(all)
  })

  test('a second outcome of the same errand changes nothing', () => {
    const { t, outcome } = finished(apples, 'model')
    read(t, outcome, [{ criterion: 'C3', passage }])
    const before = t.proposal()

    read(t, outcome, [])

    expect(t.proposal().findings).toEqual(before.findings)
  })

  test('a question that was set aside keeps its reason', () => {
    const { t, outcome } = finished(apples, 'model')
    t.fill(camille, 'dismiss', { finding: 'C7/3/not a word', reason: 'Je suis seule.' }, { section: '3' })

    read(
      t,
      outcome,
      all.map((criterion) => ({ criterion, passage: null })),
    )

    expect(t.proposal().findings.find(({ criterion }) => criterion === 'C7')).toMatchObject({
      life: 'dismissed',
      reason: 'Je suis seule.',
    })
  })
})
