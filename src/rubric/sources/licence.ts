/** What a licence lets another learner do with the data. `conditional`: it depends on rules or on somebody's leave. */
export type LicenceClass = 'open' | 'not open' | 'conditional' | 'unknown'

/** Why data are there under a condition alone. `access`: somebody must let one in. `terms`: the host has terms of its own. */
export type SourceCondition = 'access' | 'competition' | 'terms'

/** A licence as it was read. */
export interface Licence {
  /** What people call it; null where no table knows it. */
  readonly name: string | null
  readonly class: LicenceClass
  /** Null where it is not conditional. */
  readonly condition: SourceCondition | null
}

/** What no table knows: a question, never an accusation. */
export const unknownLicence: Licence = { name: null, class: 'unknown', condition: null }

const strictness: readonly LicenceClass[] = ['not open', 'conditional', 'unknown', 'open']

/** The strictest of several licences that all hold: one that is not known keeps the others from being called open. */
export function strictestOf(licences: readonly Licence[]): Licence {
  const [first] = licences.toSorted((a, b) => strictness.indexOf(a.class) - strictness.indexOf(b.class))
  return first ?? unknownLicence
}
