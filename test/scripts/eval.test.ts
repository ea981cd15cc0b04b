import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Figures } from '../../eval/figure.ts'
import type { Measure } from '../../eval/measure.ts'
import type { ModelRun } from '../../eval/with-model.ts'
import { readRequests, runBatch } from '../eval/batch-runner.ts'
import { carefulJudge } from '../eval/careful-judge.ts'
import { runScript } from '../eval/run-script.ts'
import { type FakeModel, startFakeModel } from '../support/fake-model/fake-model.ts'

const corpus = join(import.meta.dirname, '../fixtures/evaluation')
const folder = mkdtempSync(join(tmpdir(), 'eval-model-'))
let openai: FakeModel
let local: FakeModel

beforeAll(async () => {
  openai = await startFakeModel({ server: 'openai', answer: carefulJudge })
  local = await startFakeModel({ answer: carefulJudge })
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
const evaluate = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runScript('eval', [corpus, ...args], env)
const called = () => ({ OPENAI_BASE_URL: local.url, OPENAI_MODEL: 'local' })

type Told = Measure & Figures

interface Report {
  readonly measures: readonly Told[]
  readonly model: Omit<ModelRun, 'score'> & {
    readonly score: Omit<ModelRun['score'], 'measures'> & { readonly measures: readonly Told[] }
  }
}

async function reportOf(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Report> {
  const { stdout } = await evaluate([...args, '--json'], env)
  const parsed: Report = JSON.parse(stdout)
  return parsed
}

interface Rounds {
  readonly answers: readonly string[]
  /** Requests of each round. */
  readonly sent: readonly number[]
  /** Input tokens that the model counted, over all. */
  readonly charged: number
}

let played: Promise<Rounds> | null = null

/** All that is asked, sent round by round until nothing is open; played once for all tests. */
function inRounds(): Promise<Rounds> {
  played ??= playRounds()
  return played
}

async function playRounds(): Promise<Rounds> {
  const answers: string[] = []
  const sent: number[] = []
  for (;;) {
    const requests = path(`requests-${sent.length}.jsonl`)
    await evaluate([...answers, '--batch-out', requests])
    if (!existsSync(requests)) break
    const results = path(`results-${sent.length}.jsonl`)
    sent.push(await runBatch(openai, requests, results))
    answers.push('--batch-in', results)
  }
  return { answers, sent, charged: openai.requests.reduce((sum, { tokens }) => sum + (tokens?.input ?? 0), 0) }
}

describe('without a network', () => {
  test('a text that needs votes and a critic is complete after as many rounds', async () => {
    const { answers, sent } = await inRounds()

    const { stdout } = await evaluate(answers)
    expect(sent).toEqual([4, 2, 1])
    expect(stdout).toContain('With the model gpt-6-luna: 4 of 4 texts complete')
    expect(stdout).toContain('7 answers, all usable.')
    expect(stdout).toContain('Nothing is open: no further request is needed.')
    expect(openai.problems).toEqual([])
  })

  test('scores what the model adds: the weak objective that code let pass', async () => {
    const { answers } = await inRounds()
    const { measures, model } = await reportOf(answers)

    expect([measures[0]?.all.value, model.score.measures[0]?.all.value]).toEqual([0.75, 0.875])
    expect(model.score.measures[0]?.goal).toEqual({ at: 'least', value: 0.95 })
    expect(model.score.criteria.find(({ criterion }) => criterion === 'O2')?.shown).toEqual({ fr: 1, en: 0 })
    expect([model.score.quotes, model.score.verbatim, model.score.steady]).toEqual([1, 1, true])
  })

  test('the same answers give the same report, byte for byte, and cost the same', async () => {
    const { answers, charged } = await inRounds()
    const [first, second] = await Promise.all([evaluate(answers), evaluate(answers)])

    expect(second.stdout).toBe(first.stdout)
    expect(first.stdout).toContain(`Tokens: ${charged.toLocaleString('en-GB')} in`)
  })

  test('what is left of a round is told, and only complete passages are scored', async () => {
    const [option = '', results = ''] = (await inRounds()).answers

    const { stdout } = await evaluate([option, results, '--batch-out', path('part-next.jsonl')])

    expect(stdout).toContain('With the model gpt-6-luna: 3 of 4 texts complete')
    expect(stdout).toContain(`2 requests written to ${path('part-next.jsonl')}; send them, and come back`)
    expect(stdout).toMatch(/Input tokens of these \(o200k\): [\d,]+, [\d,]+ of them in the shared prefix\./)
    expect((await evaluate(['--batch-in', results])).stdout).toContain(
      '2 questions open: add --batch-out next.jsonl to have them written.',
    )
  })

  test('a file of requests is for its owner alone, the same each time, and for the API that is configured', async () => {
    const [one, two, chat] = [path('one.jsonl'), path('two.jsonl'), path('chat.jsonl')]
    await Promise.all([
      evaluate(['--batch-out', one]),
      evaluate(['--batch-out', two]),
      evaluate(['--batch-out', chat], { OPENAI_API: 'chat', OPENAI_MODEL: 'gpt-6-luna-pro' }),
    ])

    expect(statSync(one).mode & 0o777).toBe(0o600)
    expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'))
    expect(readRequests(chat)[0]).toMatchObject({ url: '/v1/chat/completions', body: { model: 'gpt-6-luna-pro' } })
  })

  test('the critic’s requests go to a file of their own where it is another model', async () => {
    const env = { OPENAI_CRITIC_MODEL: 'gpt-6-critic' }
    const answers = (await inRounds()).answers.slice(0, 4)

    await evaluate([...answers, '--batch-out', path('critic.jsonl')], env)
    expect(readRequests(path('critic.jsonl')).map(({ body }) => body.model)).toEqual(['gpt-6-critic'])
  })

  test('failures are counted by reason, written again where they may pass, and strangers are passed over', async () => {
    const [requests, results, next] = [path('f.jsonl'), path('f-results.jsonl'), path('f-next.jsonl')]
    await evaluate(['--batch-out', requests])
    openai.behave(
      { type: 'refuse' },
      { type: 'incomplete', reason: 'length' },
      { type: 'error', status: 429, code: 'rate_limit_exceeded' },
    )
    await runBatch(openai, requests, results)
    const strangers = join(import.meta.dirname, '../fixtures/batch/answers.jsonl')

    const standing = await evaluate(['--batch-in', results, '--batch-in', strangers])
    const reopened = await evaluate(['--batch-in', results, '--batch-out', next])

    expect(standing.stdout).toMatch(/3 without a usable one: /)
    for (const reason of ['refused 1', 'incomplete 1', 'rate-limited 1']) expect(standing.stdout).toContain(reason)
    expect(standing.stdout).toContain('3 of them with a failure on the way')
    expect(standing.stdout).toContain('11 answers to questions that were not asked: passed over.')
    expect(reopened.stdout).toMatch(/2 without a usable one: /)
    expect([1, 3]).toContain(readRequests(next).length)
  })
})

describe('two sets of answers to the same requests', () => {
  const shares = (stdout: string): Readonly<Record<string, string>> => {
    const { agreement }: { agreement: { measures: Told[] } } = JSON.parse(stdout)
    return Object.fromEntries(agreement.measures.map(({ name, all }) => [name, `${all.hits}/${all.of}`]))
  }

  test('show the same where they say the same', async () => {
    const files = (await inRounds()).answers.filter((one) => one !== '--batch-in')
    const again = path('again.jsonl')
    writeFileSync(again, files.map((file) => readFileSync(file, 'utf8')).join(''))

    const { stdout } = await evaluate(['--steady', files.join(','), again, '--json'])

    expect(shares(stdout)['findings that both show']).toBe('1/1')
  })

  test('differ where one finds what the other does not, and say which', async () => {
    const files = (await inRounds()).answers.filter((one) => one !== '--batch-in')
    const [requests, content] = [path('content-requests.jsonl'), path('content.jsonl')]
    await evaluate(['--batch-out', requests])
    const lenient = await startFakeModel({
      server: 'openai',
      answer: (question) => ({ ...carefulJudge(question), verdicts: contentWith(question) }),
    })
    await runBatch(lenient, requests, content)
    await lenient.close()

    const { stdout } = await evaluate(['--steady', files.join(','), content, '--errors', 'steady'])

    expect(stdout).toContain('Two sets of answers: 4 of 4 readings are complete in both')
    expect(stdout).toMatch(/findings that both show +0\.000 0\/1/)
    expect(stdout).toMatch(/o-fr section 4 fr · .*comme il faudra · expected: O2 \(\w+\) · found: the first alone/)
  })

  test.each([
    ['one file', ['--steady', 'a.jsonl']],
    ['the same file twice', ['--steady', 'a.jsonl', 'a.jsonl']],
  ])('%s cannot be compared', async (_, args) => {
    const { status, stderr } = await evaluate(args)

    expect([status, stderr]).toEqual([2, expect.stringMatching(/--steady compares two different files of answers/)])
  })
})

describe('labelled items', () => {
  const grades = {
    specific: 'no',
    measurable: 'yes',
    mlops_relevant: 'yes',
    baseline: 'na',
    time_bound: 'no',
    reasons: [],
  }
  const weak = { text: 'Ramener les retours arrière à 2 par mois, comme il faudra', ...grades, verdict: 'weak' }
  const fair = { text: 'Livrer une version en 1 jour au lieu de 9', ...grades, specific: 'yes', verdict: 'strong' }
  const rows = Array.from({ length: 7 }, (_, index) => ({
    id: `o${index}`,
    lang: 'fr',
    ...(index === 6 ? weak : fair),
  }))

  test('are read in lists, each by its own id', async () => {
    const items = path('items')
    mkdirSync(items)
    writeFileSync(join(items, 'objectives.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'))

    const { stdout } = await runScript('eval', [items, '--model', '--json'], called())
    const { model }: Report = JSON.parse(stdout)
    const vague = model.score.measures.find(({ name }) => name === 'O2 vague: recall')

    expect([model.score.complete, model.score.texts]).toEqual([2, 2])
    expect(model.score.measures[0]?.all.of).toBe(7)
    expect([vague?.all.hits, vague?.all.of]).toEqual([1, 1])
  })
})

describe('whole proposals', () => {
  const proposals = path('whole')
  mkdirSync(proposals)
  const sections = {
    3: 'Le modèle tourne à la main.',
    4: '- Ramener les retours arrière à 2 par mois, comme il faudra\n- Livrer en 1 jour au lieu de 9',
  }
  const planted = { proposal: 'P1', section: 4, criterion: 'O2', what: 'vague', severity: 'major' }
  writeFileSync(join(proposals, 'sections.jsonl'), JSON.stringify({ id: 'P1', lang: 'fr', sections }))
  writeFileSync(join(proposals, 'defects.jsonl'), JSON.stringify({ id: 'D1', ...planted, quote: 'comme il faudra' }))

  test('are read section by section and as a whole, and what was planted counts as found with the model', async () => {
    const { stdout } = await runScript('eval', [proposals, '--model', '--json'], called())
    const { measures, model }: Report = JSON.parse(stdout)
    const found = (some: readonly Told[]) => some.find(({ name }) => name === 'planted major defects found')

    expect([model.score.complete, model.score.texts]).toEqual([1, 1])
    expect([found(measures)?.all.hits, found(model.score.measures)?.all.hits]).toEqual([0, 1])
    expect(found(model.score.measures)?.goal).toEqual({ at: 'least', value: 0.9 })
    expect(local.problems).toEqual([])
  })

  test('without any, and without labelled passages, there is nothing for a model to read', async () => {
    const orders = path('orders')
    mkdirSync(orders)
    writeFileSync(
      join(orders, 'orders.jsonl'),
      JSON.stringify({ id: 'x', lang: 'fr', text: 'Non.', order: false, kind: 'none' }),
    )

    const { status, stderr } = await runScript('eval', [orders, '--model'], called())

    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^A model reads labelled passages, labelled items and whole proposals/),
    ])
  })
})

