import type { Envelope } from '../flows/model/event.ts'
import { subjectOf } from '../flows/acts/needs.ts'
import type { Received } from '../ports/inbox.ts'
import { oneAtATime } from '../timing/one-at-a-time.ts'

type ReceiveEnvelope = (envelope: Envelope) => Promise<Received>

/**
 * Envelopes about the same thread or proposal wait for one another in this process, so that a burst does not step on a
 * revision that the one before is about to change. Between processes, the store's revision check decides.
 */
export function inTurn(receive: ReceiveEnvelope): ReceiveEnvelope {
  const queues = oneAtATime()
  return (envelope) => queues(keyOf(envelope), () => receive(envelope))
}

function keyOf(envelope: Envelope): string {
  const subject = subjectOf(envelope)
  switch (subject.by) {
    case 'id':
      return JSON.stringify([envelope.tenant, subject.id])
    case 'thread':
      return JSON.stringify([envelope.tenant, subject.place])
    case 'nothing':
      return JSON.stringify([envelope.tenant, 'person', envelope.actor.id])
    default:
      return subject satisfies never
  }
}
