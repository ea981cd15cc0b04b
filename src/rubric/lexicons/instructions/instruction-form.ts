import type { InstructionKind } from './instruction-signs.ts'

/** One form of a sentence that steers whoever assesses, folded: by its grammar, whatever it is about. */
export interface InstructionForm {
  readonly kind: InstructionKind
  readonly weight: 1 | 2 | 3
  readonly pattern: RegExp
  /** It counts only where a clause begins. */
  readonly opens?: true
}
