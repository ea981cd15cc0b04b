import { describe, expect, test } from 'vitest'
import type { SourceEvidence } from '../../../src/rubric/sources/source-evidence.ts'
import { inspected } from '../../support/inspected.ts'
import { comeBack, link, lookingTable } from '../../support/looking-table.ts'
import { people, type Played, type Table } from '../../support/table.ts'

const { camille } = people
const hives = 'https://www.kaggle.com/datasets/bee/hives'
const kaggle = { address: hives, hostId: 'kaggle', host: 'Kaggle', dataset: 'bee/hives' } as const
const closed: SourceEvidence = {
  type: 'told',
  ...kaggle,
  at: '2026-11-23T09:04:00.000Z',
  by: 'host',
  stated: 'CC BY-NC 4.0',
  name: 'CC BY-NC 4.0',
  class: 'not open',
  condition: null,
}

function begun(): Table {
  const t = lookingTable('fr')
  t.command(camille)
  return t
}

/** The text of the last message that was shown in a slot of this name, with plain spaces. */
function shown(played: Played, slot: string): string {
  const found = played.effects.findLast((effect) => 'slot' in effect && effect.slot?.startsWith(slot))
  return (found?.view.text ?? '').replaceAll(/[\u00A0\u202F]/g, ' ')
}

describe('a data source that section 6 links', () => {
  test('is looked at like a repository, and stands on the card in one line with its day', () => {
    const t = begun()
    const done = link(t, `POC : https://github.com/ada/demand\nRuches : ${hives}`)

    expect(done.inspections).toHaveLength(1)
    expect(shown(done, 'evidence')).toContain('Je regarde ada/demand et Kaggle…')
    const found = comeBack(t, done, { type: 'answered', answer: { repositories: [inspected()], sources: [closed] } })
    expect(shown(found, 'evidence')).toContain('Votre source de données, selon son hôte :')
    expect(shown(found, 'evidence')).toContain(
      'Kaggle, bee/hives : CC BY-NC 4.0, licence qui n’est pas ouverte (23 novembre 2026)',
    )
  })

  test('is looked at alone, too', () => {
    const t = begun()
    const done = link(t, `Ruches : ${hives}`)
    const found = comeBack(t, done, { type: 'answered', answer: { repositories: [], sources: [closed] } })

    expect(shown(found, 'evidence')).toContain('Ce que disent les hôtes de vos données')
  })

  test('what its host said stands in the checks of the section, whose message is edited', () => {
    const t = begun()
    const done = link(t, `Ruches : ${hives}`)
    expect(shown(done, 'coach')).toContain('Sous quelle licence ces données sont-elles publiées')
    const runs = t.proposal().sections[6].runs

    const found = comeBack(t, done, { type: 'answered', answer: { repositories: [], sources: [closed] } })

    expect(shown(found, 'coach')).toContain(
      'Kaggle indique CC BY-NC 4.0 (23 novembre 2026) ; le guide demande des données ouvertes.',
    )
    expect(shown(found, 'coach')).not.toContain('Sous quelle licence')
    expect(t.proposal().sections[6].runs).toBe(runs)
  })

  test('is asked about in a message of its own where the checks had nothing to say', () => {
    const t = begun()
    const text = `POC : https://github.com/ada/demand\nRuches : ${hives} (CC0)\nDocumentation : https://mlflow.org/docs`
    const done = link(t, text)
    expect(shown(done, 'coach')).toBe('')

    const found = comeBack(t, done, { type: 'answered', answer: { repositories: [inspected()], sources: [closed] } })

    expect(shown(found, 'coach')).toContain(
      'Vous écrivez « CC0 » ; Kaggle indique CC BY-NC 4.0 (23 novembre 2026). Laquelle des deux s’applique',
    )
  })

  test('changes nothing of what the checks say where its host says what is written', () => {
    const t = begun()
    const done = link(t, `Ruches : ${hives} (CC BY 4.0)`)
    const open = { ...closed, stated: 'CC BY 4.0', name: 'CC BY 4.0', class: 'open' } as const
    const found = comeBack(t, done, { type: 'answered', answer: { repositories: [], sources: [open] } })

    expect(shown(found, 'coach')).toBe('')
  })

  test('what was known of it stays where it cannot be looked at again', () => {
    const t = begun()
    comeBack(t, link(t, `Ruches : ${hives}`), { type: 'answered', answer: { repositories: [], sources: [closed] } })
    t.press(camille, 'section', { section: '6' })
    const again = t.edit(camille, 'm6', `Ruches : ${hives}\nMarées : https://zenodo.org/records/1234567`)

    const failed = comeBack(t, again, { type: 'failed', trouble: 'timeout' })

    expect(shown(failed, 'evidence')).toContain('Kaggle, bee/hives : CC BY-NC 4.0')
    expect(t.proposal().inspection).toMatchObject({ status: 'failed', sources: [closed] })
  })
})
