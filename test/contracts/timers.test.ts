import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeTimers } from './timers.contract.ts'

describeTimers('PGlite', memoryPool)
describeTimers('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')
