import { Unavailable } from '../../../ports/inbox.ts'
import type { SetAsideItem } from '../../../ports/intake.ts'
import type { Log } from '../../../ports/log.ts'
import type { Hands } from './intake-rows.ts'
import { leaveUntold, noteTold, takeUntold, type UntoldItem } from './untold-rows.ts'

/** Tries, after which what would end the program each time is told to nobody. */
const mostBegun = 3

/** Tells of what was set aside, each once; an outage is waited for. Rejects while the database is away. */
export async function tellUntold(hands: Hands, tell: (one: SetAsideItem) => Promise<void>, log: Log): Promise<void> {
  for (const one of await takeUntold(hands)) {
    if (await tellOne(hands, one, { tell, log })) await noteTold(hands, one.seq)
    else await leaveUntold(hands, one.seq)
  }
}

/** Whether there is nothing left to tell. */
async function tellOne(
  { platform }: Hands,
  { seq, key, payload, why, begun }: UntoldItem,
  { tell, log }: { readonly tell: (one: SetAsideItem) => Promise<void>; readonly log: Log },
): Promise<boolean> {
  const data = { platform, intake: seq }
  if (begun > mostBegun) {
    log.error(data, 'whose message was set aside cannot be told')
    return true
  }
  try {
    await tell({ key, payload: JSON.parse(payload), why })
  } catch (error) {
    if (error instanceof Unavailable) return false
    log.error({ ...data, error: String(error) }, 'whose message was set aside cannot be told')
  }
  return true
}
