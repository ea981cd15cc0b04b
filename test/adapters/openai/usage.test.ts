import { afterEach, describe, expect, test } from 'vitest'

import { type FakeModel, startFakeModel } from '../../support/fake-model/fake-model.ts'
import { coachOf, connectionTo, content, promptAbout } from './setting.ts'

const opened: FakeModel[] = []

async function openaiFake(): Promise<FakeModel> {
  const fake = await startFakeModel({ server: 'openai', answer: () => content })
  opened.push(fake)
  return fake
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((fake) => fake.close()))
})

describe.each([
  ['responses', 'gpt-6-luna'],
  ['responses', 'gpt-5.4-mini'],
  ['chat', 'gpt-6-luna'],
  ['chat', 'gpt-5.4-mini'],
] as const)('what a question costs, with %s and %s', (api, model) => {
  test('is what the provider says, and the prefix is paid for once', async () => {
    const { ask } = coachOf(connectionTo(await openaiFake(), { api, model }))

    const first = await ask(promptAbout('Le délai passe de cinq jours à un.'))
    const second = await ask(promptAbout('Les incidents sont repérés plus vite.'))

    expect(first.usage.cached).toBe(0)
    expect(first.usage.output).toBeGreaterThan(20)
    expect(second.usage.input).toBeGreaterThan(1_500)
    expect(second.usage.cached / second.usage.input).toBeGreaterThan(0.9)
    expect(second.usage.cached).toBeLessThan(second.usage.input)
  })
})

test('without a mark, a new model would find no prefix again', async () => {
  const fake = await startFakeModel({ answer: () => content })
  opened.push(fake)
  const { ask } = coachOf(connectionTo(fake, { server: 'compatible', model: 'gpt-6-luna' }))

  await ask(promptAbout('Un.'))
  const second = await ask(promptAbout('Deux.'))

  expect(second.usage.cached).toBe(0)
})
