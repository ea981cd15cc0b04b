import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AssessmentJson } from '../../scripts/assess/assessment.ts'
import { runBatch } from '../eval/batch-runner.ts'
import { runScript } from '../eval/run-script.ts'
import { type FakeModel, startFakeModel } from '../support/fake-model/fake-model.ts'

const proposals = join(import.meta.dirname, '../fixtures/proposals')
const folder = mkdtempSync(join(tmpdir(), 'assess-model-'))
const weak = { fr: join(proposals, 'weak.fr.md'), en: join(proposals, 'weak.en.md') } as const
let openai: FakeModel
let local: FakeModel

beforeAll(async () => {
  openai = await startFakeModel({ server: 'openai' })
  local = await startFakeModel()
})
beforeEach(() => {
  openai.clear()
  local.clear()
})
afterAll(async () => {
  await Promise.all([openai.close(), local.close()])
  rmSync(folder, { recursive: true })
})

const path = (name: string): string => join(folder, name)
const assess = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => runScript('assess', args, env)
const called = () => ({ OPENAI_BASE_URL: local.url, OPENAI_MODEL: 'local' })

function jsonOf(stdout: string): AssessmentJson {
  const parsed: AssessmentJson = JSON.parse(stdout)
  return parsed
}

describe('the AI coach speaks after the automatic checks', () => {
  test.each([
    [
      'fr',
      'Vérification automatique.',
      'Coach IA (local)',
      /Coach IA · section 4 · Conseil · Objectif sans composant \(X3\)/,
    ],
    ['en', 'Automatic check.', 'AI coach (local)', /AI coach · section 4 · Important · Objective too vague \(O2\)/],
  ] as const)('labelled, in the language of the file (%s)', async (language, checks, heading, finding) => {
    const alone = await assess([weak[language]])
    const { status, stdout } = await assess([weak[language], '--model'], called())

    expect(stdout.startsWith(alone.stdout)).toBe(true)
    expect(stdout.indexOf(checks)).toBeLessThan(stdout.indexOf(heading))
    expect(stdout.slice(stdout.indexOf(heading))).toMatch(finding)
    expect([status, local.problems]).toEqual([alone.status, []])
  })

  test('each finding is told apart in --json, with its place in the file', async () => {
    const alone = jsonOf((await assess([weak.fr, '--json'])).stdout)
    const { findings, ai, notAssessed } = jsonOf((await assess([weak.fr, '--json', '--model'], called())).stdout)
    const added = findings.filter(({ origin }) => origin === 'ai')
    const isAnswered = ({ problem }: { readonly problem: string }) => problem.startsWith('Rien lu sur')
    const standing = alone.findings.filter((one) => !isAnswered(one))

    // What code had only read nothing on, this model finds treated.
    expect(standing.length).toBeLessThan(alone.findings.length)
    expect(findings.slice(0, standing.length)).toEqual(standing)
    expect(added.length).toBe(findings.length - standing.length)
    expect(added).toContainEqual(
      expect.objectContaining({ criterion: 'X3', section: 4, quote: 'Mettre en place un monitoring' }),
    )
    // Off topic by code's own word (O5): no component is asked of it.
    expect(added.filter(({ quote }) => quote === 'Améliorer la précision du modèle')).toEqual([])
    expect(ai).toMatchObject({ model: 'local', open: 0 })
    expect(ai?.complete).toBe(ai?.readings)
    expect(alone.notAssessed).toContain('O2')
    expect(notAssessed).not.toContain('O2')
  })

  test('one section is read alone', async () => {
    await assess([weak.en, '--section', '4', '--model'], called())

    expect(local.requests.map(({ input }) => /^task (\w+)/.exec(input)?.[1])).toEqual(['section', 'critic'])
  })
})

describe('without a usable model the automatic findings stand', () => {
  const strong = join(proposals, 'strong.fr.md')

  test.each([
    ['none is configured', {}, /n’a pas lu ce texte\u00a0: aucun modèle n’est configuré/],
    ['the settings are wrong', { OPENAI_API_KEY: 'a b' }, /réglages ne conviennent pas \(OPENAI_API_KEY must be/],
    ['it is out of reach', { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', OPENAI_MODEL: 'x' }, /n’est pas joignable/],
  ])('and a sentence says why: %s', async (_, env, why) => {
    const alone = await assess([strong])
    const { status, stdout, stderr } = await assess([strong, '--model'], env)

    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.startsWith(alone.stdout)).toBe(true)
    expect(stdout.slice(alone.stdout.length)).toMatch(why)
    expect(stdout).not.toContain('Rien à ajouter')
  })

  test('a refusal is told with what was read nevertheless', async () => {
    local.otherwise({ type: 'refuse' })
    const { stdout } = await assess([weak.en, '--model'], called())

    expect(stdout).toContain('The AI coach declined to read this text.')
    expect(stdout).toContain('The automatic checks still hold.')
  })
})

describe('by files, without a key and a network', () => {
  test('round by round, and then as over the network', async () => {
    const answers: string[] = []
    for (let round = 0; ; round += 1) {
      const [requests, results] = [path(`r${round}.jsonl`), path(`a${round}.jsonl`)]
      const { stdout } = await assess([weak.fr, ...answers, '--batch-out', requests])
      if (!existsSync(requests)) break
      const sent = await runBatch(openai, requests, results)
      expect(stdout).toMatch(new RegExp(`${sent} requêtes? écrites? dans `))
      answers.push('--batch-in', results)
    }
    const [byFile, byCall] = await Promise.all([
      assess([weak.fr, '--json', ...answers]),
      assess([weak.fr, '--json', '--model'], called()),
    ])

    expect(answers.length).toBeGreaterThan(2)
    expect(jsonOf(byFile.stdout).findings).toEqual(jsonOf(byCall.stdout).findings)
    expect(openai.problems).toEqual([])
  })

  test('a broken file ends with 2', async () => {
    const broken = join(import.meta.dirname, '../fixtures/batch/broken.jsonl')
    const { status, stdout, stderr } = await assess([weak.fr, '--batch-in', broken])

    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/broken\.jsonl, line 2: it is not JSON/)
  })
})
