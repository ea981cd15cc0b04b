import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileSource } from '../../eval/model/batch/file-source.ts'
import { type Outcome, readAnswers } from '../../eval/model/batch/read-answers.ts'
import { JudgeAnswer } from '../../src/rubric/prompt/answer.ts'

const fixtures = join(import.meta.dirname, '../fixtures/batch')
const answers = join(fixtures, 'answers.jsonl')
const prompt = {
  task: 'section',
  prefix: '',
  input: '',
  schema: JudgeAnswer,
  schemaName: 'reading',
  cacheKey: '',
} as const
const question = { prompt, sample: 1 }
const nothing = { content: { verdicts: [], links: [], rulings: [] } }

describe('a line of answers', () => {
  test.each([
    ['whole', nothing, { input: 1700, cached: 1536, output: 40 }],
    ['chat', nothing, { input: 1600, cached: 0, output: 30 }],
    ['refused', { failed: 'refused' }, { input: 1700, cached: 0, output: 8 }],
    ['cut', { failed: 'incomplete' }, { input: 1700, cached: 0, output: 12_000 }],
    ['no-schema', { failed: 'malformed' }, null],
    ['page', { failed: 'misconfigured' }, null],
    ['wrong-model', { failed: 'misconfigured' }, null],
    ['filtered', { failed: 'refused' }, null],
    ['limited', { failed: 'rate-limited' }, null],
    ['broken', { failed: 'unavailable' }, null],
    ['expired', { failed: 'unavailable' }, null],
  ])('%s is read as the running program reads it', async (id, reply, usage) => {
    const found = await fileSource(readAnswers([answers]), 'stand')(question, id)

    expect([found?.reply, found?.usage]).toEqual([reply, usage])
  })

  test('that nobody wrote leaves its question open', async () => {
    expect(await fileSource(readAnswers([answers]), 'stand')(question, 'unknown')).toBeNull()
  })
})

describe('a failure that may pass', () => {
  const limited: Outcome = { type: 'status', status: 429, body: {} }
  const whole = readAnswers([answers]).get('whole') ?? []
  const source = (...outcomes: readonly Outcome[]) => fileSource(new Map([['id', outcomes]]), 'reopen')(question, 'id')

  test.each(['limited', 'broken', 'expired'])('is asked again where requests are written (%s)', async (id) => {
    expect(await fileSource(readAnswers([answers]), 'reopen')(question, id)).toBeNull()
  })

  test('is given up at the third, so that there is an end', async () => {
    expect(await source(limited, limited)).toBeNull()
    expect((await source(limited, limited, limited))?.reply).toEqual({ failed: 'rate-limited' })
  })

  test('gives way to an answer, whichever came first', async () => {
    expect((await source(...whole, limited))?.reply).toEqual(nothing)
    expect((await source(limited, ...whole))?.reply).toEqual(nothing)
  })

  test.each(['refused', 'cut', 'wrong-model', 'filtered'])('what will not pass stands at once (%s)', async (id) => {
    expect(await fileSource(readAnswers([answers]), 'reopen')(question, id)).not.toBeNull()
  })
})

describe('files of answers', () => {
  test('each broken line is named, with what was expected, and nothing of its text', () => {
    const path = join(fixtures, 'broken.jsonl')
    const told = problemsOf(path)

    expect(told.split('\n')).toEqual([
      `${path}, line 2: it is not JSON.`,
      expect.stringMatching(/line 3: "custom_id": /),
      expect.stringMatching(/line 4: "response\.status_code": /),
      `${path}, line 5: it has neither "response" nor "error".`,
      `${path}, line 6: it is a request, not an answer: send the file first, and give the file that comes back.`,
      '… and 1 more.',
      expect.stringMatching(/^expected one object per line, as the Batch API writes them: /),
    ])
    expect(told).not.toContain('batch_req')
  })

  test('that cannot be read are refused', () => {
    expect(problemsOf('/nowhere.jsonl')).toBe(
      '/nowhere.jsonl cannot be read (ENOENT); expected a file of answers of the Batch API.',
    )
  })

  test('the same file twice counts once; blank lines count for nothing', () => {
    expect(readAnswers([answers, answers]).get('limited')).toHaveLength(1)
    expect(readAnswers([answers]).size).toBe(11)
  })
})

function problemsOf(path: string): string {
  try {
    readAnswers([path])
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}
