import type { Examined } from '../../ports.ts'
import type { Connector } from './connector.ts'
import type { KeyRing } from './gate/keys.ts'
import type { TeamsDb } from './tables.ts'
import type { TeamsConfig } from './teams.ts'

interface Options {
  readonly config: TeamsConfig
  readonly connector: Connector
  readonly keys: KeyRing
  readonly db: TeamsDb
  readonly now: () => string
}

/** What works of Teams, part by part, with what to do about the rest. */
export async function examineTeams(_options: Options): Promise<readonly Examined[]> {
  return []
}
