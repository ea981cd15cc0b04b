import { oneAtATime } from '../../../timing/one-at-a-time.ts'
import type { IntakeItem } from '../../../ports/intake.ts'
import { findHeld, type Hands, type HeldItem, releaseLane, store, strikeOut, takeOver } from './intake-rows.ts'
import type { InLanes } from './in-lanes.ts'

/** How long a statement whose answer was lost may still be carried out, in ms: the server ends it by then. */
const mayStillHappenMs = 60_000

/** What this process has in hand of a platform's intake: what its rows say, also where the answer of a statement was lost. */
export interface RowsInHand {
  /** Stores what was sent; what is this process' to work on is added. Rejects where that is not known to have happened. */
  store(sent: readonly IntakeItem[], whose: 'mine' | 'nobody'): Promise<void>
  /** Shows that this process lives, and adds what is in nobody's hands. */
  takeOver(): Promise<void>
  /** Strikes out what is done. */
  strikeOut(seqs: readonly string[]): Promise<void>
  /** It is in this process' hands no more, though its row stays. */
  drop(seq: string): void
  /** Gives up what is not begun of the lane, of which another has something in hand: all of it is taken over again, in its order. */
  release(lane: string): Promise<void>
}

/**
 * One statement after another puts rows into these hands, and each answer is added before the next begins: what was taken over
 * comes before what is stored after it. While a statement whose answer was lost may have put rows into these hands, they are
 * looked for first; nobody else takes them while this process lives, and what came after them would overtake them.
 */
export function rowsInHand(hands: Hands, lanes: Pick<InLanes<HeldItem>, 'add' | 'takeBack'>): RowsInHand {
  const known = new Set<string>()
  const inTurn = oneAtATime()
  let unsureUntil: number | null = null

  const unsure = (error: unknown): never => {
    unsureUntil = performance.now() + mayStillHappenMs
    throw error
  }
  const keep = (rows: readonly HeldItem[]) => {
    for (const one of rows.filter(({ seq }) => !known.has(seq))) {
      known.add(one.seq)
      lanes.add(one)
    }
  }
  const put = (rows: () => Promise<readonly HeldItem[]>) =>
    inTurn('rows', async () => {
      await becomeSure()
      keep(await rows().catch(unsure))
    })
  /** Looks until nothing can come late any more, and once after that. */
  const becomeSure = async () => {
    if (unsureUntil === null) return
    const isLast = performance.now() >= unsureUntil
    keep(await findHeld(hands, [...known]))
    if (isLast) unsureUntil = null
  }

  return {
    store: (sent, whose) => put(() => store(hands, sent, whose)),
    takeOver: () => put(() => takeOver(hands)),
    async strikeOut(seqs) {
      await strikeOut(hands, seqs)
        .catch(unsure)
        .finally(() => seqs.forEach((seq) => known.delete(seq)))
    },
    drop: (seq) => void known.delete(seq),
    release: (lane) =>
      inTurn('rows', async () => {
        for (const { seq } of lanes.takeBack(lane)) known.delete(seq)
        await releaseLane(hands, lane).catch(unsure)
      }),
  }
}
