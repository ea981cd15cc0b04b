import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import type { SlackSettings } from '../../src/adapters/slack/settings.ts'
import type { SlackTables } from '../../src/adapters/slack/store/tables.ts'
import type { TeamsTables } from '../../src/adapters/teams/store/tables.ts'
import type { Config } from '../../src/start/config.ts'
import type { Examined } from '../../src/ports/examined.ts'
import { hasTable, silent, type Stored } from './state.ts'

const now = () => new Date().toISOString()

/** Slack as far as no database is needed: the clock, the socket, and the one workspace whose token is set. */
export async function examineSlackApp({ slack }: Config): Promise<readonly Examined[]> {
  if (slack === null) return [off('Slack')]
  const [{ examineSlackService, examineWorkspaces }, { oneWorkspace }] = await loadSlack()
  const service = await examineSlackService({ settings: slack, now })
  if (slack.workspace.type === 'many') return service
  const tenancy = oneWorkspace(slack.workspace, slack, silent)
  return [...service, ...(await examineWorkspaces({ tenancy, settings: slack, now }))]
}

/** The workspaces that installed the app: they are stored. */
export async function examineStoredWorkspaces({ slack }: Config, stored: Stored): Promise<readonly Examined[]> {
  if (slack?.workspace.type !== 'many') return []
  if (stored.pool === null || !(await hasTable(stored.pool, 'slack_installation'))) return [unseen('Slack', stored)]
  const [{ examineWorkspaces }, { manyWorkspaces }, { installationsIn }, { sealWith }] = await loadSlack()
  const { workspace } = slack
  const db = databaseOver<SlackTables>(stored.pool)
  const installations = installationsIn(db, sealWith(workspace.tokenKeys))
  const tenancy = manyWorkspaces({ db, installations, workspace, settings: slack, now })
  return examineWorkspaces({ tenancy, settings: slack satisfies SlackSettings, now })
}

/** Teams as far as no database is needed: the registration, Microsoft's keys, the clock, and what is set. */
export async function examineTeamsBot({ teams }: Config): Promise<readonly Examined[]> {
  if (teams === null) return [off('Teams')]
  const [{ examineRegistration }, { reachMicrosoft }] = await Promise.all([
    import('../../src/adapters/teams/examine.ts'),
    import('../../src/adapters/teams/reach-microsoft.ts'),
  ])
  return examineRegistration({ ...(await reachMicrosoft(teams, now)), config: teams, now })
}

/** Where the bot in Teams was heard from: that is stored. */
export async function examineTeamsPlaces({ teams }: Config, stored: Stored): Promise<readonly Examined[]> {
  if (teams === null) return []
  if (stored.pool === null || !(await hasTable(stored.pool, 'teams_reference'))) return [unseen('Teams', stored)]
  const { examinePlaces } = await import('../../src/adapters/teams/examine.ts')
  return examinePlaces({ config: teams, db: databaseOver<TeamsTables>(stored.pool) })
}

/** The modules of Slack take a while to load: only who uses it waits for them. */
function loadSlack() {
  return Promise.all([
    import('../../src/adapters/slack/examine.ts'),
    import('../../src/adapters/slack/programmes.ts'),
    import('../../src/adapters/slack/install/installations.ts'),
    import('../../src/adapters/slack/install/seal.ts'),
  ])
}

function off(part: string): Examined {
  return { part, state: 'off', found: 'not configured', remedy: `docs/${part.toLowerCase()}.md says how.` }
}

const whys = {
  open: 'the program was not started with it yet',
  new: 'the program was not started yet',
  busy: 'the program has the database open',
  away: 'the database cannot be had',
} as const satisfies Record<Stored['is'], string>

/** What is stored could not be looked at: the line on the database says why, and what to do. */
function unseen(platform: 'Slack' | 'Teams', { is }: Stored): Examined {
  const what = platform === 'Slack' ? 'where the app is installed' : 'where the bot was heard from'
  return { part: platform, state: 'off', found: `${what} was not looked at: ${whys[is]}`, remedy: '' }
}
