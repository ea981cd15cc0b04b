import { type Selectable, sql } from 'kysely'
import type { RoomIds } from '../settings.ts'
import type { InstallationRow, SlackDb } from '../store/tables.ts'
import type { Removed } from './removed.ts'
import type { Seal } from './seal.ts'

/** Where the app is installed, without its tokens. */
export interface Installation extends RoomIds {
  readonly tenant: string
  readonly name: string
  readonly botUser: string
  readonly installer: string
}

/** A bot token, and how to get the next one. */
export interface Token {
  readonly token: string
  readonly refreshToken: string | null
  /** ISO 8601; null for a token that lasts. */
  readonly expiresAt: string | null
}

/** What OAuth gave. */
export interface NewInstallation extends Token {
  readonly tenant: string
  readonly team: string | null
  readonly enterprise: string | null
  readonly name: string
  readonly app: string
  readonly botUser: string
  readonly installer: string
  readonly scopes: readonly string[]
}

/** The stored installations. Tokens are sealed before they reach the database. */
export interface Installations {
  find(tenant: string): Promise<Installation | null>
  /** Null where the app is not installed, or was removed. */
  token(tenant: string): Promise<Token | null>
  /** Installs, or installs again: rooms that were chosen before stay chosen. */
  store(installation: NewInstallation, at: string): Promise<void>
  replaceToken(tenant: string, token: Token): Promise<void>
  chooseRooms(tenant: string, rooms: RoomIds): Promise<void>
  /** Deletes the tokens and notes when. `late`: it was installed again since then, and nothing changes. */
  remove(tenant: string, at: string): Promise<'removed' | 'late'>
  /** Where the app was removed and is not back, last removed first; of one tenant, or of all. */
  removed(tenant?: string): Promise<readonly Removed[]>
}

/** Named one by one, so that the statement is prepared. */
const columns = [
  'tenant',
  'name',
  'bot_user',
  'installer',
  'token',
  'refresh_token',
  'expires_at',
  'reviewers',
  'catalogue',
  'coordinators',
  'installed_at',
] as const

type NamedInstallation = Pick<Selectable<InstallationRow>, (typeof columns)[number]>

/**
 * Returns the installations stored in this database, whose tokens `seal` encrypts on writing and decrypts on reading.
 */
export function installationsIn(db: SlackDb, seal: Seal): Installations {
  const rowOf = (tenant: string) =>
    db
      .selectFrom('slack_installation')
      .select([...columns])
      .where('tenant', '=', tenant)
      .executeTakeFirst()

  async function replaceToken(tenant: string, token: Token): Promise<void> {
    const set = { ...sealToken(seal, tenant, token), refreshing_until: null }
    await db.updateTable('slack_installation').set(set).where('tenant', '=', tenant).execute()
  }

  return {
    async find(tenant) {
      const row = await rowOf(tenant)
      return row === undefined || row.token === null ? null : installationOf(row)
    },
    async token(tenant) {
      const row = await rowOf(tenant)
      if (row === undefined || row.token === null) return null
      const opened = seal.open(row.token, tenant)
      const refresh = row.refresh_token === null ? null : seal.open(row.refresh_token, tenant)
      const token = { token: opened.secret, refreshToken: refresh?.secret ?? null, expiresAt: row.expires_at }
      if (opened.stale || refresh?.stale) await sealAgain(db, seal, row, token)
      return token
    },
    async store({ tenant, team, enterprise, name, app, botUser, installer, scopes, ...token }, at) {
      const values = {
        team,
        enterprise,
        name,
        app,
        bot_user: botUser,
        installer,
        scopes: scopes.join(','),
        ...sealToken(seal, tenant, token),
        refreshing_until: null,
        installed_at: at,
        removed_at: null,
      }
      await db
        .insertInto('slack_installation')
        .values({ tenant, ...values, reviewers: null, catalogue: null, coordinators: null })
        .onConflict((conflict) => conflict.column('tenant').doUpdateSet({ ...values, installer: holder(installer) }))
        .execute()
    },
    replaceToken,
    async chooseRooms(tenant, { reviewers, catalogue, coordinators }) {
      const set = { reviewers, catalogue, coordinators }
      await db.updateTable('slack_installation').set(set).where('tenant', '=', tenant).execute()
    },
    async remove(tenant, at) {
      const set = { token: null, refresh_token: null, expires_at: null, removed_at: at }
      // Slack says it in two events, and again where it was not heard: the first one tells since when.
      const query = db.updateTable('slack_installation').set(set).where('tenant', '=', tenant)
      await query.where('removed_at', 'is', null).where('installed_at', '<=', at).execute()
      const row = await rowOf(tenant)
      return row !== undefined && row.installed_at > at ? 'late' : 'removed'
    },
    async removed(tenant) {
      const all = db.selectFrom('slack_installation').select(['tenant', 'name', 'removed_at'])
      const query = tenant === undefined ? all : all.where('tenant', '=', tenant)
      const rows = await query.where('removed_at', 'is not', null).orderBy('removed_at', 'desc').execute()
      return rows.map((row) => ({ tenant: row.tenant, name: row.name, at: row.removed_at ?? '' }))
    },
  }
}

/** Whoever installs the app where it is installed already takes nothing over: the first one stays its coordinator. */
function holder(installer: string) {
  return sql<string>`case when slack_installation.removed_at is null then slack_installation.installer else ${installer} end`
}

function installationOf(row: NamedInstallation): Installation {
  const { tenant, name, bot_user: botUser, installer, reviewers, catalogue, coordinators } = row
  return { tenant, name, botUser, installer, reviewers, catalogue, coordinators }
}

function sealToken(seal: Seal, tenant: string, { token, refreshToken, expiresAt }: Token) {
  return {
    token: seal.close(token, tenant),
    refresh_token: refreshToken === null ? null : seal.close(refreshToken, tenant),
    expires_at: expiresAt,
  }
}

/** With the first key, as each old token is used; a token that changed meanwhile is left alone. */
async function sealAgain(db: SlackDb, seal: Seal, row: NamedInstallation, token: Token): Promise<void> {
  await db
    .updateTable('slack_installation')
    .set(sealToken(seal, row.tenant, token))
    .where('tenant', '=', row.tenant)
    .where('token', '=', row.token)
    .execute()
}
