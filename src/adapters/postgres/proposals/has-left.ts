import { type RawBuilder, sql } from 'kysely'

/**
 * Whether the proposal `p` went on on another platform: what stays here says where, and is no proposal that anybody withdrew.
 * Read in the body as text, which knows no such words but as a key: in what people write, a quote stands behind a backslash.
 */
export const hasLeft: RawBuilder<boolean> = sql<boolean>`(p.state = 'withdrawn' and position('"goesOn":{' in p.body) > 0)`
