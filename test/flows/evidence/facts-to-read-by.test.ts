import { expect, test } from 'vitest'
import { factsToReadBy } from '../../../src/flows/evidence/facts-to-read-by.ts'
import type { Inspection } from '../../../src/flows/evidence/inspection.ts'
import type { Fact } from '../../../src/rubric/facts/fact.ts'
import { type Rubric, rubric } from '../../../src/rubric/rubric.ts'
import { proposalOf } from '../../contracts/example.ts'
import { inspected, inspectionOf } from '../../support/inspected.ts'

const fact = (id: Fact['id'], sight: Fact['sight'], ...paths: readonly string[]): Fact => ({
  id,
  sight,
  paths,
  count: paths.length,
})

const facts = [
  fact('tests', 'seen', 'tests/test_api.py'),
  fact('ci', 'absent'),
  fact('lock', 'absent'),
  fact('drift', 'absent'),
  fact('secret-file', 'seen', '.env'),
]
const programme = { evidence: 'on', rubric } as const
const lookedAt = (change: Partial<Inspection> = {}) =>
  proposalOf('MLP-1', { inspection: { ...inspectionOf([inspected(facts)]), ...change } })
const unseen = { type: 'not inspected', asked: 'ada/web', why: 'missing', at: '', retryAt: null } as const

test('a reading knows what others than the author may read', () => {
  expect(factsToReadBy(programme, lookedAt())).toEqual({
    commits: ['3f2a1b0c3f2a1b0c3f2a1b0c3f2a1b0c3f2a1b0c'],
    facts: [facts[0], facts[1]],
  })
})

test('what one repository shows and another may show, is known as far as it is seen', () => {
  const both = lookedAt({ repositories: [inspected(facts), unseen] })

  expect(factsToReadBy(programme, both)?.facts.filter(({ sight }) => sight !== 'unknown')).toEqual([facts[0]])
})

test.each([
  ['this program looks at no links', { rubric, evidence: 'off' } as const, lookedAt()],
  ['the rubric asks for none', { ...programme, rubric: withoutLinks() }, lookedAt()],
  ['nothing was ever looked at', programme, proposalOf('MLP-1')],
  ['somebody is looking', programme, lookedAt({ status: 'asked' })],
  ['none could be looked at', programme, lookedAt({ repositories: [unseen] })],
  ['none is linked any more', programme, lookedAt({ repositories: [] })],
])('a reading knows nothing where %s', (_, known, proposal) => {
  expect(factsToReadBy(known, proposal)).toBeUndefined()
})

function withoutLinks(): Rubric {
  return { ...rubric, sections: { ...rubric.sections, 6: { ...rubric.sections[6], need: 'off' } } }
}
