import type { FileReader } from '../adapters/chat/files/file-reader.ts'
import { postgresFiles } from '../adapters/postgres/files/files.ts'
import { databaseOver } from '../adapters/postgres/pool/database.ts'
import { hearChannel } from '../adapters/postgres/pool/hear-channel.ts'
import type { Pool } from '../adapters/postgres/pool/pool.ts'
import type { SlackPostTables } from '../adapters/slack/store/post-tables.ts'
import type { SlackAdapter } from '../adapters/slack/slack.ts'
import type { SlackTables } from '../adapters/slack/store/tables.ts'
import type { TeamsTables } from '../adapters/teams/store/tables.ts'
import type { TeamsAdapter } from '../adapters/teams/teams.ts'
import { changeChannel, migrateWeb } from '../adapters/web/playground/platform/migrate-web.ts'
import type { WebTables } from '../adapters/web/playground/platform/tables.ts'
import { webPlayground, type WebPlayground } from '../adapters/web/playground/playground.ts'
import type { Config } from './config.ts'
import type { Documents } from '../ports/documents.ts'
import type { NoteDuration } from '../ports/durations.ts'
import type { Inbox } from '../ports/inbox.ts'
import type { Intake } from '../ports/intake.ts'
import type { HandFile, MakePage, PageLinks } from '../ports/links.ts'
import type { Log } from '../ports/log.ts'
import type { OneAtATime } from '../timing/one-at-a-time.ts'
import type { NoteThumb } from '../ports/thumbs.ts'

/** What a chat platform's adapter is opened with. */
export interface Opening {
  readonly config: Config
  readonly pool: Pool
  readonly inbox: Inbox
  readonly files: FileReader
  readonly documents: Documents
  readonly intake: (platform: 'slack' | 'teams') => Intake
  readonly log: Log
  /** Absent where nobody presses any. */
  readonly noteThumb?: NoteThumb
  /** Hears of each minute in which Slack kept back events of a tenant. Absent where nobody counts them. */
  readonly noteKeptBack?: () => void
  /** Absent where nobody measures. */
  readonly noteDuration?: NoteDuration
  readonly now: () => string
  /** Links out of chat; absent where there are none. */
  readonly links?: PageLinks
  readonly makePage?: MakePage
  /** Absent where no file can be handed over but by the chat itself. */
  readonly handFile?: HandFile
  /** The ms between two Slack posts of a channel, where what stands in for Slack asks for another pace than Slack. */
  readonly channelMs?: number
}

const unnoted: NoteThumb = () => undefined

/** The playground, unless it is switched off. */
export async function openPlayground({
  config,
  pool,
  ...rest
}: Omit<Opening, 'intake'> & { readonly suspects?: OneAtATime }): Promise<WebPlayground | null> {
  if (config.playground === 'off') return null
  const db = databaseOver<WebTables>(pool)
  await migrateWeb(db)
  const parts = { ...rest, db, pictures: postgresFiles(pool), hosts: config.playgroundHosts }
  // The folder of the embedded database is one process' alone.
  if (config.databaseUrl === null) return webPlayground(parts)
  return webPlayground({ ...parts, hearChanges: (ear) => hearChannel(pool, changeChannel, ear, rest.log) })
}

/** Slack, where it is configured. */
export async function openSlack({
  config,
  pool,
  intake,
  noteThumb = unnoted,
  ...rest
}: Opening): Promise<SlackAdapter | null> {
  if (config.slack === null) return null
  const [{ slackAdapter }, { migrateSlack }] = await Promise.all([
    import('../adapters/slack/slack.ts'),
    import('../adapters/slack/store/migrations/migrate.ts'),
  ])
  const db = databaseOver<SlackTables & SlackPostTables>(pool)
  await migrateSlack(db)
  return slackAdapter({
    ...rest,
    db,
    noteThumb,
    pictures: postgresFiles(pool),
    intake: intake('slack'),
    settings: config.slack,
    language: config.language,
  })
}

/** Microsoft Teams, where it is configured. botbuilder takes half a second to load: only who uses Teams waits for it. */
export async function openTeams({
  config,
  pool,
  intake,
  noteThumb = unnoted,
  ...rest
}: Opening): Promise<TeamsAdapter | null> {
  if (config.teams === null) return null
  const [{ teamsAdapter }, { migrateTeams }] = await Promise.all([
    import('../adapters/teams/teams.ts'),
    import('../adapters/teams/store/migrations/migrate.ts'),
  ])
  const db = databaseOver<TeamsTables>(pool)
  await migrateTeams(db)
  const { teams, language } = config
  return teamsAdapter({ ...rest, db, noteThumb, intake: intake('teams'), config: teams, language })
}
