import { createHash } from 'node:crypto'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { zodTextFormat } from 'openai/helpers/zod'
import { describe, expect, test } from 'vitest'
import { criteria } from '../../../src/rubric/criteria/criteria.ts'
import { judgeSection } from '../../../src/rubric/judge/judge-section.ts'
import { judgeWhole } from '../../../src/rubric/judge/judge-whole.ts'
import { answerSchema } from '../../../src/rubric/prompt/answer.ts'
import { meanings } from '../../../src/rubric/prompt/meanings.ts'
import { modelCriteria, prefixOf, promptVersion } from '../../../src/rubric/prompt/request.ts'
import type { Prompt } from '../../../src/rubric/prompt/prompt.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { eachSection, sectionNumbers } from '../../../src/rubric/section.ts'
import { allMetBut, answer, idsOf, keeps, play, verdict } from '../judge/dialogue.ts'

const schemaText = JSON.stringify(zodTextFormat(answerSchema(modelCriteria(rubric).map(({ id }) => id)), 'reading'))

/** What each version of the prompt hashes to. A change of the prompt adds a line here and raises `promptVersion`. */
const versions: Readonly<Record<number, string>> = {
  1: '02556a8b5935edc5dd9535cedb728ae79416a87f1010cbdcfe11cb38a881d719',
  2: '60077ab9edbd27550b9384d402ff98177105a67be5e13a64c44892623d70b979',
  3: '6c5f78115e7c4a4384875bfcd3a206a4cf04fe348703aee30835d7a856a90858',
  4: 'bf11c686a8e16ee544c83b7b017fa97370f1d100ff24aa77e0aed7de65c3fabc',
  5: '3578739b2edb7d43ed5284ee426368ee37abdf1ec4ffd895d7fd57e7e2daa5a7',
}

/** What the prefix of the first version took, without the schema: what was settled since may add a third of it. */
const tokensOfFirst = 1069

/** Every prompt of a proposal read section by section and as a whole, with a critic each time. */
function everyPrompt(language: 'fr' | 'en', text: string, person: string): readonly Prompt[] {
  const texts = eachSection(() => text)
  const ask = { texts, language, rubric, delimiter: 'aaaa0000', people: [person], known: new Set<string>() }
  const weak = ['T3', 'R5', 'C1', 'O2', 'A3', 'P5', 'K3', 'M5', 'G2', 'Z2'].map((id) =>
    verdict(id, { verdict: 'partial', evidence: [1], gap: 'vague' }),
  )
  const says = [allMetBut(...weak), keeps()]
  const whole = judgeWhole(ask)
  const opening = whole.next([])
  return [
    ...sectionNumbers.flatMap((section) => play(judgeSection({ ...ask, section }), ...says).rounds.flat()),
    ...(opening.done === true ? [] : opening.value),
  ].map(({ prompt }) => prompt)
}

describe('the prefix', () => {
  const french = everyPrompt('fr', '- Livrer un modèle\n- Suivre la dérive', 'Marie Durand')
  const english = everyPrompt('en', '- Release a model\n- Watch for drift', 'John Smith')

  test('is the same bytes, with the same schema and key, for every task, section, language and learner', () => {
    const all = [...french, ...english]

    expect(new Set(all.map(({ task }) => task))).toEqual(new Set(['section', 'whole', 'critic']))
    expect(new Set(all.map(({ prefix }) => prefix)).size).toBe(1)
    expect(new Set(all.map(({ schema }) => schema)).size).toBe(1)
    expect(new Set(all.map(({ cacheKey }) => cacheKey))).toEqual(new Set([`rubric 1.0.0 prompt ${promptVersion}`]))
  })

  test('is long enough for a provider to cache without the schema, and short enough to pay for', () => {
    const alone = countTokens(prefixOf(rubric))

    expect(alone).toBeGreaterThan(1024)
    expect(alone + countTokens(schemaText)).toBeGreaterThan(1100)
    expect(alone).toBeLessThan((tokensOfFirst * 4) / 3)
    expect(alone + countTokens(schemaText)).toBeLessThan(1950)
  })

  test('names each criterion that a model may judge, in a few words, and no other', () => {
    const asked = modelCriteria(rubric).map(({ id }) => id)
    const named = [...prefixOf(rubric).matchAll(/^([A-Z]\d{1,2}) \S/gm)].map(([, id]) => id)

    expect(named).toEqual(asked)
    expect(Object.keys(meanings).toSorted()).toEqual(asked.toSorted())
    expect(asked.filter((id) => countTokens(meanings[id] ?? '') > 28)).toEqual([])
  })

  test('holds a programme’s own words where it has reworded a criterion', () => {
    const reworded = criteria.map((one) =>
      one.id === 'O2' ? { ...one, ask: { ...one.ask, en: 'Each objective names a team.' } } : one,
    )

    expect(prefixOf({ ...rubric, criteria: reworded })).toMatch(/^O2 Each objective names a team\.$/m)
  })

  test('does not change without its version', () => {
    const inputs = [...french, ...english].map(({ input }) => input).join('\n')
    const hash = createHash('sha256').update(prefixOf(rubric)).update(schemaText).update(inputs).digest('hex')

    expect(versions[promptVersion]).toBe(hash)
  })
})

describe('the schema', () => {
  test('is one that strict mode accepts: closed objects, every field required, no free-form keys', () => {
    const problems: string[] = []
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      const schema = node as Record<string, unknown>
      if (schema['type'] === 'object') {
        const properties = Object.keys(schema['properties'] ?? {})
        if (schema['additionalProperties'] !== false) problems.push(`${path} is open`)
        if (JSON.stringify(schema['required']) !== JSON.stringify(properties))
          problems.push(`${path} has optional fields`)
      }
      for (const banned of ['patternProperties', 'allOf', 'not', 'if', 'oneOf', 'propertyNames']) {
        if (banned in schema) problems.push(`${path} has ${banned}`)
      }
      for (const [key, value] of Object.entries(schema)) walk(value, `${path}/${key}`)
    }

    const { schema, strict } = JSON.parse(schemaText) as { schema: { type: string }; strict: boolean }
    walk(schema, '')

    expect(strict).toBe(true)
    expect(schema.type).toBe('object')
    expect(problems).toEqual([])
  })

  test('has one free text, the question: nothing could hold a rewritten section', () => {
    const free = [...schemaText.matchAll(/"(\w+)":\{"type":(?:"string"|\["string","null"\])\}/g)].map(
      ([, name]) => name,
    )

    expect(free).toEqual(['question'])
  })
})

test('a retry and a vote ask under the same prefix', () => {
  const texts = eachSection((number) => (number === 4 ? '- Livrer\n- Suivre' : ''))
  const ask = { texts, language: 'fr', rubric, delimiter: 'aaaa0000', people: [], known: new Set<string>() } as const
  const unsure = verdict('O2', { verdict: 'missing', evidence: [1], confidence: 'medium' })
  const { rounds } = play(
    judgeSection({ ...ask, section: 4 }),
    (questions) => [
      answer({
        verdicts: [
          unsure,
          ...questions
            .flatMap(idsOf)
            .slice(2)
            .map((id) => verdict(id)),
        ],
      }),
    ],
    allMetBut(unsure),
    allMetBut(unsure),
    keeps(),
  )

  expect(rounds.length).toBe(4)
  expect(new Set(rounds.flat().map(({ prompt }) => prompt.prefix)).size).toBe(1)
})
