import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { settingNames, WrongConfig } from '../../src/start/config.ts'
import { readSecretFiles, secretNames } from '../../src/start/read-secret-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'mlops-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readSecretFiles(env)
    return []
  } catch (error) {
    if (error instanceof WrongConfig) return error.problems
    throw error
  }
}

describe('a secret in a file', () => {
  test.each([
    ['as it is', 'xoxb-1', 'xoxb-1'],
    ['without the line break at its end', 'xoxb-1\n', 'xoxb-1'],
    ['without one of Windows', 'xoxb-1\r\n', 'xoxb-1'],
    ['with those inside, and blanks', ' one\ntwo \n\n', ' one\ntwo \n'],
  ])('is read %s', (_how, content, expected) => {
    expect(readSecretFiles({ SLACK_BOT_TOKEN_FILE: write('token', content) })).toEqual({ SLACK_BOT_TOKEN: expected })
  })

  test('counts as set nowhere else: an empty variable beside it is none', () => {
    const path = write('token', 'xoxb-1')

    expect(readSecretFiles({ SLACK_BOT_TOKEN: ' ', SLACK_BOT_TOKEN_FILE: path, OPENAI_API_KEY_FILE: '' })).toEqual({
      SLACK_BOT_TOKEN: 'xoxb-1',
    })
  })

  test('is refused beside the variable itself, with neither of them repeated', () => {
    const problems = problemsOf({ SLACK_BOT_TOKEN: 'xoxb-2', SLACK_BOT_TOKEN_FILE: write('token', 'xoxb-1') })

    expect(problems).toEqual(['SLACK_BOT_TOKEN and SLACK_BOT_TOKEN_FILE are both set: leave one of them out.'])
  })

  test('that cannot be read is named by its variable, and every one of them at once', () => {
    const problems = problemsOf({
      REDIS_URL_FILE: join(folder, 'nowhere'),
      METRICS_TOKEN_FILE: folder,
      SLACK_BOT_TOKEN_FILE: 'xoxb-put-here-by-mistake',
      GITHUB_TOKEN_FILE: write('empty', '\n'),
    })

    expect(problems).toEqual([
      expect.stringMatching(/^REDIS_URL_FILE must be the path of a file .* \(ENOENT\)\.$/),
      expect.stringMatching(/^METRICS_TOKEN_FILE .* \(EISDIR\)\.$/),
      'GITHUB_TOKEN_FILE names an empty file: put the secret there, or leave the variable out.',
      expect.stringMatching(/^SLACK_BOT_TOKEN_FILE .* \(ENOENT\)\.$/),
    ])
    expect(problems.join()).not.toContain('xoxb')
  })

  test('may be any setting that looks like a secret', () => {
    const looksSecret = settingNames.filter((name) => /SECRET|TOKEN|KEY|PASSWORD|(?:DATABASE|REDIS)_URL/.test(name))
    const isNone = /^COACH_TOKENS_|_FILE$/
    const ofLibraries = ['PGPASSWORD', 'OTEL_EXPORTER_OTLP_HEADERS']

    expect(looksSecret.filter((name) => !isNone.test(name)).toSorted()).toEqual(
      secretNames.filter((name) => !ofLibraries.includes(name)).toSorted(),
    )
  })
})
