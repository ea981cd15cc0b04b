import { ownerAsAuthor } from '../../../flows/model/people.ts'
import type { Proposal } from '../../../flows/model/proposal.ts'
import type { Piece, Section } from '../../../flows/model/section-text.ts'
import type { Review } from '../../../flows/model/review.ts'
import type { TextChange } from '../../../flows/model/text-change.ts'
import { sectionNumbers, type SectionNumber } from '../../../rubric/section.ts'

/** How a body of format n becomes one of format n + 1. A step never changes once a release wrote its format. */
export const upgrades: Readonly<Record<number, (body: unknown) => unknown>> = {
  0: fromZero,
  1: fromOne,
  2: fromTwo,
  3: fromThree,
}

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

/** One removal or replacement could be undone, with the pieces that it took away; one message was set apart. */
type Three = Omit<Proposal, 'format' | 'undo' | 'redo' | 'asides'> & {
  readonly format: 3
  readonly undo: {
    readonly what: 'deleted' | 'cleared' | 'replaced' | 'skipped'
    readonly section: SectionNumber
    readonly pieces: readonly Piece[]
    readonly mark: Section['mark']
    readonly replacement: string | null
  } | null
  readonly aside: { readonly message: string; readonly text: string } | null
}

function fromThree(body: unknown): Proposal {
  const { undo, aside, ...kept } = body as Three
  return {
    ...kept,
    format: 4,
    undo: undo === null ? [] : [changeFromThree(undo, kept)],
    redo: [],
    asides: aside === null ? [] : [aside],
  }
}

/** Its text stands in the change itself: what is stored beside proposals today was not stored then. */
function changeFromThree(
  { what, section, pieces, mark, replacement }: NonNullable<Three['undo']>,
  { sections, touchedAt, owner }: Pick<Three, 'sections' | 'touchedAt' | 'owner'>,
): TextChange {
  const now = new Map(sections[section].pieces.map(({ id, text }) => [id, text]))
  const lost = pieces.filter(({ id, text }) => now.get(id) !== text).map(({ id }) => id)
  const gained = sections[section].pieces.filter(({ id }) => id === replacement)
  const part = {
    section,
    mark,
    had: pieces.length,
    lost,
    gained: gained.map(({ id, revision }) => ({ id, revision })),
    before: pieces,
  }
  return { id: 'format 3', what, at: touchedAt, by: owner.id, parts: [part] }
}

/**
 * It kept the state before the last move, and the one template there is: nothing ever asked for either. No claim ran out
 * yet, and Restore was offered for ever. Whoever began it was the only one who wrote it.
 */
type Two = Omit<Three, 'format' | 'authors' | 'restore' | 'review'> & {
  readonly format: 2
  readonly template: { readonly id: 'mlops-guide'; readonly version: 1 }
  readonly before: Proposal['state'] | null
  readonly review: Omit<Review, 'expiry' | 'lapsed'> | null
}

function fromTwo(body: unknown): Three {
  const { template: _template, before: _before, ...kept } = body as Two
  const review = kept.review === null ? null : { ...kept.review, expiry: null, lapsed: null }
  return { ...kept, format: 3, authors: [ownerAsAuthor(kept.owner)], review, restore: 'offered' }
}

/** Before the AI coach. */
type One = Omit<Two, 'format' | 'sections' | 'findings' | 'whole' | 'questions'> & {
  readonly format: 1
  readonly sections: Readonly<Record<number, Omit<Section, 'reading'>>>
  readonly findings: readonly Omit<Proposal['findings'][number], 'rounds'>[]
}

function fromOne(body: unknown): Two {
  const one = body as One
  const sections = Object.entries(one.sections).map(([number, section]) => [number, { ...section, reading: null }])
  return {
    ...one,
    format: 2,
    sections: Object.fromEntries(sections) as Proposal['sections'],
    findings: one.findings.map((finding) => ({ ...finding, rounds: 1 })),
    whole: { runs: 0, messages: 0, reading: null },
    questions: [],
  }
}

function fromZero(body: unknown): One {
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
    ),
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

function sectionFromZero(
  number: SectionNumber,
  section: ZeroSection | undefined,
  owner: string,
): Omit<Section, 'reading'> {
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
