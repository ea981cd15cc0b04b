import type { Chat } from '../../../ports/chat.ts'
import { errorCode, forOutbox, meaningOf } from './errors.ts'
import type { Clients } from '../clients.ts'
import type { SlackPosting } from './posts/surface.ts'

/** The reaction by which people see that a message is saved. */
const name = 'white_check_mark'

/**
 * A reaction on a message that is saved. Where the workspace does not allow it, there is none; a message that is gone,
 * marked already or full of reactions stays as it is (docs.slack.dev/reference/methods/reactions.add).
 */
export function markSaved({ lacks, log }: SlackPosting, clients: Clients): NonNullable<Chat['mark']> {
  return async (tenant, { channel }, message, mark) => {
    try {
      if (await lacks.has(tenant, 'marks')) return
      const { reactions } = await clients(tenant)
      const reaction = { channel, timestamp: message, name }
      await (mark === 'saved' ? reactions.add(reaction) : reactions.remove(reaction))
    } catch (error) {
      const meaning = meaningOf(error)
      if (meaning === 'wait' || meaning === 'unknown') throw forOutbox(error)
      if (meaning === 'lacking') await lacks.note(tenant, 'marks', errorCode(error))
      else log.debug({ tenant, error: errorCode(error) || String(error) }, 'a mark was left as it is')
    }
  }
}
