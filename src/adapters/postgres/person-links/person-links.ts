import { createHash, randomInt, randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { type Account, codeLimits, type PersonLinks, type SpentCode } from '../../../ports/person-links.ts'
import { databaseOver } from '../pool/database.ts'
import type { Pool } from '../pool/pool.ts'
import type { Tables } from '../tables.ts'

/** Which accounts are one person's, in the store's pool, whose schema is the newest already. */
export function postgresPersonLinks(pool: Pool): PersonLinks {
  const db = databaseOver<Tables>(pool)
  return {
    offer: (account, at) => offer(db, account, at),
    spend: (key, code, by, where, at) =>
      db.transaction().execute((transaction) => spend(transaction, { key, code, by, where, at })),
    others: (tenant, person) => others(db, tenant, person),
    unlink: (key, account, at) => db.transaction().execute((transaction) => unlink(transaction, key, account, at)),
    async forgetTenant(tenant) {
      for (const table of ['link_code', 'link_try', 'person_link'])
        await sql`delete from ${sql.table(table)} where tenant = ${tenant}`.execute(db)
      await dropLone(db)
    },
  }
}

/** None of 0, O, 1, I and L: a code is read off one screen and typed on another. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

async function offer(db: Kysely<Tables>, account: Account, at: string): Promise<string> {
  const code = Array.from({ length: codeLimits.letters }, () => letters[randomInt(letters.length)]).join('')
  const { tenant, person } = account
  await sql`
    with gone as (
      delete from link_code where until < ${at}::timestamptz - interval '1 day'
        or (tenant = ${tenant} and person = ${person.id} and spent_by is null))
    insert into link_code (hash, tenant, person, account, until)
    values (${hashOf(code)}, ${tenant}, ${person.id}, ${JSON.stringify(account)},
      ${at}::timestamptz + ${codeLimits.lastsMs}::int * interval '1 millisecond')`.execute(db)
  return code
}

interface Try {
  readonly key: string
  readonly code: string
  readonly by: Account
  readonly where: 'alone' | 'public'
  readonly at: string
}

interface CodeRow {
  readonly account: string
  readonly until: Date
  readonly spent_by: string | null
  readonly outcome: string | null
}

/** One after the other for each who types: the row of their tries is locked first. */
async function spend(db: Kysely<Tables>, one: Try): Promise<SpentCode> {
  const before = await sql<CodeRow>`select * from link_code where spent_by = ${one.key}`.execute(db)
  const done = before.rows[0]?.outcome
  if (done != null) return JSON.parse(done) as SpentCode
  if ((await countTry(db, one)) > codeLimits.tries) return { type: 'too-often' }
  const hash = hashOf(one.code)
  const { rows } = await sql<CodeRow>`select * from link_code where hash = ${hash} for update`.execute(db)
  const [row] = rows
  if (row === undefined) return { type: 'wrong' }
  if (row.spent_by !== null) return { type: 'used' }
  if (row.until.getTime() <= Date.parse(one.at)) return { type: 'expired' }
  const of = JSON.parse(row.account) as Account
  if (of.tenant === one.by.tenant && of.person.id === one.by.person.id) return { type: 'own' }
  const outcome = await link(db, one, of)
  await sql`update link_code set spent_by = ${one.key}, outcome = ${JSON.stringify(outcome)} where hash = ${hash}`.execute(
    db,
  )
  await sql`delete from link_try where tenant = ${one.by.tenant} and person = ${one.by.person.id}`.execute(db)
  return outcome
}

/** How often they have tried within the hour, this time included. */
async function countTry(db: Kysely<Tables>, { by: { tenant, person }, at }: Try): Promise<number> {
  const { rows } = await sql<{ tries: number }>`
    insert into link_try (tenant, person, tries, since) values (${tenant}, ${person.id}, 1, ${at}::timestamptz)
    on conflict (tenant, person) do update set
      tries = case when link_try.since < ${at}::timestamptz - ${codeLimits.triesMs}::int * interval '1 millisecond'
        then 1 else link_try.tries + 1 end,
      since = case when link_try.since < ${at}::timestamptz - ${codeLimits.triesMs}::int * interval '1 millisecond'
        then ${at}::timestamptz else link_try.since end
    returning tries`.execute(db)
  return rows[0]?.tries ?? 0
}

async function link(db: Kysely<Tables>, { by, where, at }: Try, of: Account): Promise<SpentCode> {
  if (where === 'public') return { type: 'public', of }
  if (of.tenant === by.tenant) return { type: 'same-programme', of }
  const both = [...(await wholeOf(db, of)), ...(await wholeOf(db, by))]
  const tenants = new Map([of, by, ...both.map(({ account }) => account)].map((one) => [keyOf(one), one.tenant]))
  // Of each programme, one account: else nobody could say whose a proposal becomes.
  if (new Set(tenants.values()).size < tenants.size) return { type: 'contradicts', of }
  const whole = both[0]?.whole ?? randomUUID()
  for (const { account } of [...both, { account: of }, { account: by }])
    await sql`
      insert into person_link (tenant, person, whole, account, linked_at)
      values (${account.tenant}, ${account.person.id}, ${whole}, ${JSON.stringify(account)}, ${at}::timestamptz)
      on conflict (tenant, person) do update set whole = excluded.whole, account = excluded.account`.execute(db)
  return { type: 'linked', with: of }
}

function keyOf({ tenant, person }: Account): string {
  return JSON.stringify([tenant, person.id])
}

async function wholeOf(
  db: Kysely<Tables>,
  { tenant, person }: Account,
): Promise<readonly { readonly whole: string; readonly account: Account }[]> {
  const { rows } = await sql<{ whole: string; account: string }>`
    select p.whole, p.account from person_link own join person_link p on p.whole = own.whole
    where own.tenant = ${tenant} and own.person = ${person.id} order by p.tenant`.execute(db)
  return rows.map(({ whole, account }) => ({ whole, account: JSON.parse(account) as Account }))
}

async function others(db: Kysely<Tables>, tenant: string, person: string): Promise<readonly Account[]> {
  const { rows } = await sql<{ account: string }>`
    select p.account from person_link own join person_link p on p.whole = own.whole and p.tenant <> own.tenant
    where own.tenant = ${tenant} and own.person = ${person} order by p.tenant`.execute(db)
  return rows.map(({ account }) => JSON.parse(account) as Account)
}

/** Whom it was is noted in the place of a spent code, for a while. */
async function unlink(db: Kysely<Tables>, key: string, account: Account, at: string): Promise<readonly Account[]> {
  const before = await sql<CodeRow>`select * from link_code where spent_by = ${key}`.execute(db)
  const done = before.rows[0]?.outcome
  if (done != null) return JSON.parse(done) as readonly Account[]
  const { tenant, person } = account
  const known = await others(db, tenant, person.id)
  await sql`delete from person_link where tenant = ${tenant} and person = ${person.id}`.execute(db)
  await dropLone(db)
  await sql`
    insert into link_code (hash, tenant, person, account, until, spent_by, outcome)
    values (${hashOf(`undo ${key}`)}, ${tenant}, ${person.id}, ${JSON.stringify(account)}, ${at}::timestamptz, ${key},
      ${JSON.stringify(known)})`.execute(db)
  return known
}

/** An account that is linked to no other is nobody's link. */
async function dropLone(db: Kysely<Tables>): Promise<void> {
  await sql`
    delete from person_link where whole in (select whole from person_link group by whole having count(*) = 1)`.execute(
    db,
  )
}

/** As it was shown, however it is typed. */
function hashOf(code: string): string {
  return createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest('hex')
}
