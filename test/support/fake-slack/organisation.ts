import { randomBytes } from 'node:crypto'
import { type Arguments, SlackError, textOf } from './method.ts'
import { newWorkspace, type Organisation, person, type User, type Workspace } from './world.ts'

/** An organisation whose people do not talk yet. */
export function newOrganisation(id: string): Organisation {
  const token = `xoxb-${id}-${randomBytes(6).toString('hex')}`
  return { id, name: `${id} Inc`, token, tokenState: 'valid', workspaces: new Map(), granted: new Set() }
}

/** One more workspace of the organisation, with the app in it. What belongs to people is the organisation's. */
export function workspaceOfOrganisation(organisation: Organisation, id: string): Workspace {
  const { name, workspaces, granted } = organisation
  const [first] = workspaces.values()
  const own = newWorkspace(id, { id: organisation.id, name })
  const shared = first ?? { ...own, ...botOf(organisation) }
  const workspace: Workspace = {
    ...own,
    organisation,
    botUser: shared.botUser,
    botId: shared.botId,
    scopes: shared.scopes,
    users: shared.users,
    files: shared.files,
    screens: shared.screens,
    homes: shared.homes,
    get token() {
      return organisation.token
    },
    set token(token) {
      organisation.token = token
    },
    get tokenState() {
      return organisation.tokenState
    },
    set tokenState(state) {
      organisation.tokenState = state
    },
  }
  workspaces.set(id, workspace)
  granted.add(id)
  return workspace
}

function botOf({ id }: Organisation): Pick<Workspace, 'botUser' | 'botId' | 'users'> {
  const botUser: User = {
    ...person({ id: `W${id.slice(1)}BOT`, name: 'mlops-proposal', realName: 'MLOps proposal', team: id }),
    isBot: true,
  }
  return { botUser, botId: `B${id.slice(1)}BOT`, users: new Map([[botUser.id, botUser]]) }
}

/** Methods that act on one workspace: docs.slack.dev/enterprise/developing-for-enterprise-orgs */
const ofOneWorkspace: ReadonlySet<string> = new Set([
  'conversations.list',
  'usergroups.users.list',
  'users.conversations',
  'users.list',
])

/** What an organisation's token acts on: the workspace that is named, else the one where the channel or person is. */
export function workspaceFor(workspace: Workspace, method: string, args: Arguments): Workspace {
  if (workspace.organisation === null) return workspace
  const { workspaces, granted } = workspace.organisation
  const team = textOf(args, 'team_id')
  if (team === '' && ofOneWorkspace.has(method)) {
    throw new SlackError('missing_argument', {
      response_metadata: { messages: ['[ERROR] missing required field: team_id'] },
    })
  }
  const channel = textOf(args, 'channel') || textOf(args, 'channel_id')
  const found = [...workspaces.values()].find(({ id, channels }) => (team === '' ? channels.has(channel) : id === team))
  if (team !== '' && found === undefined) throw new SlackError('team_not_found')
  if (found !== undefined && !granted.has(found.id) && found.channels.get(channel)?.kind !== 'im') {
    throw new SlackError('team_access_not_granted')
  }
  return found ?? workspace
}
