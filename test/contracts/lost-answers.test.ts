import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeLostAnswers } from './lost-answers.contract.ts'

describeLostAnswers('PGlite', memoryPool)
describeLostAnswers('PostgreSQL', serverPool, postgresUrl ? 'here' : 'absent')