describe('with a model on the network', () => {
  test('the score is that of the same answers in files, and the time is told', async () => {
    const { answers } = await inRounds()
    const [byFile, byCall] = await Promise.all([reportOf(answers), reportOf(['--model'], called())])
    const { stdout } = await evaluate(['--model', '--only', 'o-fr,k-fr'], called())

    expect(byCall.model.score.measures).toEqual(byFile.model.score.measures)
    expect(byCall.model.score.criteria).toEqual(byFile.model.score.criteria)
    expect(stdout).toContain('With the model local: 2 of 2 texts complete')
    expect(stdout).toMatch(/Seconds for a section: \d+\.\d in the middle, \d+\.\d at most\./)
    expect(local.problems).toEqual([])
  })

  test('five readings of the same text ask once', async () => {
    await evaluate(['--model', '--only', 'o-fr'], called())

    expect(local.requests).toHaveLength(4)
  })
})

describe('what cannot be evaluated ends with 2 and a sentence', () => {
  const empty = path('empty')
  writeFileSync(path('passages.jsonl'), '')
  writeFileSync(path('labels.jsonl'), '')

  test.each([
    ['two folders', [corpus, corpus], {}, /Expected one folder or file, got 2/],
    [
      'a folder that is not there',
      [empty],
      {},
      /empty is not there; expected a folder with at least one of objectives\.jsonl/,
    ],
    ['a folder with empty files', [folder], {}, /holds nothing that can be measured; expected at least one of/],
    ['a measure that is not there', [corpus, '--errors', 'zz'], {}, /No measure has “zz” in its name; .* passages/],
    ['a passage that is not there', [corpus, '--only', 'o-fr,zz'], {}, /--only names zz/],
    ['an unknown option', [corpus, '--colour'], {}, /--colour.*use: npm run eval/],
    ['no model', [corpus, '--model'], {}, /No model is configured: set OPENAI_API_KEY/],
    ['wrong settings', [corpus, '--model'], { OPENAI_API_KEY: 'a b' }, /OPENAI_API_KEY must be one word/],
    ['a model out of reach', [corpus, '--model'], unreachable(), /no usable answer to any of \d+ questions/],
    ['a broken file', [corpus, '--batch-in', broken()], {}, /broken\.jsonl, line 2: it is not JSON\./],
    ['a file over its answers', [corpus, '--batch-in', 'a', '--batch-out', './a'], {}, /both name \.\/a/],
    ['a file in no folder', [corpus, '--batch-out', join(empty, 'a')], {}, /cannot be written \(ENOENT\)/],
  ])('%s', async (_, args, env, message) => {
    const { status, stdout, stderr } = await runScript('eval', args, env)

    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

function unreachable(): Record<string, string> {
  return { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', OPENAI_MODEL: 'local' }
}

function broken(): string {
  return join(import.meta.dirname, '../fixtures/batch/broken.jsonl')
}

/** All that is asked is met. */
function contentWith(question: Parameters<typeof carefulJudge>[0]) {
  return carefulJudge(question).verdicts.map(({ id }) => ({
    id,
    evidence: [],
    gap: 'none' as const,
    verdict: 'met' as const,
    confidence: 'high' as const,
    question: null,
  }))
}
