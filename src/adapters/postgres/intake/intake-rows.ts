import { hash } from 'node:crypto'

import type { IntakeItem, SetAsideItem } from '../../../ports/intake.ts'
import { proposalFormat } from '../../../flows/model/proposal.ts'
import { storable } from '../../../text/storable.ts'
import type { Pool } from '../pool/pool.ts'

/** How long a process counts as living after its last sign, in ms. */
const livingMs = 4_000
/** The most that is taken over from others at once. */
const batch = 200

/** The hands of this process, for one platform. */
export interface Hands {
  readonly pool: Pool
  readonly platform: string
  /** A UUID. */
  readonly holder: string
}

/** Something in this process' hands. */
export interface HeldItem {
  readonly seq: string
  /** What names it, as its column has it. */
  readonly key: string
  readonly lane: string
  readonly payload: string
  /** Failures that were counted before. */
  readonly attempts: number
  /** Whether a process had it in hand that ended: it may have been what ended it. */
  readonly isSuspect: boolean
  /** How often it was begun as a suspect, with no word of how that went. */
  readonly begun: number
}

/** The most characters of a name as it is; an index row holds some 2,700 bytes (postgresql.org/docs/current/btree.html). */
const longest = 500

/** A key or a lane as its column takes it. */
export function nameOf(name: string): string {
  return name.length > longest ? hash('sha256', name, 'base64url') : storable(name)
}

/**
 * Stores what was sent in its order, in one statement; one whose key waits already is left out. Gives those that are in this
 * process' hands now, oldest first. With `nobody`, and where another has to work on the lane first, they wait.
 */
export async function store(
  { pool, platform, holder }: Hands,
  sent: readonly IntakeItem[],
  whose: 'mine' | 'nobody',
): Promise<readonly HeldItem[]> {
  const given = new Map(
    sent.map(({ key, sender: lane, payload }) => [
      nameOf(key),
      { lane: nameOf(lane), payload: JSON.stringify(payload) },
    ]),
  )
  const values = [...given.values()]
  const { rows } = await pool.query<{ seq: string; key: string; held: boolean }>(storing, [
    platform,
    [...given.keys()],
    values.map(({ lane }) => lane),
    values.map(({ payload }) => payload),
    whose === 'mine' ? holder : null,
    proposalFormat,
  ])
  return inOrder(
    rows.flatMap(({ seq, key, held }) => {
      const one = given.get(key)
      return held && one ? [{ seq, key, ...one, attempts: 0, isSuspect: false, begun: 0 }] : []
    }),
  )
}

const storing = 'select seq, key, held from store_intake($1, $2::text[], $3::text[], $4::text[], $5::uuid, $6::int)'

/**
 * Shows that this process lives, and takes over what is in nobody's hands, or a dead process', oldest first; not what
 * another living process has to work on the lane for first.
 */
export async function takeOver({ pool, platform, holder }: Hands): Promise<readonly HeldItem[]> {
  await pool.query(living, [holder, livingMs])
  const { rows } = await pool.query<Omit<HeldItem, 'key'>>(takingOver, [platform, holder, batch, proposalFormat])
  const keys = rows.length === 0 ? new Map<string, string>() : await keysOf(pool, rows)
  return inOrder(rows.map((row) => ({ ...row, key: keys.get(row.seq) ?? row.seq })))
}

/** After they were taken over: a statement does not see rows that came while it ran. They are in our hands, whatever fails here. */
async function keysOf(pool: Pool, taken: readonly { readonly seq: string }[]): Promise<ReadonlyMap<string, string>> {
  const seqs = taken.map(({ seq }) => seq)
  const { rows } = await pool
    .query<{ seq: string; key: string }>('select seq, key from intake where seq = any($1::bigint[])', [seqs])
    .catch(() => ({ rows: [] }))
  return new Map(rows.map(({ seq, key }) => [seq, key]))
}

const living = `
  with dead as (
    delete from intake_holder where until < now() - interval '1 hour' or until > now() + interval '1 hour'
  )
  insert into intake_holder (holder, until) values ($1, now() + $2::int * interval '1 millisecond')
  on conflict (holder) do update set until = excluded.until`

const takingOver = 'select * from take_intake($1, $2::uuid, $3::int, $4::int)'

/**
 * What is in this process' hands beside what is known, oldest first: the answer was lost of what put it there. Each is a
 * suspect: a process that ended may have had it before.
 */
