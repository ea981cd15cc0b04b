import { countWords } from '../../src/rubric/detectors/words.ts'
import { ownerAsAuthor } from '../../src/flows/model/people.ts'
import type { Deliverable } from '../../src/flows/model/effect.ts'
import type { Envelope } from '../../src/flows/model/event.ts'
import type { FrozenVersion } from '../../src/flows/model/known.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import type { Section } from '../../src/flows/model/section-text.ts'
import { sectionNumbers, type SectionNumber } from '../../src/rubric/section.ts'
import type { Commit } from '../../src/ports/proposals.ts'

export const tenant = 'school'
export const home = { platform: 'web', channel: 'mlops', thread: null } as const

let events = 0

/** An act of Ana's with a fresh id. */
export function envelopeOf(changes: Partial<Envelope> = {}): Envelope {
  events += 1
  return {
    id: `event-${events}`,
    at: '2026-11-23T10:00:00.000Z',
    tenant,
    place: home,
    actor: { id: 'ana', name: 'Ana', roles: ['learner'], language: 'fr', timeZone: 'Europe/Paris' },
    event: { type: 'said', message: `m-${events}`, text: 'Prévoir les pannes des pompes', mentions: 'none' },
    ...changes,
  }
}

const ana = { id: 'ana', name: 'Ana' }

/** Ana's draft, with its sections' texts by number. */
export function proposalOf(
  id: string,
  changes: Partial<Proposal> = {},
  texts: Partial<Record<SectionNumber, string>> = {},
): Proposal {
  return {
    format: 4,
    id,
    tenant,
    owner: ana,
    authors: [ownerAsAuthor(changes.owner ?? ana)],
    language: 'fr',
    state: 'drafting',
    version: 0,
    published: null,
    home,
    at: 1,
    sections: sectionsOf(texts),
    findings: [],
    recaps: 0,
    whole: { runs: 0, messages: 0, reading: null },
    questions: [],
    review: null,
    changes: [],
    undo: [],
    redo: [],
    asides: [],
    early: [],
    told: [],
    timeZone: 'Europe/Paris',
    startedAt: '2026-11-23T09:00:00.000Z',
    touchedAt: '2026-11-23T10:00:00.000Z',
    stateAt: '2026-11-23T09:00:00.000Z',
    restore: 'offered',
    ...changes,
  }
}

function sectionsOf(texts: Partial<Record<SectionNumber, string>>): Proposal['sections'] {
  return Object.fromEntries(sectionNumbers.map((number) => [number, sectionOf(number, texts[number])])) as never
}

function sectionOf(number: SectionNumber, text: string | undefined): Section {
  const piece = { id: `piece-${number}`, source: 'message', by: 'ana', text: text ?? '', revision: 0 } as const
  return {
    number,
    pieces: text === undefined ? [] : [piece],
    mark: text === undefined ? 'open' : 'done',
    revision: 0,
    words: countWords(text ?? ''),
    savedAt: null,
    cards: 0,
    runs: 0,
    reading: null,
  }
}

/** A review that was asked for at that time. */
export function reviewOf(submittedAt: string): NonNullable<Proposal['review']> {
  return {
    version: 1,
    submittedAt,
    reviewer: null,
    claimedAt: null,
    expiry: null,
    lapsed: null,
    previous: null,
    conflicts: [],
    marks: null,
    items: [],
  }
}

/** A frozen version with its sections' texts by number. */
export function frozenOf(
  proposal: string,
  version: number,
  texts: Partial<Record<SectionNumber, string>>,
): FrozenVersion {
  return {
    proposal,
    version,
    language: 'fr',
    frozenAt: '2026-11-23T11:00:00.000Z',
    sections: Object.fromEntries(sectionNumbers.map((number) => [number, texts[number] ?? ''])) as never,
  }
}

/** A message in a slot, with one word of text. */
export function show(slot: string, text = 'x'): Deliverable {
  return { type: 'show', to: slot === 'root' ? 'home' : 'thread', slot, view: { language: 'fr', text, blocks: [] } }
}

/** A step that starts the proposal. */
export function startOf(proposal: Proposal, effects: readonly Deliverable[] = []): Commit {
  return {
    envelope: envelopeOf({ actor: { ...envelopeOf().actor, ...proposal.owner }, tenant: proposal.tenant }),
    lane: proposal.id,
    proposal,
    from: 0,
    effects,
    timers: [],
    revisions: [],
    frozen: null,
    maxOpenDrafts: 5,
  }
}

/** A step that changes the proposal from the revision. */
export function changeOf(
  proposal: Proposal,
  from: number,
  effects: readonly Deliverable[] = [],
  frozen: FrozenVersion | null = null,
): Commit {
  return { ...startOf(proposal, effects), from, frozen }
}
