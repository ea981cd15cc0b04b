import { describe, expect, test } from 'vitest'
import type { AiAnswer } from '../../src/flows/model/ai-reading.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { overview } from '../support/overview.ts'
import { heard, people, type Played, table, type Table } from '../support/table.ts'

const { camille } = people
const coach = { ...camille, id: 'mlops-proposal', name: 'mlops-proposal', roles: [] }

const catalogue = 'Versionnement des données, CI/CD et surveillance ; la même chaîne sert à une serre.'
const architecture = `Airflow entraîne chaque lundi, MLflow garde les versions, Docker et FastAPI servent, Prometheus alerte, GitHub Actions teste,
Vault tient les secrets, Loki les logs.

![La chaîne](chaine.png)`

/** Camille has written a section and has it checked. */
function checked(section: string, text: string, layer: 'automatic' | 'model'): { t: Table; outcome: Played } {
  const t = table('fr', undefined, overview, rubric, layer)
  t.command(camille, 'new')
  t.say(camille, `!section ${section}`)
  t.say(camille, text, 'm1')
  return { t, outcome: t.press(camille, 'coach', { section }) }
}

function read(t: Table, { readings: [errand] }: Played, notAssessed: readonly string[] = []): string {
  if (errand === undefined) throw new Error('nobody asked the coach')
  const answer: AiAnswer = { findings: [], notAssessed, unconfirmed: null }
  return plain(
    t.act(coach, { type: 'returned', proposal: 'MLP-2026-001', errand, outcome: { type: 'answered', answer } }),
  )
}

function plain(outcome: Played): string {
  return heard(outcome).replace(/\s/g, ' ')
}

describe('where nothing was found', () => {
  test('what nobody has judged is named, with two questions at most', () => {
    const said = plain(checked('9', catalogue, 'automatic').outcome)

    expect(said).toContain(
      'Je n’ai rien relevé. Je ne sais pas juger : les autres contextes possibles, la suite possible et l’intérêt pour celles et ceux qui apprennent.',
    )
    expect(said).toContain('Deux questions pour vous relire :')
    expect(said.match(/\?/g)).toHaveLength(2)
  })

  test('four points are named, the most important first, and the others counted', () => {
    const said = plain(checked('5', architecture, 'automatic').outcome)

    expect(said).toMatch(/Je ne sais pas juger : ([^,.]+, ){3}[^,.]+ et \d autres? points?\./)
    expect(said.match(/\?/g)).toHaveLength(2)
  })

  test('a section that is finished says so on its own line', () => {
    const { t } = checked('9', catalogue, 'automatic')

    const said = plain(t.press(camille, 'done', { section: '9' }))

    expect(said).toContain(
      'je n’ai rien relevé · je ne sais pas juger : les autres contextes possibles, la suite possible et 1 autre point',
    )
  })

  test('while the AI coach reads, nothing more is said', () => {
    const said = plain(checked('9', catalogue, 'model').outcome)

    expect(said).toContain('Je n’ai rien relevé pour l’instant.')
    expect(said).not.toContain('Je ne sais pas juger')
  })

  test('what it has read is no longer named', () => {
    const { t, outcome } = checked('9', catalogue, 'model')

    const said = read(t, outcome)

    expect(said).toContain('Je n’ai rien relevé, et le coach IA non plus.')
    expect(said).not.toContain('Je ne sais pas juger')
  })

  test('what it could not judge either is', () => {
    const { t, outcome } = checked('9', catalogue, 'model')

    expect(read(t, outcome, ['G3'])).toContain(
      'Je n’ai rien relevé, et le coach IA non plus. Je ne sais pas juger : la suite possible.',
    )
  })

  test('nor what it did not come back with', () => {
    const { t, outcome } = checked('9', catalogue, 'model')
    const [errand] = outcome.readings
    if (errand === undefined) throw new Error('nobody asked the coach')

    const after = t.act(coach, {
      type: 'returned',
      proposal: 'MLP-2026-001',
      errand,
      outcome: { type: 'failed', trouble: 'timeout' },
    })

    expect(plain(after)).toContain('Je n’ai rien relevé. Je ne sais pas juger : les autres contextes possibles,')
  })

  test('beside a remark it is named as well, but for what the remark asks', () => {
    const said = plain(checked('9', 'Beaucoup de compétences utiles.', 'automatic').outcome)

    expect(said).toContain('Rien lu sur les compétences MLOps travaillées')
    expect(said).toContain('Je ne sais pas juger : les autres contextes possibles, la suite possible et')
  })

  test('a remark that is meant was found all the same', () => {
    const { t } = checked('9', 'Beaucoup de compétences utiles.', 'automatic')

    const said = plain(
      t.fill(camille, 'dismiss', { finding: 'G1/9/not a word', reason: 'À l’oral.' }, { section: '9' }),
    )

    expect(said).toContain('Je n’ai rien relevé d’autre.')
  })
})
