import { describe, expect, test } from 'vitest'
import { checkSection } from '../../src/rubric/checks/check-section.ts'

const hasTarget = (text: string): boolean => {
  const { entries, findings } = checkSection(8, text)
  return entries.length === 1 && !findings.some(({ criterion }) => criterion === 'M3')
}
const inTable = (cell: string): string => `| Indicateur | Cible |\n|---|---|\n| Délai de mise en service | ${cell} |`
const inBullet = (cell: string): string => `- Délai de mise en service : ${cell}`

const targets =
  'moins de 2 jours · au plus 2 jours · environ 2 jours · en 2 jours · sous 24 h · jusqu’à 2 h · max 2 h · sous les 24 h · minimum 95 % · plus de 95 % · ' +
  'supérieur à 95 % · passer à 2 h · viser 2 h · objectif 95 % · une journée · moins d’une heure · pas plus de trois par trimestre · 1 fois sur 50 au plus · ' +
  'toutes les deux semaines · tous les lundis · dans la journée · quatre neuf · ≥ 0,95 · 12 sur 12 · aucun · de 40 % à 10 % · 8 h → 1 h · deux fois moins · ' +
  'divisé par quatre · +30 % · ½ heure · 1.200 € · 2 500 requêtes par minute · entre 2 et 4 jours · J+2 · 3 · trois tables sur quatre · un seul · ' +
  '85 % (contre 40 %) · 4 h maxi · ✔ · réussi · under 2 days · at least 95 % · within two hours · half a day · every other day · five nines · 4 of 5 · 2x · ' +
  'cut by a third · required · 1,500 predictions per second · $40 · a dozen · 4 hours or less · on every commit · sub-5-minute · 45 min (was 6 h) · below 1 in 100 · > .05'
const others =
  'à suivre · à mesurer chaque semaine · voir Grafana · https://grafana.exemple.org/d/12 · port 9090 · suivi hebdomadaire · le plus bas possible · en baisse · ' +
  '3 jours actuellement · aujourd’hui : 6 h · à définir · mesuré par Prometheus 2.5 · panneau 3 · tableau de bord n° 4 · relevé chaque lundi à 8 h · v2.3 · ' +
  'tracked weekly · see Grafana · as low as possible · TBD · N/A · currently 3 days · decreasing · monthly report · measured with Locust 2.1 · GET /health · reviewed every Friday at 10:00'

describe('what stands in a column of targets, or behind the colon, is a value to reach', () => {
  test.each(targets.split(' · '))('%s', (cell) => {
    expect([hasTarget(inTable(cell)), hasTarget(inBullet(cell))]).toEqual([true, true])
  })
})

describe('a place, a habit, a direction or the value of today is none', () => {
  test.each(others.split(' · '))('%s', (cell) => {
    expect([hasTarget(inTable(cell)), hasTarget(inBullet(cell))]).toEqual([false, false])
  })
})

describe('in a sentence the words around a figure say what it is', () => {
  test.each([
    ['Un retour arrière prendra moins de dix minutes, mesuré lors d’un exercice mensuel.', true],
    ['Le taux d’échec est passé de 12 % à 9 % l’an dernier.', false],
    ['Jeux de données versionnés : 3 sur 10 aujourd’hui, 10 sur 10 visés.', true],
    ['Nous suivrons le nombre d’alertes chaque semaine.', false],
    ['Délai moyen lu sur les 50 dernières livraisons', false],
    ['Fraîcheur des données : 6 h au lieu de 24 h', true],
    ['Fraîcheur des données : 24 h actuellement', false],
    ['Time to roll back drops from 2 h to 5 min', true],
    ['We count the failed runs over the last 90 days.', false],
    ['Releases went from 2 to 5 a year last year.', false],
    ['Automation rate (automated steps / all steps)', false],
  ])('%s → %s', (text, expected) => {
    expect(hasTarget(text)).toBe(expected)
  })
})

test('a temps moyen is no window, thirty days are one', () => {
  const windowOf = (text: string): boolean =>
    !checkSection(8, text).findings.some(({ criterion }) => criterion === 'M7')

  expect(windowOf('- Temps moyen de résolution : 30 min')).toBe(false)
  expect(windowOf('- Mean time to detect: 30 min')).toBe(false)
  expect(windowOf('- Temps de résolution : 30 min sur 30 jours glissants')).toBe(true)
  expect(windowOf('- Exécutions réussies : 97 %, 14-day window')).toBe(true)
})

describe('that somebody looks at it, however often, is no value to reach', () => {
  test.each([
    ['Sauvegarde du registre : vérifiée chaque semaine, 0 échec', true],
    ['Restauration testée : chaque trimestre', true],
    ['Mise à jour du modèle : toutes les deux semaines', true],
    ['Retraining : every week', true],
    ['Data checks run : on every commit', true],
    ['Redéploiement : chaque lundi', true],
    ['Failed jobs : checked daily, fewer than 2 a month', true],
    ['Taux d’échec des runs : consulté chaque vendredi, moins de 3 %', true],
    ['Releases : every two weeks', true],
    ['Rollback drill : every quarter', true],
    ['We will check the lead time once a month and keep it under 2 days.', true],
    ['Nous regarderons le taux de rejet tous les mois : il doit rester sous 5 %.', true],
    ['Tests de données : lancés chaque nuit', true],
    ['Runs checked by two people : all', true],
    ['Étapes vérifiées : 9 sur 10', true],
    ['Model reviewed by a second person : always', true],
    ['Temps de reprise : 2 h, vérifié chaque mois', true],
    ['Alertes : au plus 3, regardées chaque lundi', true],
    ['Dérive des données : vérifiée chaque semaine sur le tableau de bord', false],
    ['Data drift : looked at every Monday', false],
    ['Taux d’échec des runs : consulté chaque vendredi dans Grafana', false],
    ['Latence de l’API : regardée tous les matins par l’astreinte', false],
    ['Failed jobs : checked daily by the ops lead', false],
    ['Prediction drift : watched every day on a chart', false],
    ['Nombre d’alertes : examiné à chaque comité', false],
    ['Error rate : read every week in Kibana', false],
    ['Nous regarderons le taux de rejet tous les mois.', false],
    ['We will watch the error rate every day.', false],
    ['On jettera un œil au nombre d’alertes chaque semaine.', false],
    ['We shall check the lead time once a month.', false],
    ['L’équipe observera le délai de livraison chaque trimestre.', false],
    ['Coût du cloud : contrôlé à l’œil chaque mois', false],
    ['Queue length : inspected every morning', false],
    ['Journaux : lus chaque jour par l’équipe', false],
    ['Drift score : glanced at weekly', false],
    ['Taux d’erreur : point hebdomadaire avec le métier', false],
    ['Nous observerons la durée des runs chaque semaine.', false],
    ['Somebody will look at the drift plot every Friday.', false],
  ])('%s → %s', (text, expected) => {
    const [name, value] = text.split(' : ')
    const written =
      value === undefined ? [text] : [`- ${text}`, `| Indicateur | Cible |\n|---|---|\n| ${name} | ${value} |`]
    expect(written.map((one) => hasTarget(one))).toEqual(written.map(() => expected))
  })
})
