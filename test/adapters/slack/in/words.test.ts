import { expect, test } from 'vitest'
import { slackWords } from '../../../../src/adapters/slack/words.ts'
import { appWords } from '../../../../scripts/slack-manifest/words.ts'

function leaves(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [String(words('plan.pdf', '1 Mo'))]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(leaves) : []
}

const french = [...leaves(slackWords('fr')), ...leaves(appWords.fr)]
const english = [...leaves(slackWords('en')), ...leaves(appWords.en)]

test('both languages say the same number of things, each its own', () => {
  expect(french).toHaveLength(english.length)
  expect(french.filter((words) => english.includes(words))).toEqual([])
})

test('French has its apostrophes, quotation marks and spaces', () => {
  const wrong = french.filter((words) => /'|"|[^\u202f][;!?]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/.test(words))

  expect(wrong).toEqual([])
})
