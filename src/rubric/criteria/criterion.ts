import type { Language, Wording } from '../../text/language.ts'
import type { WeaknessKind, Severity } from '../finding.ts'
import type { SectionNumber } from '../section.ts'

/** How a criterion is decided (RUBRIC §3): by code, by code first and then the model, or by the model alone. */
export type Mode = 'automatic' | 'automatic-then-model' | 'model'

/** A text of the criterion's section in each language; of a criterion of the whole, the texts by section. */
export type Sample = Readonly<Record<Language, string | Readonly<Partial<Record<SectionNumber, string>>>>>

/** One thing that a good proposal is checked for. Data: what it means is here, how it is found is in its check. */
export interface Criterion {
  /** Stable: it appears in findings, in the reviewer's form, in tests and in the evaluation. */
  readonly id: string
  /** The section it reads, or `all` where it reads the whole proposal. */
  readonly section: SectionNumber | 'all'
  readonly kind: WeaknessKind
  readonly severity: Severity
  readonly mode: Mode
  /** Shown to reviewers alone: its author neither sees nor is counted it. */
  readonly audience?: 'reviewers'
  /** Says nothing of a passage that this criterion has named already: one weakness, one remark. */
  readonly yieldsTo?: string
  /** A few words that name it as met, for a list: "Objectif mesurable". */
  readonly name: Wording
  /** A few words that name what is wrong where it is not met, over a remark: "Objectif non mesurable". */
  readonly problem: Wording
  /** The same where a finding's value `case` names a special case: `{ long: … }`. */
  readonly problems?: Readonly<Record<string, Wording>>
  /** What it asks for, in one sentence a learner understands. */
  readonly ask: Wording
  /** Why it matters to a reader of the proposal. */
  readonly why: Wording
  /** The one question put to the learner; `{name}` stands for a value of the finding. */
  readonly question: Wording
  /** The question where a finding's value `case` names a special case: `{ long: … }`. */
  readonly questions?: Readonly<Record<string, Wording>>
  /** A passage of our own that meets it, and one that does not. */
  readonly met: Wording
  readonly unmet: Wording
  /** Texts that its check lets pass and stops, where `met` or `unmet` say too little to be decided by code. */
  readonly samples?: { readonly passes?: Sample; readonly fails?: Sample }
  /** Where it comes from: the guide's section, a paper, a standard. */
  readonly source: string
  /** The numbers its check compares with, such as `{ min: 3, max: 5 }`; a question may name them. */
  readonly limits?: Readonly<Record<string, number>>
}
