import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { HttpBindings } from '@hono/node-server'
import { type Installation, InstallProvider, type StateStore } from '@slack/oauth'
import { Hono } from 'hono'
import type { Log } from '../../../ports/log.ts'
import { scopesWith } from './scopes.ts'
import { sdkLogger, webClientOptions } from '../web-client.ts'
import type { ManyWorkspaces, SlackSettings } from '../settings.ts'
import type { SlackDb } from '../store/tables.ts'
import { tenantOf } from '../tenant.ts'
import type { Installations, NewInstallation } from './installations.ts'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

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
      return alreadySent()
    })
    .get('/slack/oauth_redirect', async (c) => {
      await provider.handleCallback(c.env.incoming, c.env.outgoing, {
        success: (_installation, _options, _request, response) => send(response, 200, installedPage),
        failure: (error, _options, _request, response) => {
          log.warn({ error: error.message, code: error.code }, 'an installation in Slack did not succeed')
          send(response, 400, failedPage)
        },
      })
      return alreadySent()
    })
}

/** Slack's library has answered. A response of the server's own light kind would be written once more; its copy is a plain one. */
function alreadySent(): Response {
  return RESPONSE_ALREADY_SENT.clone()
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

/** How long somebody may take to press "Allow", in ms. */
const patienceMs = 600_000

/** Thrown for a state that we did not give, that is too old, or that was used before. */
class WrongState extends Error {
  override readonly name = 'WrongState'
}

/**
 * The state of an installation under way: signed, so that nobody makes one up, and in the database, so that it is used
 * once. The library keeps it in the browser's cookie as well, and compares.
 */
function oauthStates(db: SlackDb, secret: string, scopes: readonly string[]): StateStore {
  const sign = (id: string) => createHmac('sha256', secret).update(`install ${id}`).digest('base64url')
  return {
    async generateStateParam(_options, now) {
      const id = randomBytes(24).toString('base64url')
      await db.deleteFrom('slack_oauth_state').where('expires_at', '<', now.toISOString()).execute()
      const expires_at = new Date(now.getTime() + patienceMs).toISOString()
      await db.insertInto('slack_oauth_state').values({ id, expires_at }).execute()
      return `${id}.${sign(id)}`
    },
    async verifyStateParam(now, state) {
      const [id = '', signature = ''] = state.split('.')
      if (!isSame(signature, sign(id))) throw new WrongState('this installation was not begun here')
      const query = db.deleteFrom('slack_oauth_state').where('id', '=', id).where('expires_at', '>=', now.toISOString())
      const { numDeletedRows } = await query.executeTakeFirst()
      if (numDeletedRows === 0n) throw new WrongState('this installation was finished before, or took too long')
      return { scopes: [...scopes] }
    },
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** A small page for the browser of whoever installs the app. */
type InstallPage = string

/** The button that leads to Slack, French and English at once: nobody is known yet. */
function installPage(address: string): InstallPage {
  return page(
    'MLOps Proposal · Slack',
    `<p>Installer l’assistant dans votre espace Slack.<br>Install the assistant in your Slack workspace.</p>
     <p><a href="${escapeHtml(address)}">Ajouter à Slack · Add to Slack</a></p>`,
  )
}

/** The page that tells, in French and English, that the installation succeeded and where to choose the channels. */
const installedPage: InstallPage = page(
  'MLOps Proposal · Slack',
  `<p>C’est installé. Ouvrez l’application dans Slack, onglet Accueil, puis « Réglages » pour choisir les canaux.</p>
   <p>It is installed. Open the app in Slack, tab Home, then “Settings” to choose the channels.</p>`,
)

/** The page that tells, in French and English, that the installation failed and links to a new attempt. */
const failedPage: InstallPage = page(
  'MLOps Proposal · Slack',
  `<p>L’installation n’a pas abouti. <a href="/slack/install">Recommencez</a> dans le même navigateur, en moins de dix minutes.</p>
   <p>The installation did not succeed. <a href="/slack/install">Begin again</a> in the same browser, within ten minutes.</p>`,
)

function page(title: string, body: string): InstallPage {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><body>${body}</body></html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
