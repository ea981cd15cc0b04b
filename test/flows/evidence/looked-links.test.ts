import { expect, test } from 'vitest'
import { checkOne, checkWhole } from '../../../src/flows/coach/coaching.ts'
import { openRemarks } from '../../../src/flows/coach/remarks.ts'
import { withLinksChecked } from '../../../src/flows/evidence/with-links-checked.ts'
import type { Proposal } from '../../../src/flows/model/proposal.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { inspected } from '../../support/inspected.ts'
import { mustBeSource } from '../../support/fake-data-hosts/sources-on.ts'
import { lookedAt } from '../../../src/rubric/sources/source-evidence.ts'
import { people, table } from '../../support/table.ts'

const { camille } = people
const hives = 'https://www.kaggle.com/datasets/bee/hives'
const asked = { run: 1, status: 'found', cards: 1, of: '', since: '', tries: 0 } as const

/** Camille’s proposal with both links in section 6, whose hosts said this. */
function looked(standing: 'seen' | 'missing'): Proposal {
  const t = table('en')
  t.command(camille, 'new')
  t.say(camille, '!section 6')
  t.say(camille, `POC: https://github.com/ada/demand\nData: ${hives} (CC BY-NC 4.0)`, 'm1')
  const at = '2026-11-28T20:00:00Z'
  const lost = { type: 'not inspected', asked: 'ada/demand', why: 'missing', at, retryAt: null } as const
  const told = { type: 'told', ...lookedAt(mustBeSource(hives), at), by: 'host', stated: 'CC BY-NC 4.0' } as const
  const source = { ...told, name: 'CC BY-NC 4.0', class: 'not open', condition: null } as const
  const repositories = standing === 'seen' ? [inspected()] : [lost]
  return { ...t.proposal(), inspection: { ...asked, repositories, sources: [source] } }
}

const cases = ({ findings }: Proposal) =>
  findings.flatMap(({ criterion, values, life }) =>
    ['P1', 'P4'].includes(criterion) && life === 'open' ? [`${criterion} ${values['case']}`] : [],
  )

test('what the links showed stands in the checks of their section, and of the whole', () => {
  expect(cases(checkOne(looked('missing'), 6, rubric).proposal)).toEqual(['P1 unseen', 'P4 closed'])
  expect(cases(checkOne(looked('seen'), 6, rubric).proposal)).toEqual(['P4 closed'])
  expect(cases(checkWhole(looked('missing'), rubric))).toEqual(['P1 unseen', 'P4 closed'])
})

test('a proposal whose links nobody looked at is checked as before', () => {
  const { inspection: _, ...before } = looked('missing')

  expect(cases(checkOne(before, 6, rubric).proposal)).toEqual(['P4 undefined'])
})

test('what a host said counts on the section’s card, as in the message of its checks', () => {
  const { inspection, ...unlooked } = looked('seen')
  const before = checkOne(unlooked, 6, rubric).proposal
  const { proposal, effects } = withLinksChecked({ ...before, ...(inspection && { inspection }) }, rubric)

  const shown = effects.flatMap((one) => (one.type === 'show' ? [one.slot] : []))
  expect(openRemarks(proposal, 6, rubric)).not.toEqual(openRemarks(before, 6, rubric))
  expect(shown).toEqual(expect.arrayContaining([`section:6#${proposal.sections[6].cards}`]))
  expect(shown.filter((slot) => slot.startsWith('coach:6#'))).toHaveLength(1)
})
