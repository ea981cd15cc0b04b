import type { Step } from '../flows/model/effect.ts'
import type { Envelope } from '../flows/model/event.ts'
import { subjectOf } from '../flows/acts/needs.ts'
import { step } from '../flows/step.ts'
import type { Received } from '../ports/inbox.ts'
import type { Log } from '../ports/log.ts'
import type { Commit, Loaded, Proposals } from '../ports/proposals.ts'
import { Unavailable } from '../ports/inbox.ts'
import type { Programme } from '../flows/model/act-context.ts'
import { findSubject, learn } from './look-up.ts'

/** How often a step is taken again on a newer revision before the platform is asked to send the event again. */
const tries = 3

interface ReceiverParts {
  readonly proposals: Proposals
  readonly log: Log
  readonly programme: Programme
}

/** Steps an envelope and has the outcome stored by `keep`. */
export function receiver(parts: ReceiverParts, keep: Proposals['commit']): (envelope: Envelope) => Promise<Received> {
  return async (envelope) => {
    try {
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const received = await attemptOnce(parts, envelope, keep)
        if (received !== null) return received
      }
    } catch (error) {
      parts.log.error({ envelope: envelope.id, event: envelope.event.type, error }, 'an event could not be stored')
      throw new Unavailable('the event could not be stored', { cause: error })
    }
    throw new Unavailable('the proposal changed too often meanwhile')
  }
}

/** One try: null when somebody else changed the proposal meanwhile. */
async function attemptOnce(
  parts: ReceiverParts,
  envelope: Envelope,
  keep: Proposals['commit'],
): Promise<Received | null> {
  const loaded = await findSubject(parts.proposals, envelope)
  if (loaded === null && subjectOf(envelope).by === 'thread') return { type: 'unknown' }
  const known = await learn(parts, loaded?.proposal ?? null, envelope)
  const outcome = step(loaded?.proposal ?? null, envelope, known, parts.programme)
  if (outcome.errors !== null) return { type: 'invalid', errors: outcome.errors }
  if (isNothing(outcome, loaded)) return { type: 'stored' }
  const stored = await keep(commitOf(parts, envelope, loaded, outcome))
  return stored === 'stale' ? null : { type: 'stored' }
}

/** Nothing to remember: an aside, or a message that is none of ours. Repeating it would lead to nothing again. */
function isNothing(outcome: Step, loaded: Loaded | null): boolean {
  return outcome.effects.length === 0 && outcome.proposal === (loaded?.proposal ?? null)
}

function commitOf(parts: ReceiverParts, envelope: Envelope, loaded: Loaded | null, outcome: Step): Commit {
  const { proposal, effects, frozen } = outcome
  return {
    envelope,
    lane: proposal === null ? `person ${envelope.actor.id}` : proposal.id,
    proposal,
    from: proposal === null ? null : (loaded?.revision ?? 0),
    effects: effects.filter((effect) => effect.type !== 'schedule' && effect.type !== 'store'),
    timers: effects.filter((effect) => effect.type === 'schedule'),
    revisions: effects.flatMap((effect) => (effect.type === 'store' ? [effect.revision] : [])),
    frozen,
    maxOpenDrafts: parts.programme.limits.maxOpenDrafts,
  }
}
