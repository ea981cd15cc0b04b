import { postgresFiles } from '../../src/adapters/postgres/files/files.ts'
import { migrate } from '../../src/adapters/postgres/migrations/migrate.ts'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import { openPglite } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { mostFileBytes } from '../../src/ports/files.ts'

// A program of its own, with the memory that `npm start` has: stores the largest files one after another, and says how
// often its event loop turned meanwhile.

const pool = await openPglite(process.argv[2] ?? '')
await migrate(databaseOver(pool))
const files = postgresFiles(pool)
let turns = 0
const turning = setInterval(() => (turns += 1), 1)
for (let number = 0; number < 5; number += 1) {
  const bytes = Buffer.alloc(mostFileBytes, number + 1)
  const place = { tenant: 'test', proposal: 'MLP-2026-001', section: 5, sender: 'lea', alternative: '' }
  const hash = await files.put({ ...place, at: '2026-11-27T09:00:00.000Z', kind: 'image/png' }, bytes)
  const found = await files.get('test', hash)
  if (Buffer.compare(Buffer.from(found?.bytes ?? []), bytes) !== 0) throw new Error('the bytes changed')
}
clearInterval(turning)
await pool.end()
process.stdout.write(JSON.stringify({ turns, stored: 5 }))
