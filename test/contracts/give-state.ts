import type { PostgresState } from '../../src/adapters/postgres/state.ts'

/** What each part of the suite is given: proposals and outbox under test, open from before its first test to after its last. */
export type GiveState = () => PostgresState
