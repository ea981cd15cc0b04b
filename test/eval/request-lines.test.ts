import { afterEach, describe, expect, test } from 'vitest'
import { requestLine, requestsByModel } from '../../eval/model/batch/request-lines.ts'
import { questionId } from '../../eval/model/question-id.ts'
import type { Connection } from '../../src/adapters/openai/connection.ts'
import { openaiCoach } from '../../src/adapters/openai/openai.ts'
import type { JudgeQuestion } from '../../src/rubric/judge/dialogue.ts'
import { judgeSection } from '../../src/rubric/judge/judge-section.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { eachSection } from '../../src/rubric/section.ts'
import { type FakeModel, startFakeModel } from '../support/fake-model/fake-model.ts'

const text = '- Livrer chaque version en 1 jour au lieu de 5\n- Améliorer le suivi\n- Alerter en 10 minutes'
const log = { debug() {}, info() {}, warn() {}, error() {} }
const opened: FakeModel[] = []

afterEach(async () => {
  for (const model of opened.splice(0)) await model.close()
})

/** The first question of a reading, as the running program or an evaluation would put it. */
function firstQuestion(delimiter: string): JudgeQuestion {
  const texts = eachSection((number) => (number === 4 ? text : ''))
  const ask = { section: 4, texts, language: 'fr', rubric, delimiter, people: [], known: new Set<string>() } as const
  const turn = judgeSection(ask).next([])
  const question = turn.done === true ? undefined : turn.value[0]
  if (question === undefined) throw new Error('Nothing is asked.')
  return question
}

function connection(server: Connection['server'], api: Connection['api'], origin: string): Connection {
  const root = server === 'azure' ? '/openai/v1' : '/v1'
  const model = server === 'openai' ? 'gpt-6-luna' : 'local'
  return { server, api, baseUrl: `${origin}${root}`, apiVersion: null, apiKey: 'test', model, criticModel: 'critic' }
}

describe('a line of a batch file', () => {
  test.each([
    ['openai', 'responses'],
    ['openai', 'chat'],
    ['azure', 'responses'],
    ['azure', 'chat'],
    ['compatible', 'responses'],
    ['compatible', 'chat'],
  ] as const)('holds what the running program sends (%s, %s)', async (server, api) => {
    const model = await startFakeModel({ server })
    opened.push(model)
    const to = connection(server, api, model.origin)
    const coach = openaiCoach({ connection: to, secret: 'a secret of the running one', log })
    await coach.ask(firstQuestion('0123456789abcdef').prompt, 'tenant person', new AbortController().signal)
    await coach.close()

    const line = requestLine(to, 'id', firstQuestion('fedcba9876543210'))

    const [sent] = model.requests
    expect(model.problems).toEqual([])
    expect(comparable(JSON.stringify(line.body))).toBe(comparable(sent?.raw ?? ''))
    expect(line).toMatchObject({ custom_id: 'id', method: 'POST' })
    expect(line.url).toBe(api === 'responses' ? '/v1/responses' : '/v1/chat/completions')
  })
})

/** Two fields differ, and must: the fence around the draft, and the hash of whom the request is for. */
function comparable(body: string): string {
  return body
    .replaceAll(/draft [0-9a-f]{16}>/g, 'draft …>')
    .replace(/"safety_identifier":"[0-9a-f]{64}"/, '"safety_identifier":"…"')
}

describe('the id of a question', () => {
  const to = connection('openai', 'responses', 'http://model')
  const question = firstQuestion('0123456789abcdef')

  test('is the same under another fence, and no longer than the Batch API allows', () => {
    expect(questionId(to, firstQuestion('fedcba9876543210'))).toBe(questionId(to, question))
    expect(questionId(to, question)).toMatch(/^[\w-]{43}$/)
  })

  test('is another for another sample, and for another model', () => {
    const ids = [
      questionId(to, question),
      questionId(to, { ...question, sample: 2 }),
      questionId({ ...to, model: 'other' }, question),
    ]

    expect(new Set(ids).size).toBe(3)
  })

  test('requests to the critic are kept apart: a batch takes one model', () => {
    const critic = { ...question, prompt: { ...question.prompt, task: 'critic' } } as const
    const byModel = requestsByModel(
      to,
      new Map([
        ['b', critic],
        ['a', question],
      ]),
    )

    expect([...byModel].map(([model, lines]) => [model, lines.map((line) => line.custom_id)])).toEqual([
      ['gpt-6-luna', ['a']],
      ['critic', ['b']],
    ])
  })
})
