import { sql } from 'kysely'
import { Unavailable } from '../../../ports/inbox.ts'
import type { Log } from '../../../ports/log.ts'
import type { SlackDb } from '../tables.ts'

/** How long one process works on what it took, in ms; after that another may. */
const leaseMs = 30_000
/** How often what waits is looked for, in ms. */
const tickMs = 5_000
/** How long what was given up stays for whoever runs the program, in ms: it may hold a person's words. */
const keptMs = 30 * 24 * 60 * 60 * 1_000
/** Failures that are no outage, after which a payload no longer holds up its person. */
const attempts = 10

/**
 * Payloads that are acknowledged, but need a look-up at Slack before the core can have them: stored first, so that
 * nothing is lost, then worked off, each person's in order.
 */
export interface Parking {
  /** Whether something of the lane waits in this process: then what comes later has to wait behind it. */
  isBusy(lane: string): boolean
  /** Stores the payload, and works on it without making anybody wait. A second one with its key changes nothing. */
  park(item: Item): Promise<void>
  start(): void
  /** Takes no more, and waits for what is under way. */
  close(): Promise<void>
}

export interface Item {
  readonly key: string
  readonly tenant: string
  readonly lane: string
  readonly payload: unknown
}

interface Options {
  readonly db: SlackDb
  readonly log: Log
  readonly work: (payload: unknown) => Promise<void>
}

export function parkingIn({ db, log, work }: Options): Parking {
  const lanes = new Map<string, Promise<void>>()
  const storing = new Map<string, Promise<void>>()
  let ticking: NodeJS.Timeout | undefined
  const closing = new AbortController()

  /** Works on the lane once what `stored` stands for is in the table; the lane is busy from now on. */
  function enqueue(lane: string, stored: Promise<unknown> = Promise.resolve()): void {
    const mine = (lanes.get(lane) ?? Promise.resolve()).then(() => stored).then(() => drain(lane))
    const settled = mine
      .catch((error: unknown) => log.warn({ lane, error: String(error) }, 'what Slack sent waits for another try'))
      .finally(() => lanes.get(lane) === settled && lanes.delete(lane))
    lanes.set(lane, settled)
  }

  /** All of the lane that no other process works on, oldest first. */
  async function drain(lane: string): Promise<void> {
    while (!closing.signal.aborted) {
      const row = await take(db, lane)
      if (row === null) return
      try {
        await work(JSON.parse(row.payload))
        await db.deleteFrom('slack_inbox').where('key', '=', row.key).execute()
      } catch (error) {
        await putBack(row, error)
        return
      }
    }
  }

  /** Does not wait for the next look where this process knows when. */
  function later(lane: string, ms: number): void {
    setTimeout(() => closing.signal.aborted || enqueue(lane), ms + 5).unref()
  }

  /** An outage is waited for; anything else is given up in the end, with the words left for whoever runs the program. */
  async function putBack(row: Row, error: unknown): Promise<void> {
    const isOutage = error instanceof Unavailable
    const isLast = !isOutage && row.attempts + 1 >= attempts
    const until = isOutage ? tickMs : Math.min(2 ** row.attempts * 1_000, 60_000)
    await db
      .updateTable('slack_inbox')
      .set({
        attempts: isOutage ? row.attempts : row.attempts + 1,
        taken_until: fromNow(until),
        failed_at: isLast ? fromNow(0) : null,
      })
      .where('key', '=', row.key)
      .execute()
    if (!isLast) later(row.lane, until)
    const data = { key: row.key, attempts: row.attempts, error: String(error) }
    if (isLast) log.error(data, 'what Slack sent could not be read and was given up')
    else log.warn(data, 'what Slack sent will be tried again')
  }

  async function tick(): Promise<void> {
    await db.deleteFrom('slack_inbox').where('failed_at', '<', fromNow(-keptMs)).execute()
    const rows = await db
      .selectFrom('slack_inbox')
      .select('lane')
      .distinct()
      .where('failed_at', 'is', null)
      .where('taken_until', '<', fromNow(0))
      .limit(100)
      .execute()
    for (const { lane } of rows) if (!lanes.has(lane)) enqueue(lane)
  }

  return {
    isBusy: (lane) => lanes.has(lane),
    async park({ key, tenant, lane, payload }) {
      const row = { key: `${tenant} ${key}`, tenant, lane, payload: JSON.stringify(payload), attempts: 0 }
      const before = storing.get(lane) ?? Promise.resolve()
      const stored = before.then(() =>
        db
          .insertInto('slack_inbox')
          .values({ ...row, taken_until: fromNow(-1), failed_at: null })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      )
      // One after another, so that the table has them in the order in which they came.
      const settled = stored
        .then(
          () => undefined,
          () => undefined,
        )
        .finally(() => storing.get(lane) === settled && storing.delete(lane))
      storing.set(lane, settled)
      enqueue(lane, stored)
      await stored
    },
    start() {
      const run = () => tick().catch((error: unknown) => log.warn({ error: String(error) }, 'the inbox cannot be read'))
      void run()
      ticking = setInterval(() => void run(), tickMs)
    },
    async close() {
      closing.abort()
      clearInterval(ticking)
      await Promise.all(lanes.values())
    },
  }
}

interface Row {
  readonly key: string
  readonly lane: string
  readonly payload: string
  readonly attempts: number
}

/** The lane's oldest, unless another process has it: then its later ones wait, too. */
async function take(db: SlackDb, lane: string): Promise<Row | null> {
  const { rows } = await sql<Row>`
    update slack_inbox set taken_until = ${fromNow(leaseMs)}
    where taken_until < ${fromNow(0)} and key = (
      select key from slack_inbox where lane = ${lane} and failed_at is null order by seq limit 1)
    returning key, lane, payload, attempts`.execute(db)
  return rows[0] ?? null
}

function fromNow(ms: number): string {
  return new Date(Date.now() + ms).toISOString()
}
