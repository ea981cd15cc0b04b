import type { Criterion } from '../criteria/criterion.ts'
import { criteria } from '../criteria/criteria.ts'
import { guide } from '../guide.ts'
import type { Rubric } from '../rubric.ts'
import { sectionNumbers } from '../section.ts'
import { instructions } from './instructions.ts'
import { meanings } from './meanings.ts'

const ownAsk = new Map(criteria.map(({ id, ask }) => [id, ask.en]))

/** The criteria that only reading can decide, in the order of the rubric. */
export function modelCriteria({ criteria: inForce }: Rubric): readonly Criterion[] {
  return inForce.filter(({ mode }) => mode !== 'automatic')
}

/** The instructions and the criteria: the same bytes for every task, section, language and learner under one rubric. */
export function prefixOf(inForce: Rubric): string {
  const asked = modelCriteria(inForce)
  const groups = [...sectionNumbers, 'all' as const].map((section) => {
    const lines = asked.filter((one) => one.section === section).map((one) => `${one.id} ${meaningOf(one)}`)
    const heading = section === 'all' ? 'whole' : `${section} ${guide[section].name.en}`
    return lines.length === 0 ? [] : [`# ${heading}`, ...lines]
  })
  return `${instructions}\n\n${groups.flat().join('\n')}\n`
}

/** The short meaning, unless the programme has words of its own. */
function meaningOf({ id, ask }: Criterion): string {
  return ask.en === ownAsk.get(id) ? (meanings[id] ?? ask.en) : ask.en
}
