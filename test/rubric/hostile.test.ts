import { describe, expect, test } from 'vitest'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { splitProposal } from '../../src/rubric/reading/split.ts'
import { hostileTexts } from '../support/hostile-texts.ts'

describe.each(hostileTexts)('%s', (_, make) => {
  test('never throws, and quotes stay verbatim', () => {
    const raw = make(4000)

    for (const section of sectionNumbers) {
      for (const { span, quote } of checkSection(section, raw).findings) {
        expect(span === null ? null : raw.slice(span.start, span.end)).toBe(quote)
      }
    }
    expect(() => splitProposal(raw)).not.toThrow()
  })
})
