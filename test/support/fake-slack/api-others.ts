import { slackLimits } from './limits.ts'
import type { Answer, Arguments, Method, Setting } from './method.ts'
import { SlackError, channelFor, textOf, userFor } from './method.ts'
import type { User, Workspace } from './world.ts'

/** People, the token, and what the assistant shows beside its messages. */
export const otherMethods: Readonly<Record<string, Method>> = {
  'auth.test': { scopes: [], run: (_args, setting) => authTest(setting) },
  'auth.revoke': { scopes: [], run: (_args, setting) => revoke(setting) },
  'users.info': { scopes: ['users:read'], run: usersInfo },
  'usergroups.users.list': { scopes: ['usergroups:read'], run: groupMembers },
  'assistant.threads.setStatus': { scopes: ['chat:write'], run: setStatus },
}

function authTest({ workspace, url }: Setting): Answer {
  const { id, domain, botUser, botId, enterprise, organisation } = workspace
  return {
    url: `${url}/`,
    team: organisation?.name ?? domain,
    team_id: organisation?.id ?? id,
    user: botUser.name,
    user_id: botUser.id,
    bot_id: botId,
    ...(enterprise === null ? {} : { enterprise_id: enterprise.id }),
    is_enterprise_install: organisation !== null,
  }
}

function revoke({ workspace }: Setting): Answer {
  workspace.tokenState = 'revoked'
  return { revoked: true }
}

function usersInfo(args: Arguments, setting: Setting): Answer {
  const user = userFor(textOf(args, 'user'), setting)
  const asked = String(args['include_locale']) === 'true'
  const organisation = isAtHome(user, setting.workspace) ? setting.workspace.organisation : null
  const enterprise = isAtHome(user, setting.workspace) ? setting.workspace.enterprise : null
  return {
    user: {
      id: user.id,
      team_id: user.team,
      name: user.name,
      real_name: user.realName,
      deleted: user.deleted,
      tz: user.timeZone,
      is_bot: user.isBot,
      is_restricted: false,
      is_ultra_restricted: false,
      ...(isAtHome(user, setting.workspace) ? {} : { is_stranger: true }),
      ...(enterprise === null
        ? {}
        : {
            enterprise_user: {
              id: user.id,
              enterprise_id: enterprise.id,
              enterprise_name: enterprise.name,
              is_admin: false,
              is_owner: false,
              teams: [...(organisation?.workspaces.keys() ?? [user.team])],
            },
          }),
      ...(asked ? { locale: user.locale } : {}),
      profile: {
        real_name: user.realName,
        display_name: user.realName,
      },
    },
  }
}

/** Of the workspace, or of any of its organisation's. */
function isAtHome({ team }: User, { id, organisation }: Workspace): boolean {
  return team === id || organisation?.workspaces.has(team) === true
}

/** User groups are for paid plans. */
function groupMembers(_args: Arguments, { workspace }: Setting): Answer {
  if (workspace.plan === 'free') throw new SlackError('paid_teams_only')
  return { users: [] }
}

function setStatus(args: Arguments, setting: Setting): Answer {
  const channel = channelFor(args, setting)
  const thread = textOf(args, 'thread_ts')
  const status = textOf(args, 'status')
  const messages = (args['loading_messages'] as readonly string[] | undefined) ?? []
  if (thread === '' || status.length > slackLimits.statusText || messages.length > slackLimits.loadingMessages) {
    throw new SlackError('invalid_arguments')
  }
  if (!channel.messages.some(({ ts }) => ts === thread)) throw new SlackError('thread_not_found')
  setting.workspace.statuses.set(`${channel.id} ${thread}`, status)
  return {}
}
