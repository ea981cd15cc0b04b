import { isoFrom, whenInWords } from '../../text/format.ts'
import type { ActContext } from '../model/act-context.ts'
import { platformTime } from '../model/platform-time.ts'

/** When its author wrote the message, on their own clock: `à 14 h 03`; now, where no platform says when. */
export function writtenWhen({ envelope, proposal }: ActContext): string {
  const { at, actor, event } = envelope
  const written = platformTime(event)
  return whenInWords(written === null ? at : isoFrom(written), at, proposal.language, actor.timeZone)
}
