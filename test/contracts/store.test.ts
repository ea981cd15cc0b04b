import { postgresStore } from '../../src/adapters/postgres/store.ts'
import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeStore } from './store.contract.ts'

describeStore('PGlite', async () => postgresStore(await memoryPool()))

describeStore('PostgreSQL', async () => postgresStore(await serverPool()), postgresUrl ? 'here' : 'absent')
