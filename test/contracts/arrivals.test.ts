import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeArrivals } from './arrivals.contract.ts'

describeArrivals('PGlite', memoryPool)
describeArrivals('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')
