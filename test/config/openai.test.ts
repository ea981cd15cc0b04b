import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

import { describe, expect, test } from 'vitest'

import { readConfig } from '../../src/start/config.ts'
import { problemsOf } from '../support/problems-of.ts'
import { coachVariables } from '../../src/start/config/openai.ts'

const root = join(import.meta.dirname, '../..')

const openai = { OPENAI_API_KEY: 'sk-test' }
const local = { OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'qwen3:8b' }
const azure = {
  AZURE_OPENAI_ENDPOINT: 'https://name.openai.azure.com/',
  AZURE_OPENAI_API_KEY: 'abc',
  OPENAI_MODEL: 'our-deployment',
}

function coachOf(env: Record<string, string>) {
  return readConfig(env).coach
}

describe('the AI coach’s configuration', () => {
  test('is off where nothing says how to reach a model', () => {
    expect(coachOf({ COACH_TOKENS_PER_PROPOSAL: '5000' })).toBeNull()
  })

  test('needs no more than a key for OpenAI', () => {
    expect(coachOf(openai)).toEqual({
      connection: {
        server: 'openai',
        api: 'responses',
        baseUrl: 'https://api.openai.com/v1',
        apiVersion: null,
        apiKey: 'sk-test',
        model: 'gpt-6-luna',
        criticModel: 'gpt-6-luna',
      },
      timeoutMs: 45_000,
      tokensPerProposal: 200_000,
      tokensPerPersonPerDay: 400_000,
      secret: null,
    })
  })

  test('gives a slow model as long as it is told', () => {
    expect(coachOf({ ...local, OPENAI_TIMEOUT_SECONDS: '240' })?.timeoutMs).toBe(240_000)
  })

  test('needs an address and a model for a local server, and no key', () => {
    expect(coachOf({ ...local, OPENAI_API: 'chat', OPENAI_CRITIC_MODEL: 'qwen3:4b' })?.connection).toEqual({
      server: 'compatible',
      api: 'chat',
      baseUrl: 'http://localhost:11434/v1',
      apiVersion: null,
      apiKey: null,
      model: 'qwen3:8b',
      criticModel: 'qwen3:4b',
    })
  })

  test.each([
    ['https://eu.api.openai.com/v1/', 'openai', 'https://eu.api.openai.com/v1'],
    ['https://api.openai.com.evil.example/v1', 'compatible', 'https://api.openai.com.evil.example/v1'],
    ['https://proxy.example/openai/v1', 'compatible', 'https://proxy.example/openai/v1'],
  ])('takes %s for %s', (url, server, baseUrl) => {
    const coach = coachOf({ ...openai, OPENAI_BASE_URL: url, OPENAI_MODEL: 'gpt-6-luna' })

    expect(coach?.connection).toMatchObject({ server, baseUrl })
  })

  test.each([
    [azure, 'https://name.openai.azure.com/openai/v1', null],
    [
      { ...azure, AZURE_OPENAI_ENDPOINT: 'https://name.openai.azure.com/openai/v1/' },
      'https://name.openai.azure.com/openai/v1',
      null,
    ],
    [
      { ...azure, OPENAI_API_VERSION: '2025-04-01-preview' },
      'https://name.openai.azure.com/openai',
      '2025-04-01-preview',
    ],
  ])('reaches Azure OpenAI by its v1 endpoint, or by a dated version', (env, baseUrl, apiVersion) => {
    expect(coachOf(env)?.connection).toMatchObject({
      server: 'azure',
      baseUrl,
      apiVersion,
      apiKey: 'abc',
      model: 'our-deployment',
    })
  })

  test.each([
    [{ OPENAI_API_KEY: 'sk-test more' }, 'OPENAI_API_KEY must be one word'],
    [{ OPENAI_API_KEY: 'sk-test\n' }, 'OPENAI_API_KEY must be one word'],
    [{ OPENAI_API_KEY: '"sk-test"' }, 'OPENAI_API_KEY must be one word'],
    [{ OPENAI_API_KEY: 'sk-tést' }, 'OPENAI_API_KEY must be one word'],
    [{ ...local, OPENAI_BASE_URL: 'localhost:11434/v1' }, 'OPENAI_BASE_URL must be an address with http://'],
    [{ ...local, OPENAI_BASE_URL: 'ollama' }, 'OPENAI_BASE_URL must be an address with http://'],
    [
      { ...local, OPENAI_BASE_URL: 'http://x/v1/chat/completions' },
      'OPENAI_BASE_URL must end before /chat/completions',
    ],
    [{ OPENAI_BASE_URL: 'http://localhost:11434/v1' }, 'say which of its models in OPENAI_MODEL'],
    [{ ...openai, OPENAI_API: 'completions' }, 'OPENAI_API must be one of: responses, chat.'],
    [
      { ...local, OPENAI_TIMEOUT_SECONDS: '4' },
      'OPENAI_TIMEOUT_SECONDS must be a whole number of seconds from 5 to 300',
    ],
    [{ ...local, OPENAI_TIMEOUT_SECONDS: '301' }, 'OPENAI_TIMEOUT_SECONDS must be a whole number'],
    [{ ...local, OPENAI_TIMEOUT_SECONDS: '2m' }, 'OPENAI_TIMEOUT_SECONDS must be a whole number'],
    [{ OPENAI_MODEL: 'gpt-6-luna' }, 'OPENAI_MODEL alone reaches no model'],
    [{ OPENAI_API: 'chat' }, 'OPENAI_API alone reaches no model'],
    [{ AZURE_OPENAI_ENDPOINT: azure.AZURE_OPENAI_ENDPOINT, OPENAI_MODEL: 'd' }, 'set AZURE_OPENAI_API_KEY'],
    [{ AZURE_OPENAI_API_KEY: 'abc' }, 'AZURE_OPENAI_API_KEY is for Azure OpenAI: set AZURE_OPENAI_ENDPOINT too'],
    [{ ...openai, OPENAI_API_VERSION: '2025-04-01-preview' }, 'OPENAI_API_VERSION is for Azure OpenAI'],
    [{ ...azure, OPENAI_API_VERSION: 'latest' }, 'OPENAI_API_VERSION must be a version of Azure'],
    [{ ...azure, OPENAI_API_KEY: 'sk-test' }, 'OPENAI_API_KEY and AZURE_OPENAI_ENDPOINT name two servers'],
    [{ ...azure, OPENAI_BASE_URL: 'http://x/v1' }, 'OPENAI_BASE_URL and AZURE_OPENAI_ENDPOINT name two servers'],
    [{ ...azure, OPENAI_MODEL: '' }, 'AZURE_OPENAI_ENDPOINT needs the name of your deployment'],
    [{ COACH_TOKENS_PER_PROPOSAL: 'many' }, 'COACH_TOKENS_PER_PROPOSAL must be a whole number of tokens'],
    [{ COACH_SECRET: 'short' }, 'COACH_SECRET must have at least 16 characters.'],
    [{ OPENAI_APIKEY: 'sk-test' }, 'OPENAI_APIKEY is no setting. Did you mean OPENAI_API_KEY?'],
  ])('refuses %j and says what to do', (env, problem) => {
    const problems = problemsOf(env)

    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(problem)
    expect(problems.join()).not.toMatch(/sk-t/)
  })

  test('tells every contradiction at once', () => {
    expect(problemsOf({ ...openai, AZURE_OPENAI_ENDPOINT: 'https://a.example' })).toHaveLength(3)
  })

  test('is what .env.example says', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8')
    const shown = parseEnv(example.replace(/^# ([A-Z_]+=)/gm, '$1'))
    const named = Object.keys(shown).filter((name) => name in coachVariables)
    const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, COACH_SECRET, OPENAI_API } = shown as Record<string, string>
    const { AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_API_KEY, OPENAI_API_VERSION } = shown as Record<string, string>
    const defaults = {
      OPENAI_API_KEY,
      OPENAI_MODEL,
      OPENAI_CRITIC_MODEL: shown['OPENAI_CRITIC_MODEL'],
      OPENAI_API,
      COACH_TOKENS_PER_PROPOSAL: shown['COACH_TOKENS_PER_PROPOSAL'],
      COACH_TOKENS_PER_PERSON_PER_DAY: shown['COACH_TOKENS_PER_PERSON_PER_DAY'],
    } as Record<string, string>

    expect(named.toSorted()).toEqual(Object.keys(coachVariables).toSorted())
    expect(coachOf(defaults)).toEqual(coachOf({ OPENAI_API_KEY: OPENAI_API_KEY as string }))
    expect(problemsOf({ OPENAI_BASE_URL: OPENAI_BASE_URL as string, OPENAI_MODEL: 'x' })).toEqual([])
    expect(
      problemsOf({
        ...({ AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_API_KEY, OPENAI_API_VERSION, COACH_SECRET } as Record<
          string,
          string
        >),
        OPENAI_MODEL: 'x',
      }),
    ).toEqual([])
  })

  test('costs nothing where no model is configured: the SDK is not imported', () => {
    const watch = `
      import { registerHooks } from 'node:module'
      const seen = []
      registerHooks({ resolve: (name, context, next) => { seen.push(name); return next(name, context) } })
      await import('./src/start/config.ts')
      process.stdout.write(JSON.stringify(seen.filter((name) => /^(openai|cockatiel)/.test(name))))
    `
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', watch], { cwd: root, encoding: 'utf8' })

    expect(run.stderr).toBe('')
    expect(JSON.parse(run.stdout)).toEqual([])
  })
})
