import { expect, test } from 'vitest'
import { checkSection } from '../../src/rubric/checks/check-section.ts'

const raised = (section: 5 | 6 | 7, text: string): string[] =>
  checkSection(section, text).findings.map(({ criterion }) => criterion)

test('what is cloned over SSH is a link to the code, a repository of data is not', () => {
  expect(raised(6, 'POC : git@github.com:rivage/marees.git')).not.toContain('P1')
  expect(raised(6, 'Données : https://github.com/rivage/marees-data')).toContain('P1')
  expect(raised(6, 'POC (code et données) : https://github.com/rivage/marees-data')).not.toContain('P1')
})

test('data that a script makes need no address', () => {
  const made =
    'POC : https://github.com/rivage/marees\nDonnées simulées par un script du dépôt, même graine à chaque fois.'

  expect(raised(6, made)).not.toContain('P2')
  expect(raised(6, made)).not.toContain('P3')
})

test('a licence is quoted whole', () => {
  const [finding] = checkSection(6, 'Images sous licence CC BY-NC-ND 4.0').findings.filter(
    ({ criterion }) => criterion === 'P4',
  )

  expect(finding?.quote).toBe('CC BY-NC-ND')
})

test.each([
  'Données --> Entraînement --> Registre --> API',
  '┌────────┐\n│ Airflow │\n└────────┘',
  '+--------+\n| MLflow |\n+--------+',
  'Schéma : https://exemple.org/schema-marees',
])('a drawing in signs or a link to one is a diagram: %s', (text) => {
  expect(raised(5, text)).not.toContain('A1')
})
