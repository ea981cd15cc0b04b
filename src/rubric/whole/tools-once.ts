import { toolsOf } from '../detectors/tool.ts'
import { spanOf } from '../reading/fold.ts'
import type { SectionNumber } from '../section.ts'
import type { EvidenceIn, WholeCheck } from './whole-check.ts'

/** Where a tool is promised or taught, and so should be part of the architecture. */
const promising: readonly SectionNumber[] = [4, 9]

/** Tools that every project has, and that an architecture need not show. */
const everyday = new Set(['Git', 'GitHub', 'GitLab', 'pytest', 'Streamlit'])

/** X5: a tool of the objectives or of the catalogue section that the architecture does not name, once each. */
export const toolsOnce: WholeCheck = (readings) => {
  const built = new Set(toolsOf(readings[5].text.plain).map(({ name }) => name))
  if (built.size === 0) return []
  const told = new Set<string>()
  return promising.flatMap((section) =>
    toolsOf(readings[section].text.plain).flatMap(({ start, end, name }): readonly EvidenceIn[] => {
      if (built.has(name) || everyday.has(name) || told.has(name)) return []
      told.add(name)
      return [{ section, item: null, span: spanOf(readings[section].text, start, end), values: { what: name } }]
    }),
  )
}
