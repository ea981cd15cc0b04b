import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { HttpBindings } from '@hono/node-server'
import { type Installation, InstallProvider } from '@slack/oauth'
import { Hono } from 'hono'
import type { Log } from '../../../ports/log.ts'
import { scopesWith } from './scopes.ts'
import { sdkLogger } from '../sdk-logger.ts'
import type { ManyWorkspaces, SlackSettings } from '../settings.ts'
import type { SlackDb } from '../store/tables.ts'
import { tenantOf } from '../tenant.ts'
import { webClientOptions } from '../web-client.ts'
import type { Installations, NewInstallation } from './installations.ts'
import { oauthStates } from './oauth-state.ts'
import { failedPage, installedPage, installPage, type InstallPage } from './pages.ts'

interface InstallOptions {
  readonly db: SlackDb
  readonly installations: Installations
  readonly workspace: ManyWorkspaces
  readonly settings: Pick<SlackSettings, 'apiUrl' | 'signingSecret' | 'marks'>
  readonly log: Log
  readonly now: () => string
}

/** `/slack/install` and `/slack/oauth_redirect`: OAuth v2 for many workspaces, through Slack's own library. */
export function installRoutes(parts: InstallOptions): Hono<{ Bindings: HttpBindings }> {
  const { db, workspace, settings, log } = parts
  const names = scopesWith(settings.marks).map(({ name }) => name)
  const { logLevel: _level, ...clientOptions } = webClientOptions(settings)
  const provider = new InstallProvider({
    clientId: workspace.clientId,
    clientSecret: workspace.clientSecret,
    stateStore: oauthStates(db, settings.signingSecret, names),
    installationStore: {
      storeInstallation: (installation) => store(parts, installation),
      fetchInstallation: () => Promise.reject(new Error('tokens are read from our own store')),
    },
    renderHtmlForInstallPath: installPage,
    clientOptions,
    authorizationUrl: new URL('/oauth/v2/authorize', settings.apiUrl).href,
    logger: sdkLogger(log),
  })
  return new Hono<{ Bindings: HttpBindings }>()
    .get('/slack/install', async (c) => {
      await provider.handleInstallPath(c.env.incoming, c.env.outgoing, undefined, { scopes: names })
      return RESPONSE_ALREADY_SENT
    })
    .get('/slack/oauth_redirect', async (c) => {
      await provider.handleCallback(c.env.incoming, c.env.outgoing, {
        success: (_installation, _options, _request, response) => send(response, 200, installedPage),
        failure: (error, _options, _request, response) => {
          log.warn({ error: error.message, code: error.code }, 'an installation in Slack did not succeed')
          send(response, 400, failedPage)
        },
      })
      return RESPONSE_ALREADY_SENT
    })
}

function send(response: HttpBindings['outgoing'], status: number, page: InstallPage): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
  response.end(page)
}

async function store(parts: InstallOptions, installation: Installation): Promise<void> {
  await parts.installations.store(newInstallation(installation), parts.now())
}

function newInstallation(installation: Installation): NewInstallation {
  const { team, enterprise, bot, user, isEnterpriseInstall, appId } = installation
  const tenant = tenantOf({
    team: team?.id ?? null,
    enterprise: enterprise?.id ?? null,
    install: isEnterpriseInstall === true ? 'organisation' : 'workspace',
  })
  if (tenant === null || bot === undefined) throw new Error('Slack gave no workspace or no bot token')
  return {
    tenant,
    team: team?.id ?? null,
    enterprise: enterprise?.id ?? null,
    name: team?.name ?? enterprise?.name ?? '',
    app: appId ?? '',
    botUser: bot.userId,
    installer: user.id,
    scopes: bot.scopes,
    token: bot.token,
    refreshToken: bot.refreshToken ?? null,
    expiresAt: bot.expiresAt === undefined ? null : new Date(bot.expiresAt * 1_000).toISOString(),
  }
}
