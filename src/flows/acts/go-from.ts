import { recap } from './submit.ts'
import type { ActContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { whereAfter } from '../model/missing.ts'
import { goTo } from '../states/next-section.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/** From a section to the first thing that is missing elsewhere; where nothing is, to the recap. */
export function goFrom(context: ActContext, number: SectionNumber): Step {
  const missing = whereAfter(context.proposal, number, context.rubric)
  return missing === null ? recap.run(context) : goTo(context, missing.section)
}
