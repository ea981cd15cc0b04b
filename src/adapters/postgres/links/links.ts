import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { FileFormat, PagePurpose } from '../../../flows/model/page.ts'
import { type FreshLink, type LinkTrouble, linkTimes, type PageGrant, type PageLinks } from '../../../ports/links.ts'
import { databaseOver } from '../pool/database.ts'
import type { Pool } from '../pool/pool.ts'
import type { Tables } from '../tables.ts'

/** How long a link that is over is kept, so that it can still be said why it opens nothing. */
const keptMs = 30 * 24 * 60 * 60 * 1_000

/** The links in the store's pool, whose schema is the newest already. */
export function postgresLinks(pool: Pool): PageLinks {
  const db = databaseOver<Tables>(pool)
  return {
    make: (grant, at) => make(db, grant, at),
    async look({ id, token }, at) {
      const row = await find(db, id)
      const trouble = troubleOf(row, 'token_hash', token, at)
      return row === undefined || trouble !== null ? { trouble: trouble ?? 'unknown' } : { grant: grantOf(row) }
    },
    exchange: (link, at) => exchange(db, link, at),
    async enter(id, cookie, at) {
      const row = await find(db, id)
      const trouble = troubleOf(row, 'cookie_hash', cookie, at)
      return row === undefined || trouble !== null ? { trouble: trouble ?? 'unknown' } : { grant: grantOf(row) }
    },
    async revokeAll(tenant, at) {
      await sql`
        update page_link set revoked_at = ${at}::timestamptz where tenant = ${tenant} and revoked_at is null`.execute(
        db,
      )
    },
  }
}

interface LinkRow {
  readonly tenant: string
  readonly purpose: PagePurpose
  readonly proposal: string
  readonly version: number
  readonly claim: string
  readonly bearer: string
  readonly token_hash: string
  readonly cookie_hash: string | null
  readonly until: Date
  readonly revoked_at: Date | null
}

async function make(db: Kysely<Tables>, grant: PageGrant, at: string): Promise<FreshLink> {
  const [id, token] = [secret(12), secret(32)]
  const { tenant, purpose, actor, place } = grant
  const { proposal, version, detail } = subjectIn(grant)
  await sql`
    with swept as (delete from page_link where until < ${later(at, -keptMs)}::timestamptz)
    insert into page_link (id, tenant, person, purpose, proposal, version, claim, bearer, token_hash, made_at, until)
    values (${id}, ${tenant}, ${actor.id}, ${purpose}, ${proposal}, ${version}::int, ${detail},
      ${JSON.stringify({ actor, place })}, ${hashOf(token)}, ${at}::timestamptz,
      ${later(at, waitMs(grant))}::timestamptz)`.execute(db)
  return { id, token }
}

/** What stands in the row of what the page is about; `detail` is the claim of a review, the format of a file. */
function subjectIn(grant: PageGrant): { readonly proposal: string; readonly version: number; readonly detail: string } {
  switch (grant.purpose) {
    case 'review':
      return { ...grant, detail: grant.claim }
    case 'file':
      return { ...grant, detail: grant.format }
    case 'queue':
    case 'dashboard':
    case 'catalogue':
      return { proposal: '', version: 0, detail: '' }
    default:
      return grant satisfies never
  }
}

/** A published file has its link for as long as it is published. */
function waitMs(grant: PageGrant): number {
  return grant.purpose === 'file' && grant.version > 0 ? linkTimes.publishedMs : linkTimes.exchangeMs
}

async function find(db: Kysely<Tables>, id: string): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`select * from page_link where id = ${id}`.execute(db)
  return rows[0]
}

/** One statement decides: whoever comes second finds the cookie's hash there. */
async function exchange(db: Kysely<Tables>, { id, token }: FreshLink, at: string): ReturnType<PageLinks['exchange']> {
  const cookie = secret(32)
  const { rows } = await sql<LinkRow>`
    update page_link set cookie_hash = ${hashOf(cookie)}, until = ${later(at, linkTimes.cookieMs)}::timestamptz
    where id = ${id} and token_hash = ${hashOf(token)} and cookie_hash is null and revoked_at is null
      and until > ${at}::timestamptz returning *`.execute(db)
  const [row] = rows
  if (row !== undefined) return { grant: grantOf(row), cookie }
  return { trouble: troubleOf(await find(db, id), 'token_hash', token, at) ?? 'used' }
}

/** Null where nothing is wrong with what is shown; a guess learns nothing of the link. */
function troubleOf(
  row: LinkRow | undefined,
  column: 'token_hash' | 'cookie_hash',
  shown: string,
  at: string,
): LinkTrouble | null {
  const stored = row?.[column]
  if (row === undefined || stored == null || !isSame(stored, hashOf(shown))) return 'unknown'
  if (row.revoked_at !== null) return 'revoked'
  if (column === 'token_hash' && row.cookie_hash !== null) return 'used'
  return row.until.getTime() <= Date.parse(at) ? 'expired' : null
}

function grantOf({ tenant, purpose, proposal, version, claim, bearer }: LinkRow): PageGrant {
  const { actor, place } = JSON.parse(bearer) as Pick<PageGrant, 'actor' | 'place'>
  const reader = { tenant, actor, place }
  switch (purpose) {
    case 'review':
      return { ...reader, purpose, proposal, version, claim }
    case 'file':
      return { ...reader, purpose, proposal, version, format: claim as FileFormat }
    case 'queue':
    case 'dashboard':
    case 'catalogue':
      return { ...reader, purpose }
    default:
      return purpose satisfies never
  }
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('base64url')
}

function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString()
}
