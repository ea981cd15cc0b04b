import { describe, expect, test } from 'vitest'
import { findClaims } from '../../../src/rubric/facts/find-claims.ts'
import { sectionNumbers } from '../../../src/rubric/section.ts'

/** What a text of section 5 claims, as `fact tense`. */
function claimsIn(text: string): readonly string[] {
  return findClaims({ 5: text }).claims.map(({ fact, tense }) => `${fact} ${tense}`)
}

describe('the tense of a clause', () => {
  test.each<[string, string]>([
    ['Nous avons conteneurisé le service.', 'container asserted'],
    ['Le service a été conteneurisé avec soin.', 'container asserted'],
    ['Le service est conteneurisé.', 'container described'],
    ['Le service sera conteneurisé.', 'container planned'],
    ['Le service devrait être conteneurisé.', 'container planned'],
    ['Docker suivra.', 'container planned'],
    ['Docker fera l’affaire.', 'container planned'],
    ['We feed the data to FastAPI.', 'serving described'],
    ['A blue/green release on Kubernetes.', 'kubernetes described'],
    ['Conteneuriser le service.', 'container planned'],
    ['Docker est en place depuis mai.', 'container asserted'],
    ['Docker sera mis en place en mai.', 'container planned'],
    ['Docker en place en semaine 5.', 'container described'],
    ['Nous avons choisi Docker.', 'container described'],
    ['Nous avons besoin de Docker.', 'container described'],
    ['Le dépôt contient un Dockerfile.', 'container asserted'],
    ['We have containerized the service.', 'container asserted'],
    ['The service has already been containerized.', 'container asserted'],
    ['The service runs in a container.', 'container described'],
    ['The service will run in a container.', 'container planned'],
    ['Docker is planned for May.', 'container planned'],
    ['Docker was considered at length by us.', ''],
    ['If Docker is already installed, the first step can be skipped.', 'container described'],
    ['Our repository holds a Dockerfile.', 'container asserted'],
    ['Optionally, a Docker image.', 'container planned'],
  ])('%s → %s', (text, expected) => {
    expect(claimsIn(text).join()).toBe(expected)
  })

  test.each([
    'Sans Docker, rien ne marche.',
    'Pas de Docker ici.',
    'Docker n’est pas utilisé.',
    'Une seule machine plutôt que Kubernetes.',
    'La mairie a déjà déployé Grafana.',
    'L’hôpital utilise déjà Grafana.',
    'There is no Dockerfile.',
    'Docker is not used.',
    'A script instead of Airflow.',
    'The museum already uses Grafana.',
    'See https://docs.docker.com/kubernetes/',
  ])('%s claims nothing', (text) => {
    expect(claimsIn(text)).toEqual([])
  })
})

describe('each clause has its own tense', () => {
  test.each<[string, readonly string[]]>([
    ['Le service tourne déjà sous Docker et sera placé sous Kubernetes.', ['container asserted', 'kubernetes planned']],
    ['The photos have been labelled, and MLflow tracks each run.', ['tracking described']],
    [
      'Nous avons déployé MLflow, Airflow et Grafana.',
      ['tracking asserted', 'orchestration asserted', 'dashboards asserted'],
    ],
    [
      'MLflow, Airflow et Grafana seront déployés.',
      ['tracking planned', 'orchestration planned', 'dashboards planned'],
    ],
    ['Airflow (fait), Grafana (prévu).', ['orchestration asserted', 'dashboards planned']],
    [
      'Le dépôt contient un workflow GitHub Actions qui lance pytest.',
      ['ci asserted', 'tests asserted', 'ci-tests asserted'],
    ],
    ['Fait : Docker ; à venir : Helm.', ['container asserted', 'kubernetes planned']],
    ['Flask a été remplacé par FastAPI.', ['serving asserted']],
  ])('%s', (text, expected) => {
    expect(claimsIn(text)).toEqual(expected)
  })
})

describe('headings, leading lines, boxes and cells give their tense', () => {
  test.each([
    '## Prochaines étapes',
    '**Feuille de route**',
    'À venir :',
    'Prochaines étapes',
    '### Next steps',
    'Roadmap:',
    'Still to do:',
  ])('nothing below "%s" is a claim', (heading) => {
    const { claims } = findClaims({
      5: `Le modèle est servi.\n\n${heading}\n\n- Docker\n- tests unitaires\n  - Grafana\n`,
    })

    expect(claims.map(({ tense }) => tense)).toEqual(['planned', 'planned', 'planned'])
  })

  test.each(['## Déjà en place', 'Ce qui existe :', '### Done', 'What works:'])(
    '"%s" says that its list is there',
    (heading) => {
      expect(claimsIn(`${heading}\n- Docker\n- GitHub Actions`)).toEqual(['container asserted', 'ci asserted'])
    },
  )

  test('a heading reaches as far as its part, and a leading line as far as its list', () => {
    expect(claimsIn('## Prochaines étapes\n- Docker\n## Service\nFastAPI sert le modèle.')).toEqual([
      'container planned',
      'serving described',
    ])
    expect(claimsIn('À venir :\n- Docker\n\nFastAPI sert le modèle.')).toEqual([
      'container planned',
      'serving described',
    ])
  })

  test('an entry that says otherwise is believed', () => {
    expect(claimsIn('## Roadmap\n- Docker has been added\n- Helm')).toEqual([
      'container asserted',
      'kubernetes planned',
    ])
  })

  test('boxes, signs and the state of a row', () => {
    expect(claimsIn('- [x] Docker\n- [ ] Helm\n- ✅ Grafana\n- 🔜 Terraform')).toEqual([
      'container asserted',
      'kubernetes planned',
      'dashboards asserted',
      'iac planned',
    ])
    expect(claimsIn('| Outil | État |\n|---|---|\n| Docker | fait |\n| Helm | à venir |\n| DVC | données |')).toEqual([
      'container asserted',
      'kubernetes planned',
      'data-versioning described',
    ])
  })
})

describe('sections', () => {
  const told = 'Notre dépôt contient un Dockerfile. MLflow suit les essais.'
  const tensesIn = (section: (typeof sectionNumbers)[number]) =>
    findClaims({ [section]: told }).claims.map(({ tense }) => tense)

  test('title, context and objectives claim nothing', () => {
    expect([1, 3, 4].flatMap((section) => tensesIn(section as 1 | 3 | 4))).toEqual([])
  })

  test('the list of sources, the summary and the conclusion claim only what they say is there', () => {
    expect([2, 6, 10].map((section) => tensesIn(section as 2 | 6 | 10))).toEqual([
      ['asserted'],
      ['asserted'],
      ['asserted'],
    ])
    expect(tensesIn(5)).toEqual(['asserted', 'described'])
  })

  test('what is named in any section counts as said', () => {
    const { claims, named } = findClaims({ 4: 'Mettre le service sous Docker.', 5: 'Grafana sera ajouté.' })

    expect(claims.map(({ tense }) => tense)).toEqual(['planned'])
    expect([...named].toSorted()).toEqual(['container', 'dashboards'])
  })
})

test('a claim is the passage of its section, verbatim', () => {
  const text =
    '# Chaîne\r\n\r\n- **Suivi** : MLflow garde les essais ; le service « météo » sera sous *Kubernetes*.\r\n'
  const { claims } = findClaims({ 5: text })

  expect(claims.map(({ quote }) => quote)).toEqual([
    '**Suivi** : MLflow garde les essais',
    'le service « météo » sera sous *Kubernetes*.',
  ])
  for (const { span, quote } of claims) expect(text.slice(span.start, span.end)).toBe(quote)
})
