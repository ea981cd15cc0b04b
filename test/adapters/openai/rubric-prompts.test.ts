import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkSection } from '../../../src/rubric/checks/check-section.ts'
import { modelCriteria } from '../../../src/rubric/prompt/request.ts'
import { draftOf } from '../../../src/rubric/prompt/draft.ts'
import { maskFor } from '../../../src/rubric/prompt/mask.ts'
import { sectionPrompt } from '../../../src/rubric/prompt/prompts.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { sectionNumbers } from '../../../src/rubric/section.ts'
import { languages } from '../../../src/text/language.ts'
import { type FakeModel, startFakeModel } from '../../support/fake-model/fake-model.ts'
import { coachOf, connectionTo } from './setting.ts'

const text = 'Améliorer le suivi avec Camille Roux (camille.roux@exemple.fr, 06 12 34 56 78).'

let fake: FakeModel

beforeAll(async () => {
  const personal = ['Camille', 'exemple.fr', '06 12 34 56 78', 'CAMILLE']
  fake = await startFakeModel({ server: 'openai', forbidden: { personal, draft: ['Améliorer le suivi'] } })
})
afterAll(() => fake.close())

test('the rubric’s prompts keep every rule of strict mode, and share one cached prefix', async () => {
  const { ask } = coachOf(connectionTo(fake))
  for (const language of languages) {
    for (const section of sectionNumbers) {
      const { entries, facts } = checkSection(section, text, rubric)
      const draft = draftOf([{ section, text, entries }], maskFor(['Camille Roux']), `d${section}`)
      const ids = modelCriteria(rubric).map(({ id }) => id)
      await ask(sectionPrompt({ rubric, language, delimiter: `d${section}` }, facts, draft, ids.slice(0, 5), []))
    }
  }

  expect(fake.problems).toEqual([])
  expect(fake.requests).toHaveLength(20)
  expect(fake.requests.slice(1).every(({ tokens }) => tokens && tokens.cached / tokens.input > 0.85)).toBe(true)
})
