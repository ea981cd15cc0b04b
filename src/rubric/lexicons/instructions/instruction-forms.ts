import { addressForms } from './address-forms.ts'
import { assessmentForms } from './assessment-forms.ts'
import { boundaryForms } from './boundary-forms.ts'
import { commandForms } from './command-forms.ts'
import { expectedForms } from './expected-forms.ts'
import type { InstructionForm } from './instruction-form.ts'

/** The forms, beside the words of `instruction-signs.ts`: the more telling first. */
export const instructionForms: readonly InstructionForm[] = [
  ...boundaryForms,
  ...addressForms,
  ...expectedForms,
  ...commandForms,
  ...assessmentForms,
]
