import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

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
      state: { name: 'demand', branch: 'main', commits: 1, authors: 1, licence: null, runs: null },
      read: ['README.md', 'requirements.txt', '.github/workflows/ci.yml', 'Dockerfile', 'src/api/main.py'].toSorted(),
    })
  })
})

test.each([
  [[], /^Expected the folder of a repository; use: npm run inspect/],
  [['--git', folder], /is no Git folder with a commit; expected a clone/],
  [['--git', repository, '--lang', 'de'], /^--lang is "de"; expected fr or en/],
  [['--what'], /Unknown option '--what'.*use: npm run inspect/s],
])('%j cannot be inspected', (args, sentence) => {
  const { status, stderr } = inspect(...args)

  expect(status).toBe(2)
  expect(stderr).toMatch(sentence)
})
