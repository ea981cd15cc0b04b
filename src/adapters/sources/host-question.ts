import type { z } from 'zod'
import type { SourceStatement } from '../../rubric/sources/judge-statement.ts'

/** How one host is asked about a data set: a fixed path with ids put in, and where its answer states the licence. */
export interface HostQuestion {
  /** The server that answers for a portal, by its exact name. */
  readonly server: (portal: string) => string
  /** Null where these ids are too few to ask. */
  readonly path: (ids: readonly string[]) => string | null
  readonly answer: z.ZodType<SourceStatement>
}
