import type { Proposal, Section } from '../../flows/proposal.ts'
import { sectionNumbers, type SectionNumber } from '../../rubric/section.ts'

/** How a body of format n becomes one of format n + 1. A step never changes once a release wrote its format. */
export const upgrades: Readonly<Record<number, (body: unknown) => unknown>> = { 0: fromZero }

/** The first prototype's shape: a section was one text, a proposal knew no platform, and there was no review yet. */
interface Zero {
  readonly id: string
  readonly tenant: string
  readonly owner: Proposal['owner']
  readonly language: Proposal['language']
  readonly channel: string
  readonly section: SectionNumber
  readonly sections: Readonly<Record<number, ZeroSection>>
  readonly startedAt: string
  readonly touchedAt: string
}

interface ZeroSection {
  readonly text: string
  readonly words: number
  readonly finished: boolean
  readonly savedAt: string | null
}

function fromZero(body: unknown): Proposal {
  const { channel, section, sections, ...kept } = body as Zero
  return {
    ...kept,
    format: 1,
    template: { id: 'mlops-guide', version: 1 },
    state: 'drafting',
    version: 0,
    published: null,
    home: { platform: 'web', channel, thread: null },
    at: section,
    sections: Object.fromEntries(
      sectionNumbers.map((number) => [number, sectionFromZero(number, sections[number], kept.owner.id)]),
    ) as unknown as Proposal['sections'],
    findings: [],
    recaps: 0,
    review: null,
    changes: [],
    undo: null,
    before: null,
    aside: null,
    early: [],
    told: [],
    timeZone: 'UTC',
    stateAt: kept.startedAt,
  }
}

function sectionFromZero(number: SectionNumber, section: ZeroSection | undefined, owner: string): Section {
  const text = section?.text ?? ''
  const piece = { id: `section-${number}`, source: 'form', by: owner, text, revision: 0 } as const
  return {
    number,
    pieces: text === '' ? [] : [piece],
    mark: section?.finished ? 'done' : 'open',
    revision: 0,
    words: section?.words ?? 0,
    savedAt: section?.savedAt ?? null,
    cards: 0,
    runs: 0,
  }
}
