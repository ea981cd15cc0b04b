import { documentsBy } from '../../src/adapters/documents/documents.ts'
import { openRenderer } from '../../src/adapters/documents/renderer/renderer.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { fileReader } from '../../src/adapters/chat/files/file-reader.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresFiles } from '../../src/adapters/postgres/files/files.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import type { Config } from '../../src/start/config.ts'
import { openSlack, openTeams } from '../../src/start/chats.ts'
import type { Examined } from '../../src/ports/examined.ts'
import type { Inbox } from '../../src/ports/inbox.ts'
import { Unavailable } from '../../src/ports/inbox.ts'
import type { Intake } from '../../src/ports/intake.ts'
import { silent } from './state.ts'

/** Tries the chat platforms that are configured; what they stored is read where the database could be opened. */
export async function examineChats(config: Config, pool: Pool | null): Promise<readonly Examined[]> {
  const playground: Examined = {
    part: 'Playground',
    state: config.playground === 'on' ? 'fine' : 'off',
    found: config.playground === 'on' ? 'on' : 'switched off',
    remedy: '',
  }
  if (pool === null) return [playground, ...unseen(config)]
  await postgresState(pool)
  const opening = {
    config,
    pool,
    inbox: closed,
    intake: () => nothingTaken,
    files: fileReader(silent),
    documents: documentsBy({ renderer: openRenderer(silent), rubric, files: postgresFiles(pool), log: silent }),
    log: silent,
    now: () => new Date().toISOString(),
  }
  const [slack, teams] = [await openSlack(opening), await openTeams(opening)]
  const found = [
    slack === null ? [off('Slack')] : await slack.examine(),
    teams === null ? [off('Teams')] : await teams.examine(),
  ]
  return [playground, ...found.flat()]
}

function off(part: string): Examined {
  return { part, state: 'off', found: 'not configured', remedy: `docs/${part.toLowerCase()}.md says how.` }
}

/** Without the database, nobody can say where the app is installed. */
function unseen({ slack, teams }: Config): readonly Examined[] {
  const remedy = 'Stop the program, or set DATABASE_URL, and run this again.'
  const cannot = (part: string): Examined => ({
    part,
    state: 'wrong',
    found: 'needs the database to be looked at',
    remedy,
  })
  return [slack === null ? off('Slack') : cannot('Slack'), teams === null ? off('Teams') : cannot('Teams')]
}

/** The doctor takes in nothing. */
const refuse = async (): Promise<never> => {
  throw new Unavailable('this is the doctor')
}
const closed: Inbox = {
  receive: refuse,
  press: refuse,
  form: refuse,
  home: refuse,
  threadsOf: refuse,
  proposalAt: refuse,
  livingIn: refuse,
  whereIs: refuse,
}
const nothingTaken: Intake = { store: refuse, settled: refuse, start: refuse, close: refuse }
