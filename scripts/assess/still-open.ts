import { checkSection } from '../../src/rubric/checks/check-section.ts'
import type { Judged } from '../../src/rubric/judge/judged.ts'
import { routes } from '../../src/rubric/judge/judge-whole.ts'
import { openCriteria } from '../../src/rubric/judge/judge-section.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'
import type { Asking } from './asking.ts'

interface Done {
  readonly scope: SectionNumber | 'whole'
  readonly judged: Judged
}

/** The ids that neither code nor model has judged: never called met. */
export function stillOpen(asking: Asking, done: readonly Done[]): readonly string[] {
  const judged = new Set(done.flatMap((one) => judgedBy(asking, one)))
  const failed = done.flatMap((one) => one.judged.notAssessed)
  return [...new Set([...asking.notAssessed.filter((id) => !judged.has(id)), ...failed])]
}

function judgedBy(asking: Asking, { scope, judged: { notAssessed } }: Done): readonly string[] {
  const asked = scope === 'whole' ? comparing(asking) : askedOf(asking, scope)
  return asked.filter((id) => !notAssessed.includes(id))
}

function askedOf({ texts, rubric }: Asking, section: SectionNumber): readonly string[] {
  return openCriteria(section, texts[section], checkSection(section, texts[section], rubric), rubric)
}

/** What the pass over the whole asks about: links between two sections that hold text, and comparisons. */
function comparing({ texts, notAssessed }: Asking): readonly string[] {
  const isWritten = (number: SectionNumber): boolean => texts[number].trim() !== ''
  return notAssessed.filter((id) => {
    const route = routes[id]
    if (route !== undefined) return isWritten(route.from) && isWritten(route.to)
    return (compared[id] ?? []).every(isWritten) && Object.hasOwn(compared, id)
  })
}

/** The sections without which a comparison is not asked for. */
const compared: Readonly<Record<string, readonly SectionNumber[]>> = { X6: [], X7: [], X8: [2], Z4: [10] }
