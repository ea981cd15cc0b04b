import { randomBytes } from 'node:crypto'
import type { Arguments } from './method.ts'
import { SlackError, textOf } from './method.ts'
import type { Workspace } from './world.ts'

/** An app that is registered at Slack. */
export interface App {
  readonly clientId: string
  readonly clientSecret: string
  readonly signingSecret: string
  /** Whether tokens expire and are refreshed. */
  rotation: 'on' | 'off'
  /** The app-level token, and where a socket for it would be; null where Socket Mode is off. */
  socket: { readonly token: string; readonly url: string } | null
}

/** What stands behind codes and refresh tokens that Slack gave out. */
export interface Grants {
  readonly codes: Map<string, { readonly workspace: Workspace; readonly user: string }>
  readonly refreshes: Map<string, Workspace>
}

const twelveHours = 43_200

/** oauth.v2.access: a code that is used once, or a refresh token that is used once. */
export function oauthAccess(args: Arguments, authorization: string, app: App, grants: Grants): Record<string, unknown> {
  checkClient(args, authorization, app)
  if (textOf(args, 'grant_type') === 'refresh_token') return refresh(args, app, grants)
  const code = textOf(args, 'code')
  const grant = grants.codes.get(code)
  if (grant === undefined) throw new SlackError('invalid_code')
  grants.codes.delete(code)
  return installation(grant.workspace, grant.user, app, grants)
}

function checkClient(args: Arguments, authorization: string, app: App): void {
  const basic = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString()
  const [id, secret] = authorization.startsWith('Basic ')
    ? basic.split(':')
    : [textOf(args, 'client_id'), textOf(args, 'client_secret')]
  if (id !== app.clientId) throw new SlackError('invalid_client_id')
  if (secret !== app.clientSecret) throw new SlackError('bad_client_secret')
}

function refresh(args: Arguments, app: App, grants: Grants): Record<string, unknown> {
  const token = textOf(args, 'refresh_token')
  const workspace = grants.refreshes.get(token)
  if (workspace === undefined) throw new SlackError('invalid_refresh_token')
  grants.refreshes.delete(token)
  return installation(workspace, null, app, grants)
}

/** A new token; the one before stops working. */
function installation(workspace: Workspace, user: string | null, app: App, grants: Grants): Record<string, unknown> {
  const prefix = app.rotation === 'on' ? 'xoxe.xoxb' : 'xoxb'
  workspace.token = `${prefix}-${workspace.organisation?.id ?? workspace.id}-${randomBytes(6).toString('hex')}`
  workspace.tokenState = 'valid'
  const { enterprise, organisation, botUser, appId, scopes } = workspace
  return {
    access_token: workspace.token,
    token_type: 'bot',
    scope: [...scopes].join(','),
    bot_user_id: botUser.id,
    app_id: appId,
    team: organisation === null ? { id: workspace.id, name: workspace.domain } : null,
    enterprise,
    is_enterprise_install: organisation !== null,
    ...(user === null ? {} : { authed_user: { id: user } }),
    ...(app.rotation === 'on' ? expiring(workspace, grants) : {}),
  }
}

function expiring(workspace: Workspace, grants: Grants): Record<string, unknown> {
  const token = `xoxe-1-${randomBytes(8).toString('hex')}`
  grants.refreshes.set(token, workspace)
  return { refresh_token: token, expires_in: twelveHours }
}

/** apps.connections.open: for the app-level token alone. */
export function openConnection(token: string, { socket }: App): Record<string, unknown> {
  if (socket?.token !== token)
    throw new SlackError(token.startsWith('xapp-') ? 'invalid_auth' : 'not_allowed_token_type')
  return { url: socket.url }
}
