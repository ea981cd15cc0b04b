import { describe, expect, test } from 'vitest'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'
import { languages } from '../../src/text/language.ts'
import { indicators, objectives, risks } from './styles.ts'

/** The criteria with a blocking or major finding on the one entry. */
function raised(section: SectionNumber, entry: string): readonly string[] {
  return checkSection(section, `- ${entry}`)
    .findings.filter(({ item, severity }) => item === 1 && severity !== 'minor')
    .map(({ criterion }) => criterion)
}

describe.each(languages)('entries in many styles (%s)', (language) => {
  test.each(objectives[language].good)('a good objective is left alone: %s', (entry) => {
    expect(raised(4, entry)).toEqual([])
  })

  test.each(objectives[language].weak)('a weak objective is asked about: %s', (entry) => {
    expect(raised(4, entry)).not.toEqual([])
  })

  test.each(indicators[language].good)('an indicator with a target is left alone: %s', (entry) => {
    expect(raised(8, entry)).not.toContain('M3')
  })

  test.each(indicators[language].weak)('an indicator without a target is asked about: %s', (entry) => {
    expect(raised(8, entry)).toContain('M3')
  })

  test.each(risks[language].good)('a risk with its answer is left alone: %s', (entry) => {
    expect(raised(7, entry)).not.toContain('K2')
  })

  test.each(risks[language].weak)('a risk without an answer is asked about: %s', (entry) => {
    expect(raised(7, entry)).toContain('K2')
  })
})
