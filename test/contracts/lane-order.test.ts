import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeLaneOrder } from './lane-order.contract.ts'

describeLaneOrder('PGlite', memoryPool)
describeLaneOrder('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')
