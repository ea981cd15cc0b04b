import { describe, expect, test } from 'vitest'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { layouts } from './layouts.ts'

describe('the entries that a person counts are the ones that are read', () => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (_, { section, text, entries }) => {
    const read = checkSection(section, text).entries.map(({ span }) => text.slice(span.start, span.end))

    expect(read.map((entry, index) => entry.slice(0, entries[index]?.length ?? 20))).toEqual(entries)
  })

  test.each(layouts.filter(({ section }) => section === 7).map((layout) => [layout.name, layout] as const))(
    'each risk has its answer: %s',
    (_, { section, text }) => {
      expect(checkSection(section, text).findings.filter(({ criterion }) => criterion === 'K2')).toEqual([])
    },
  )
})
