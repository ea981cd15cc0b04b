import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportSource } from '../../scripts/inspect/report-source.ts'
import { reportInspection } from '../../scripts/inspect/report.ts'
import type { Language } from '../../src/text/language.ts'
import { type FakeAnswer, fakeDataHosts } from '../support/fake-data-hosts/fake-data-hosts.ts'
import { mustBeSource, sourcesOn } from '../support/fake-data-hosts/sources-on.ts'
import { fakeGithub } from '../support/fake-github/fake-github.ts'
import { githubOn } from '../support/fake-github/github-on.ts'
import { type FakeRepository, type GithubTrouble, shaOf } from '../support/fake-github/repository.ts'

const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
const repository = join(folder, 'demand')
const script = join(import.meta.dirname, '../../scripts/inspect.ts')

const files = {
  'README.md': '# Demande\n\n```sh\nmake demo\n```\n',
  Dockerfile: 'FROM python:3.12\n',
  'requirements.txt': 'mlflow==2.9.2\nfastapi==0.110.0\n',
  'src/api/main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
  'docs/schéma d’ensemble.drawio': '<mxfile/>',
  '.github/workflows/ci.yml': 'on: push\njobs:\n  test:\n    steps:\n      - run: pytest\n',
}

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true })
    writeFileSync(join(repository, path), text)
  }
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '--all')
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '--quiet', '--message', 'Begin')
})

afterAll(() => rmSync(folder, { recursive: true }))

function git(...args: string[]): string {
  return execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' })
}

