import type { ActContext } from '../model/act-context.ts'
import { numberSection } from '../model/naming.ts'
import type { Field, Option } from '../model/view.ts'
import { sectionsOf } from '../../rubric/rubric.ts'

/** A field for a text of several lines that has to be filled in. */
export function long(name: string, label: string, hint: string, value: string): Extract<Field, { type: 'text' }> {
  return { type: 'text', name, label, hint, value, lines: 'many', need: 'required' }
}

/** The sections asked for, to choose from. */
export function sectionOptions(context: ActContext): readonly Option[] {
  const { language } = context.proposal
  return sectionsOf(context.rubric).map((number) => ({
    value: String(number),
    label: numberSection(context.rubric, number, language),
  }))
}
