import { describe, expect, test } from 'vitest'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { praisedIn } from '../../src/rubric/checks/praise.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'

/** What is called solid of a section that stands alone. */
function praised(section: SectionNumber, text: string): readonly string[] {
  const checked = checkSection(section, text)
  return praisedIn(checked, text, checked.findings).map(({ quote }) => quote)
}

const sound = '- Mettre chaque version en service en 1 jour au lieu de 9, d’ici fin mai'
const drift = '- Détecter la dérive des capteurs en moins de 4 heures'

describe('what is called solid', () => {
  test('is an entry about running the model, with a figure, that no remark touches', () => {
    expect(praised(4, `${sound}\n${drift}\n- Améliorer la qualité`)).toEqual([sound, drift].map((one) => one.slice(2)))
  })

  test('is nothing where half of the entries are weak: it would be the least bad line', () => {
    expect(praised(4, `${sound}\n- Améliorer la qualité\n- Mieux faire\n- Progresser encore`)).toEqual([])
  })

  test('is nothing where the section has too few entries', () => {
    expect(praised(4, sound)).toEqual([])
  })

  test.each<[string, SectionNumber, string]>([
    ['a score of the model', 4, `${sound}\n${drift}\n- Atteindre un F1 de 0,92`],
    ['an aim of the business', 4, `${sound}\n${drift}\n- Augmenter le panier moyen de 12 %`],
  ])('is never %s', (_, section, text) => {
    expect(praised(section, text)).toHaveLength(2)
  })

  test.each([
    'Fluidifier les livraisons du modèle : -30 % d’attente',
    'Pipeline plus robuste, +40 % de disponibilité du service',
    'Leaner pipelines, 2x fewer failed deployments',
    'Deployments 35% quicker than today',
  ])('is no change that starts nowhere: %s', (adrift) => {
    expect(praised(4, `${sound}\n${drift}\n- ${adrift}`)).toHaveLength(2)
  })

  test('is a share of something as well', () => {
    expect(praised(4, `${sound}\n${drift}\n- Automatiser 90 % des étapes du pipeline de livraison`)).toHaveLength(3)
  })

  test('is no link, which nobody has opened', () => {
    expect(
      praised(6, 'POC : https://github.com/port/maree\nDonnées : https://data.gouv.fr/marees, licence ODbL'),
    ).toEqual([])
  })

  test('quotes the line below a heading that only counts', () => {
    const entry = (n: number, deed: string) => `### Objectif ${n}\n- Action : ${deed}\n`
    const text = [
      entry(1, 'mettre en service en 1 jour au lieu de 9, d’ici fin mai'),
      entry(2, 'détecter la dérive en moins de 4 heures'),
      entry(3, 'revenir à la version précédente en 5 minutes'),
    ].join('\n')

    expect(praised(4, text)[0]).toBe('Objectif 1\n- Action : mettre en service en 1 jour au lieu de 9, d’ici fin mai')
  })
})
