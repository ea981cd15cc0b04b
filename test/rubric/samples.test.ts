import { describe, expect, test } from 'vitest'
import { checkProposal } from '../../src/rubric/checks/check-proposal.ts'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { isChecked, sectionChecks, wholeChecks } from '../../src/rubric/checks/checks.ts'
import { criteria } from '../../src/rubric/criteria/criteria.ts'
import type { Criterion, Sample } from '../../src/rubric/criteria/criterion.ts'
import { eachSection } from '../../src/rubric/section.ts'
import { languages } from '../../src/text/language.ts'

/** How a text stands with a criterion: nothing to say, code cannot tell, or a finding. The further on, the worse. */
const standings = ['met', 'open', 'raised'] as const

/** The criterion's own text run through its own check, as it is in a proposal. */
function standingOf({ id, section }: Criterion, text: Sample['fr']): number {
  const { findings, notAssessed } =
    typeof text === 'string'
      ? checkSection(section === 'all' ? 3 : section, text)
      : checkProposal(eachSection((number) => text[number] ?? ''))
  const standing = findings.some(({ criterion }) => criterion === id)
    ? 'raised'
    : notAssessed.includes(id)
      ? 'open'
      : 'met'
  return standings.indexOf(standing)
}

const checked = criteria.filter(({ id }) => isChecked(id))

describe('every criterion that code decides has a text that passes and one that fails', () => {
  test.each(checked.flatMap((one) => languages.map((language) => [one.id, language, one] as const)))(
    '%s (%s)',
    (_, language, one) => {
      const passes = standingOf(one, (one.samples?.passes ?? one.met)[language])
      const fails = standingOf(one, (one.samples?.fails ?? one.unmet)[language])

      expect(standings[passes]).not.toBe('raised')
      expect(fails).toBeGreaterThan(passes)
    },
  )
})

test('a criterion of the whole has its texts by section', () => {
  const bare = checked
    .filter(({ id }) => Object.hasOwn(wholeChecks, id))
    .filter(({ samples }) => typeof samples?.fails?.fr !== 'object')

  expect(bare.map(({ id }) => id)).toEqual([])
})

test('every check is a criterion’s, in one map alone', () => {
  const known = new Set(criteria.map(({ id }) => id))
  const ids = [...Object.keys(sectionChecks), ...Object.keys(wholeChecks)]

  expect(ids.filter((id, index) => !known.has(id) || ids.indexOf(id) < index)).toEqual([])
})
