import type { Wording } from '../../text/language.ts'
import type { CutIds } from './cut-ids.ts'
import type { Licence } from './licence.ts'

/** What is known of all data of a host without asking it. */
export interface FixedRule extends Licence {
  /** What the host says, for people. */
  readonly says: Wording
}

/** One host of data. */
export interface SourceHost {
  readonly id: string
  /** What people call it; null where each portal goes by its own name. */
  readonly label: string | null
  /** Its names without `www.`; one that begins with a dot stands for every name below it. */
  readonly names: readonly string[]
  readonly cut: CutIds
  /** Null where the host is asked. */
  readonly rule: FixedRule | null
}

/** A data set on a host that is known, by what was cut out of its address. */
export interface DataSource {
  readonly host: SourceHost
  /** The name of the host in the address, without `www.`. */
  readonly portal: string
  readonly ids: readonly string[]
  /** The address as it was written. */
  readonly address: string
}
