import { type ActContext, changeProposal, type StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { sectionsFrom } from '../model/pieces.ts'
import { type Author, ownerAsAuthor } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Section } from '../model/section-text.ts'
import { showThere } from '../moving/show-there.ts'
import { refreshRoot, say } from '../screens/replies.ts'
import { withTimers } from '../states/timers.ts'
import type { LinkedDraft } from './linked-draft.ts'
import { linkingWords } from './linking-words.ts'
import { authorsStaying, writersHere } from './why-not-brought.ts'

/** The draft of another platform begins here, with all that was written, under a reference of here. */
export function arriveFrom(context: StepContext, draft: LinkedDraft, reference: string): Step {
  const arrived = arrivedFrom(context, draft, reference)
  const there: ActContext = { ...context, proposal: arrived, args: {}, fields: {} }
  const shown = showThere(there)
  const proposal = shown.proposal ?? arrived
  const words = linkingWords[proposal.language]
  const step = changeProposal(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    ...shown.effects.filter(
      (effect) => effect.type !== 'remove' && !(effect.type === 'show' && effect.slot === 'root'),
    ),
    say({ ...there, proposal }, words.arrived(proposal.id, draft.proposal.id, words.platforms[draft.platform])),
  )
  return withTimers(context, null, step)
}

/** Who its authors there are here: those who are nobody here keep an id that is nobody's. */
export function peopleHere({ proposal, here }: LinkedDraft): Readonly<Record<string, string>> {
  const staying = authorsStaying(proposal, here).map(({ id }) => [id, strangerId(proposal.tenant, id)] as const)
  return { ...here, ...Object.fromEntries(staying) }
}

/** The id of somebody who has no account here. */
export function strangerId(tenant: string, person: string): string {
  return `${tenant}/${person}`
}

function arrivedFrom({ envelope }: StepContext, draft: LinkedDraft, id: string): Proposal {
  const { actor, place, tenant, at } = envelope
  const people = peopleHere(draft)
  const {
    moved: _moved,
    closed: _closed,
    invitations: _invited,
    clocks: _clocks,
    departures: _departures,
    inspection,
    ...kept
  } = renamePeople(draft.proposal, people)
  const owner = { id: actor.id, name: actor.name }
  const writers: readonly Author[] = writersHere(draft.proposal, draft.here)
    .filter((one) => one.id !== draft.proposal.owner.id)
    .map((one) => ({ ...one, id: people[one.id] ?? one.id }))
  const left = [
    ...(draft.proposal.left ?? []).map((one) => ({ ...one, id: strangerId(draft.proposal.tenant, one.id) })),
    ...authorsStaying(draft.proposal, draft.here).map(({ id: was, name }) => ({ id: people[was] ?? was, name })),
  ]
  return {
    ...kept,
    id,
    tenant,
    owner,
    authors: [ownerAsAuthor(owner), ...writers],
    ...(left.length === 0 ? {} : { left }),
    home: { ...place, thread: null },
    sections: sectionsFrom((number) => settleHere(kept.sections[number])),
    whole: { ...kept.whole, reading: null },
    // What is being looked at there comes back to nobody.
    ...(inspection !== undefined && inspection.status !== 'asked' && { inspection }),
    asides: [],
    early: [],
    told: [],
    timeZone: actor.timeZone,
    touchedAt: at,
  }
}

/** A reading that is under way there comes back to nobody; moments by the clock there are compared with none of here. */
function settleHere(section: Section): Section {
  const pieces = section.pieces.map(({ written: _written, ...piece }) => piece)
  return { ...section, pieces, reading: section.reading?.status === 'asked' ? null : section.reading }
}

/** The same with each person's id here in the place of the one there, wherever the whole of a text is one. */
function renamePeople(proposal: Proposal, people: Readonly<Record<string, string>>): Proposal {
  const renamed: Proposal = JSON.parse(JSON.stringify(proposal), (key, value: unknown) =>
    typeof value === 'string' && (key === 'by' || key === 'id') ? (people[value] ?? value) : value,
  )
  return renamed
}
