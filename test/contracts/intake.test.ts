import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeIntake } from './intake.contract.ts'
import { describeUnreadable } from './unreadable.contract.ts'
import { describeSuspects } from './suspects.contract.ts'

describeIntake('PGlite', memoryPool)
describeIntake('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')
describeSuspects('PGlite', memoryPool)
describeSuspects('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')
describeUnreadable('PGlite', memoryPool)
describeUnreadable('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')
