import type { Effect } from '../flows/model/effect.ts'
import type { Chat } from '../ports/chat.ts'
import type { Delivery } from '../ports/outbox.ts'
import type { Log } from '../ports/log.ts'
import { TryLater } from '../ports/chat.ts'

/** After so many tries a message stays without its mark: only a sign, whose lack is nobody's loss. */
const tries = 5

interface MarkParts {
  readonly chats: () => readonly Chat[]
  readonly log: Log
}

/** Marks a message as the effect says. Throws what a retry may mend; never for what has to be given up. */
export async function setMark(
  { chats, log }: MarkParts,
  { tenant, platform, root, attempts }: Delivery,
  { message, mark }: Extract<Effect, { type: 'mark' }>,
): Promise<null> {
  const chat = chats().find((one) => one.platform === platform)
  if (root === null) return null
  try {
    await chat?.mark?.(tenant, { platform, channel: root.channel, thread: root.id }, message, mark)
  } catch (error) {
    if (error instanceof TryLater || attempts + 1 < tries) throw error
    log.debug({ tenant, error: String(error) }, 'a message stays without its mark')
  }
  return null
}
