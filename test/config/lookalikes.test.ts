import { expect, test } from 'vitest'
import { readConfig } from '../../src/start/config.ts'
import { findLookalikes } from '../../src/start/find-lookalikes.ts'

test.each([
  ['OPENAI_KEY', 'OPENAI_API_KEY'],
  ['OPEN_AI_KEY', 'OPENAI_API_KEY'],
  ['OPENAI_TOKEN', 'OPENAI_API_KEY'],
  ['OPENAI_SECRET_KEY', 'OPENAI_API_KEY'],
  ['openai_key', 'OPENAI_API_KEY'],
  ['CHATGPT_API_KEY', 'OPENAI_API_KEY'],
  ['OPENAI_API_BASE', 'OPENAI_BASE_URL'],
  ['OPENAI_ENDPOINT', 'OPENAI_BASE_URL'],
  ['OPENAI_MODEL_NAME', 'OPENAI_MODEL'],
  ['AZURE_OPENAI_KEY', 'AZURE_OPENAI_API_KEY'],
  ['SLACK_TOKEN', 'SLACK_BOT_TOKEN'],
  ['SLACK_SECRET', 'SLACK_SIGNING_SECRET'],
])('%s was most likely meant for %s, and the program starts all the same', (name, expected) => {
  expect(findLookalikes({ [name]: 'x', PATH: '/bin' })).toEqual([{ name, expected }])
  expect(readConfig({ [name]: 'x' }).coach).toBeNull()
})

test('where the right one is set, or it is empty, there is nothing to say', () => {
  expect(findLookalikes({ OPENAI_KEY: 'x', OPENAI_API_KEY: 'y' })).toEqual([])
  expect(findLookalikes({ OPENAI_KEY: ' ' })).toEqual([])
})

test.each(['OPENAI_API_KEY', 'OPENAI_ORG_ID', 'OPENAI_LOG', 'SLACK_CHANNEL', 'KEY', 'AZURE_CLIENT_SECRET', 'API_KEY'])(
  '%s is left alone',
  (name) => {
    expect(findLookalikes({ [name]: 'x' })).toEqual([])
  },
)

test('one letter off is refused, as ever', () => {
  expect(() => readConfig({ OPENAI_APIKEY: 'x' })).toThrow('Did you mean OPENAI_API_KEY')
})