export async function findHeld(
  { pool, platform, holder }: Hands,
  known: readonly string[],
): Promise<readonly HeldItem[]> {
  const { rows } = await pool.query<HeldItem>(
    `select seq, key, lane, payload, attempts, begun, true as "isSuspect" from intake
      where platform = $1 and holder = $2 and failed_at is null and seq <> all($3::bigint[])`,
    [platform, holder, known],
  )
  return inOrder(rows)
}

/**
 * Notes that a suspect is begun: whoever finds the note knows what a dead process was doing. False where another process took
 * it over, or something older of its lane: this one counted as dead for a while.
 */
export async function noteBegun({ pool, holder }: Hands, seq: string): Promise<boolean> {
  const { rows } = await pool.query(beginning, [seq, holder, proposalFormat])
  return rows.length > 0
}

const beginning = `
  update intake set begun = begun + 1 where seq = $1 and holder = $2 and not exists (
    select from intake older
    where older.platform = intake.platform and older.lane = intake.lane and older.failed_at is null
      and (older.unread_by is null or older.unread_by < $3::int)
      and older.seq < intake.seq and older.holder is distinct from $2)
  returning seq`

/** Leaves what this process still has in hand of the lane to whoever takes over next, which may be itself. */
export async function releaseLane({ pool, platform, holder }: Hands, lane: string): Promise<void> {
  await pool.query(
    'update intake set holder = null where platform = $1 and lane = $2 and holder = $3 and failed_at is null',
    [platform, lane, holder],
  )
}

/** The process lives on, so that what it had begun did not end it. */
export async function noteSurvived({ pool }: Hands, seq: string): Promise<void> {
  await pool.query('update intake set begun = 0 where seq = $1', [seq])
}

/** Strikes out what the core has. */
export async function strikeOut({ pool }: Hands, seqs: readonly string[]): Promise<void> {
  await pool.query('delete from intake where seq = any($1::bigint[])', [seqs])
}

/** Notes a failure that the process outlived. */
export async function noteFailure(
  { pool }: Hands,
  { seq, attempts }: Pick<HeldItem, 'seq' | 'attempts'>,
): Promise<void> {
  await pool.query('update intake set attempts = $2, begun = 0 where seq = $1', [seq, attempts])
}

/** Keeps it for whoever runs the program, and hands it on no more. */
export async function setAside(
  { pool }: Hands,
  { seq, attempts }: Pick<HeldItem, 'seq' | 'attempts'>,
  why: SetAsideItem['why'],
): Promise<void> {
  await pool.query(
    'update intake set failed_at = now(), attempts = $2, reason = $3, begun = 0, holder = null where seq = $1',
    [seq, attempts, why],
  )
}

/**
 * Leaves what is about a proposal that this program cannot read to one that can, and holds up its lane no more; looked at
 * again after so many ms all the same. False where it has waited for so many days: then it stays in hand.
 */
export async function leaveUnread(
  { pool }: Hands,
  seq: string,
  { againAfterMs, days }: { readonly againAfterMs: number; readonly days: number },
): Promise<boolean> {
  const { rows } = await pool.query(leaving, [seq, proposalFormat, againAfterMs, days])
  return rows.length > 0
}

const leaving = `
  update intake set holder = null, begun = 0, unread_by = greatest(unread_by, $2::int),
    unread_since = coalesce(unread_since, now()), look_at = now() + $3::int * interval '1 millisecond'
  where seq = $1 and (unread_since is null or unread_since > now() - $4::int * interval '1 day')
  returning seq`

/** Leaves what is still in this process' hands to others, at once. */
export async function letGo({ pool, holder }: Hands): Promise<void> {
  await pool.query('update intake set holder = null where holder = $1', [holder])
  await pool.query('delete from intake_holder where holder = $1', [holder])
}

/** Whether anything of the lane waits or is being worked on, in any process, beside what waits for a newer program. */
export async function isWaiting({ pool, platform }: Hands, lane: string): Promise<boolean> {
  const { rows } = await pool.query(
    `select from intake where platform = $1 and lane = $2 and failed_at is null
      and (unread_by is null or unread_by < $3::int) limit 1`,
    [platform, nameOf(lane), proposalFormat],
  )
  return rows.length > 0
}

/** Forgets what was given up more than so many days ago: it may hold a person's words. */
export async function forget({ pool, platform }: Hands, days: number): Promise<void> {
  await pool.query(`delete from intake where platform = $1 and failed_at < now() - $2::int * interval '1 day'`, [
    platform,
    days,
  ])
}

function inOrder(held: readonly HeldItem[]): readonly HeldItem[] {
  return held.toSorted((one, other) => Number(BigInt(one.seq) - BigInt(other.seq)))
}