function inspect(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('a folder of Git', () => {
  test('is told fact by fact, with the commit and the files that show it', () => {
    const { status, stdout } = inspect('--git', repository)

    expect(status).toBe(0)
    expect(stdout).toContain(
      `demand, commit ${git('rev-parse', 'HEAD').slice(0, 7)} de main\u00A0: 1 commit, 1 personne parmi les 100 derniers`,
    )
    expect(stdout).toMatch(/^\+ vu {14}un Dockerfile {2}Dockerfile$/m)
    expect(stdout).toMatch(/^~ nommé seulement un suivi d’expériences {2}requirements\.txt$/m)
    expect(stdout).toMatch(/^- pas vu {10}un fichier compose$/m)
    expect(stdout).toMatch(/^\+ vu {14}un schéma d’architecture {2}docs\/schéma d’ensemble\.drawio$/m)
  })

  test('in English', () => {
    expect(inspect('--git', repository, '--lang', 'en').stdout).toMatch(
      /^\+ seen {12}tests that the CI runs {2}\.github\/workflows\/ci\.yml$/m,
    )
  })

  test('as JSON, with what was read', () => {
    const told: unknown = JSON.parse(inspect('--git', repository, '--json').stdout)

    expect(told).toMatchObject({
      state: {
        name: 'demand',
        branch: 'main',
        commits: { count: 1, reach: 'exact' },
        authors: 1,
        licence: null,
        runs: null,
      },
      read: ['README.md', 'requirements.txt', '.github/workflows/ci.yml', 'Dockerfile', 'src/api/main.py'].toSorted(),
    })
  })
})

describe('a proposal beside it', () => {
  const proposal = join(folder, 'proposal.md')
  const text = [
    '# Demande',
    '## 4. Objectifs du projet MLOps',
    '- Mettre le service sous Kubernetes',
    '## 5. Architecture technique MLOps',
    'Le service est conteneurisé. Nous avons déployé Grafana, et MLflow suit les essais.',
    '## 8. Métriques de succès',
    'Prochaines étapes :',
    '- Terraform',
    '',
  ].join('\n')
  beforeAll(() => writeFileSync(proposal, text))

  test('the claims are told with their passages, then what there is to ask', () => {
    const { status, stdout } = inspect('--git', repository, '--proposal', proposal)
    const [, told = ''] = stdout.split('\n\nCe que dit la proposition\u00A0:\n')
    const at = `Au commit ${git('rev-parse', 'HEAD').slice(0, 7)} de demand (noms de fichiers, et texte de 5 d’entre eux)`

    expect(status).toBe(0)
    expect(told.split('\n').slice(0, 7)).toEqual([
      ' 5 décrit    un Dockerfile  «\u00A0Le service est conteneurisé.\u00A0»',
      ' 5 affirmé   un tableau de bord Grafana ou Kibana  «\u00A0Nous avons déployé Grafana\u00A0»',
      ' 5 décrit    un suivi d’expériences  «\u00A0MLflow suit les essais.\u00A0»',
      ' 8 annoncé   une infrastructure décrite par du code (Terraform, Ansible…)  «\u00A0Terraform\u00A0»',
      '',
      'À demander\u00A0:',
      `- Section 5\u00A0: «\u00A0Nous avons déployé Grafana\u00A0». ${at}, je ne vois pas de tableau de bord Grafana ni Kibana. Est-ce ailleurs (autre dépôt, autre branche), ou encore à venir\u202F?`,
    ])
    expect(told).toContain('une intégration continue (.github/workflows/ci.yml)')
  })

  test('as JSON, in English', () => {
    const told: unknown = JSON.parse(
      inspect('--git', repository, '--proposal', proposal, '--json', '--lang', 'en').stdout,
    )

    expect(told).toMatchObject({
      type: 'inspected',
      claims: [
        { fact: 'container', tense: 'described', section: 5, span: { start: 0, end: 28 } },
        { fact: 'dashboards', tense: 'asserted', quote: 'Nous avons déployé Grafana' },
        { fact: 'tracking' },
        { fact: 'iac', tense: 'planned', section: 8 },
      ],
      questions: [expect.stringContaining('I see no Grafana or Kibana dashboard')],
      offer: expect.stringContaining('Would you like to add it?'),
    })
  })

  test('a text without a section of the guide is no proposal', () => {
    const file = join(folder, 'note.md')
    writeFileSync(file, 'Une note.\n')
    const { status, stderr } = inspect('--git', repository, '--proposal', file)

    expect(status).toBe(2)
    expect(stderr).toContain('has no heading of the guide’s ten sections')
  })
})

describe('a repository on GitHub', () => {
  async function report(given: FakeRepository, language: Language): Promise<string> {
    const github = await fakeGithub([given])
    const found = await githubOn(github).inspect({ owner: 'ada', name: 'demand' }, new AbortController().signal)
    github.close()
    return reportInspection(found, language)
  }

  test('is told with what GitHub says of it', async () => {
    const given: FakeRepository = {
      name: 'ada/demand-forecast',
      formerNames: ['ada/demand'],
      files,
      forkOf: 'bob/demand',
      archived: true,
      licence: 'MIT',
      pages: 3,
      runs: [{ path: '.github/workflows/ci.yml', status: 'completed', conclusion: 'success' }],
    }
    const sha = shaOf(files).slice(0, 7)

    expect((await report(given, 'fr')).split('\n\n')[0]?.split('\n')).toEqual([
      `ada/demand-forecast, commit ${sha} de main\u00A0: au moins 201 commits, 2 personnes parmi les 100 derniers`,
      'Demandé sous le nom ada/demand.',
      'Copie (fork) de bob/demand.',
      'Ce dépôt est archivé.',
      'Licence MIT selon GitHub.',
      `Dernier résultat de .github/workflows/ci.yml\u00A0: success (${sha}, 2026-11-02).`,
    ])
    expect(await report(given, 'en')).toContain('Requests to the API: 5, 0 with nothing new; files read: 5.')
  })

  test.each<[GithubTrouble, Language, string]>([
    ['empty', 'fr', 'Non vérifié\u00A0: ce dépôt est vide.\n'],
    ['blocked', 'en', 'Not verified: GitHub gives no access to this repository.\n'],
    ['slow down', 'en', 'Not verified: GitHub asks to wait before other requests.\nWorth another try at '],
  ])('that is %s is not verified (%s)', async (trouble, language, sentence) => {
    expect(await report({ name: 'ada/demand', files, trouble }, language)).toContain(sentence)
  })
})

describe('a data source', () => {
  async function report(answer: FakeAnswer, language: Language): Promise<string> {
    const hosts = await fakeDataHosts({ 'www.kaggle.com/api/v1/datasets/view/bee/hives': answer })
    const source = mustBeSource('https://www.kaggle.com/datasets/bee/hives')
    const found = await sourcesOn(hosts).inspect(source, new AbortController().signal)
    hosts.close()
    return reportSource(found, language)
  }

  test('is told with its licence and what there is to ask', async () => {
    expect(await report({ json: { licenseName: 'CC BY-NC-SA 4.0' } }, 'fr')).toBe(
      'Kaggle, bee/hives\u00A0: CC BY-NC-SA 4.0, licence qui n’est pas ouverte (28 novembre 2026)\nKaggle indique CC BY-NC-SA 4.0 (28 novembre 2026)\u00A0; le guide demande des données ouvertes. Existe-t-il une source ouverte du même genre\u00A0?\n',
    )
  })

  test('that cannot be looked at is not verified, and nothing is asked', async () => {
    expect(await report({ status: 403 }, 'en')).toBe(
      'Kaggle, bee/hives: not verified, the host answers to people who are logged in alone (28 November 2026)\n',
    )
  })

  test('with a rule is told without a network, also as JSON', () => {
    const address = 'https://grouplens.org/datasets/movielens/25m/'
    const { status, stdout } = inspect('--source', address, '--lang', 'en')

    expect(status).toBe(0)
    expect(stdout).toContain('GroupLens: no commercial use, a licence that is not open (')
    expect(JSON.parse(inspect('--source', address, '--json', '--lang', 'en').stdout)).toMatchObject({
      type: 'told',
      by: 'rule',
      class: 'not open',
      address,
      question: expect.stringContaining('Is there an open source of the same kind?'),
    })
  })
})

test.each([
  [['--source', 'https://example.org/data.csv'], /^"https:\/\/example\.org\/data\.csv" is no data set on a host/],
  [['--source', 'https://zenodo.org/records/1', 'a/b'], /^Expected one data source and nothing beside it/],
  [['--source', 'https://zenodo.org/records/1', '--git', repository], /^Expected one data source/],
  [[], /^Expected one repository; use: npm run inspect/],
  [['a/b', 'c/d'], /^Expected one repository/],
  [['a/b', '--git', repository], /^Expected one repository/],
  [['https://gitlab.com/ada/demand'], /^"https:\/\/gitlab\.com\/ada\/demand" names no repository on GitHub/],
  [['--git', folder], /is no Git folder with a commit; expected a clone/],
  [['--git', repository, '--lang', 'de'], /^--lang is "de"; expected fr or en/],
  [['--git', repository, '--proposal', join(folder, 'none.md')], /none\.md cannot be read/],
  [['--what'], /Unknown option '--what'.*use: npm run inspect/s],
])('%j cannot be inspected', (args, sentence) => {
  const { status, stderr } = inspect(...args)

  expect(status).toBe(2)
  expect(stderr).toMatch(sentence)
})
