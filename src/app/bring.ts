import type { Programme } from '../flows/model/act-context.ts'
import type { Effect, Step } from '../flows/model/effect.ts'
import type { Envelope } from '../flows/model/event.ts'
import type { LinkedDraft } from '../flows/linking/linked-draft.ts'
import { arriveFrom, peopleHere } from '../flows/linking/arrive-from.ts'
import { leaveFor } from '../flows/linking/leave-for.ts'
import { linkingWords } from '../flows/linking/linking-words.ts'
import { whyNotBrought } from '../flows/linking/why-not-brought.ts'
import type { Delivery } from '../ports/outbox.ts'
import type { PersonLinks } from '../ports/person-links.ts'
import type { Proposals } from '../ports/proposals.ts'
import { yearOf } from '../text/format.ts'
import { linkedDraft } from './linked-draft.ts'
import { commitOf } from './receive.ts'

interface BringParts {
  readonly proposals: Pick<Proposals, 'findById' | 'openOf' | 'reserveReference' | 'commitMove'>
  readonly personLinks?: Pick<PersonLinks, 'others'>
  readonly programme: Programme
  readonly now: () => string
  readonly lookAgain?: (afterMs: number) => void
}

type Bring = Extract<Effect, { type: 'bring' }>

/** How often it is tried on a newer text before the effect is tried again. */
const tries = 3

/** Has the draft go on in the place; gives the sentence why it does not, null where it does. A second time changes nothing. */
export async function bring(parts: BringParts, delivery: Delivery, effect: Bring): Promise<string | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const said = await bringOnce(parts, delivery, effect)
    if (said !== 'stale') return said
  }
  throw new Error('the proposal changed too often meanwhile')
}

/** A sentence, null or `stale`. */
async function bringOnce(
  parts: BringParts,
  { id: key, tenant }: Delivery,
  { from, actor, to }: Bring,
): Promise<string | null> {
  const { proposals, programme } = parts
  const { notNow } = linkingWords[actor.language]
  if ((await proposals.findById(from.tenant, from.proposal))?.proposal.goesOn?.key === key) return null
  const draft = await linkedDraft(parts, { tenant, actor }, from.proposal)
  if (draft === null || draft.proposal.tenant !== from.tenant) return notNow.gone(from.proposal)
  const loaded = await proposals.findById(from.tenant, from.proposal)
  const event = {
    type: 'pressed',
    action: 'bring',
    proposal: '',
    version: 0,
    args: { proposal: from.proposal },
  } as const
  const arriving: Envelope = { id: `brought ${key}`, at: parts.now(), tenant, place: to, actor, event }
  const why = whyNotBrought(draft, arriving)
  if (why !== null) return why
  const { maxOpenDrafts } = programme.limits
  if ((await proposals.openOf(tenant, actor.id, 1)).drafts >= maxOpenDrafts) return notNow.tooMany(maxOpenDrafts)
  if (loaded === null) return notNow.gone(from.proposal)
  const reference = await proposals.reserveReference(tenant, yearOf(arriving.at))
  const goesOn = { platform: to.platform, id: reference, key }
  const leaving = leavingEnvelope(arriving, { ...draft, proposal: loaded.proposal })
  const steps = stepBoth(programme, { ...draft, proposal: loaded.proposal }, { leaving, arriving, reference, goesOn })
  const outcome = await proposals.commitMove(
    commitOf(parts, leaving, loaded, steps.left),
    commitOf(parts, arriving, { revision: 0 }, steps.arrived),
    peopleHere(draft),
  )
  if (outcome === 'stale') return 'stale'
  parts.lookAgain?.(0)
  return null
}

/** It is the owner who leaves there, under the name that they have there. */
function leavingEnvelope(arriving: Envelope, { proposal }: LinkedDraft): Envelope {
  const actor = { ...arriving.actor, ...proposal.owner }
  return { ...arriving, id: `left ${arriving.id}`, tenant: proposal.tenant, place: proposal.home, actor }
}

interface MoveOfBoth {
  readonly leaving: Envelope
  readonly arriving: Envelope
  readonly reference: string
  readonly goesOn: Parameters<typeof leaveFor>[1]
}

function stepBoth(
  programme: Programme,
  draft: LinkedDraft,
  { leaving, arriving, reference, goesOn }: MoveOfBoth,
): { readonly left: Step; readonly arrived: Step } {
  const { proposal, here } = draft
  const there = { ...programme, envelope: leaving, known: {}, proposal, args: {}, fields: {} }
  return {
    left: leaveFor(there, goesOn, here),
    arrived: arriveFrom({ ...programme, envelope: arriving, known: {} }, draft, reference),
  }
}
