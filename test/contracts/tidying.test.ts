import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeTidying } from './tidying.contract.ts'

describeTidying('PGlite', memoryPool)

describeTidying('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')
