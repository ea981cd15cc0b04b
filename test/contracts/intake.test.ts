import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeIntake } from './intake.contract.ts'
import { describeSuspects } from './suspects.contract.ts'

describeIntake('PGlite', memoryPool)
describeIntake('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')
describeSuspects('PGlite', memoryPool)
describeSuspects('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')
