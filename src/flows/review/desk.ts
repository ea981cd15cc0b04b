import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { momentInWords } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import { openForm } from '../acts/open-form.ts'
import { changedEvidence } from '../evidence/changed-evidence.ts'
import { type ReviewEvidence, reviewEvidence } from '../evidence/review-evidence.ts'
import { sayAnswers } from '../evidence/say-answers.ts'
import type { ActContext } from '../model/act-context.ts'
import type { FrozenVersion, Similar } from '../model/known.ts'
import { numberSection } from '../model/naming.ts'
import type { ReviewAsked } from '../model/page.ts'
import { creditLine } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import type { ChangeItem } from '../model/review.ts'
import { titleOf } from '../model/standing.ts'
import type { Form, Option, Press, View } from '../model/view.ts'
import { wholeFindings } from '../screens/findings.ts'
import { listMeant } from '../screens/meant.ts'
import { listAnswered, sayFacts } from '../screens/review-card.ts'
import { sayWhole } from '../screens/similar.ts'
import { type ChangedSection, wordDifference } from './word-difference.ts'
import type { ProposalDocument } from './document.ts'
import { type PastRound, pastRounds } from './past-rounds.ts'
import { criteriaOf } from './request-form.ts'

/** What a reviewer has before them: one version, and what they noted about it so far. */
export interface ReviewDesk {
  readonly language: Language
  readonly title: string
  /** `MLP-2026-042 · v2 · by Léa Moreau` */
  readonly about: string
  /** When the claim runs out if nothing more happens; empty where it does not. */
  readonly until: string
  readonly document: ProposalDocument
  readonly facts: readonly string[]
  /** What its links showed when it was sent; null where nobody had looked. */
  readonly evidence: ReviewEvidence | null
  /** What the author kept as it is, and what became of earlier requests. */
  readonly notes: View['blocks']
  /** What earlier reviews said, and what the author answered, the latest first. */
  readonly history: readonly PastRound[]
  /** Proposals like this one, a line each. */
  readonly similar: readonly string[]
  /** What changed since the version that this reviewer read; null where they read none. */
  readonly difference: {
    readonly since: number
    readonly sections: readonly ChangedSection[]
    /** In what its links show; null where there is nothing to compare. */
    readonly evidence: readonly string[] | null
  } | null
  readonly sections: readonly DeskSection[]
  readonly requests: readonly NotedRequest[]
  readonly newRequest: Form
  readonly send: Form
  /** What the checks said; null until the reviewer's own marks. */
  readonly findings: View | null
}

/** A section that a change can be asked for in, with its criteria. */
export interface DeskSection {
  readonly number: SectionNumber
  readonly heading: string
  readonly criteria: readonly Option[]
}

/** A request that is noted and not yet sent, with the form that edits it. */
export interface NotedRequest extends ChangeItem {
  readonly heading: string
  readonly edit: Form
}

/** A page that opens nothing any more: why, and what its reviewer may still read. */
export interface ClosedDesk {
  readonly closed: string
  readonly reason: 'gone' | 'newer' | 'taken' | 'again' | 'released' | 'lapsed' | 'sent' | 'stands'
  readonly language: Language
  readonly findings: View | null
}

/** What was looked up for a desk: the version under review, the one that this reviewer read before, and what is like it. */
export interface DeskVersions {
  readonly similar: readonly Similar[]
  readonly version: FrozenVersion
  /** That version as a document. */
  readonly document: ProposalDocument
  readonly read: FrozenVersion | null
}

/** Why the page that was asked for is closed now; null while its claim holds. */
export function closedDesk(proposal: Proposal, asked: ReviewAsked, rubric: Rubric): ClosedDesk | null {
  const { id, language, state, review, version } = proposal
  const words = wordsIn(language)
  const close = (reason: ClosedDesk['reason'], closed: string, findings: View | null = null) => ({
    closed,
    reason,
    language,
    findings,
  })
  if (version !== asked.version || review === null) return close('newer', words.desk.newer(id, version))
  const { reviewer, claimedAt, lapsed } = review
  const isOwn = reviewer?.id === asked.actor.id && claimedAt === asked.claim
  if (state === 'in-review' && isOwn) return null
  if (state === 'in-review' && reviewer !== null) {
    const isMine = reviewer.id === asked.actor.id
    return isMine ? close('again', words.desk.again(id)) : close('taken', words.desk.taken(id, reviewer.name))
  }
  if (state === 'submitted') {
    const ranOut = lapsed?.id === asked.actor.id
    return ranOut ? close('lapsed', words.desk.lapsed(id)) : close('released', words.desk.released(id))
  }
  const isDecided = state === 'changes-requested' || state === 'approved' || state === 'published'
  if (!isDecided || !isOwn) return close('stands', words.desk.stands(id, words.stands[state]))
  return close('sent', words.desk.sent(id), isUntouched(proposal) ? wholeFindings(proposal, 'reviewer', rubric) : null)
}

/** What the checks say of a text that goes on is its author's alone. */
function isUntouched({ state, touchedAt, stateAt }: Proposal): boolean {
  return state !== 'changes-requested' || touchedAt === stateAt
}

/** The desk of the reviewer whose context it is. */
export function reviewDesk(context: ActContext, { version, document, read, similar }: DeskVersions): ReviewDesk {
  const { proposal, rubric, envelope } = context
  const { language, review, id } = proposal
  const words = wordsIn(language)
  const expiry = review?.expiry ?? null
  const history = pastRounds(proposal, rubric)
  return {
    language,
    title: titleOf(proposal),
    about: `${words.review.heading(id, version.version)} · ${words.review.by(creditLine(proposal))}`,
    until: expiry === null ? '' : words.desk.until(momentInWords(expiry.at, envelope.at, language, expiry.timeZone)),
    document,
    facts: sayFacts(proposal, rubric),
    evidence: reviewEvidence(version.inspection, { language, timeZone: envelope.actor.timeZone }),
    notes: [
      ...listMeant(proposal, rubric, { type: 'note', text: words.review.meant }),
      ...listAnswers(proposal, rubric),
      // A proposal whose rounds were not kept yet has the last requests alone.
      ...(history.length === 0 ? listAnswered(proposal, rubric) : []),
    ],
    history,
    similar: similar.map((one) => sayWhole(one, language)),
    difference:
      read === null
        ? null
        : {
            since: read.version,
            sections: wordDifference(read, version, rubric),
            evidence: changedEvidence(read.inspection, version.inspection, language),
          },
    sections: sectionsOf(rubric).map((number) => ({
      number,
      heading: numberSection(rubric, number, language),
      criteria: criteriaOf(rubric, number, language),
    })),
    requests: (review?.items ?? []).map((item) => ({
      ...item,
      heading: numberSection(rubric, item.section, language),
      edit: formOf(context, 'edit-request', { item: item.id }),
    })),
    newRequest: newRequest(context),
    send: formOf(context, 'review', {}),
    findings: review?.marks == null ? null : wholeFindings(proposal, 'reviewer', rubric),
  }
}

/** What the author said of what no linked repository shows: planned, or to be seen elsewhere. */
function listAnswers(proposal: Proposal, rubric: Rubric): View['blocks'] {
  const items = sectionsOf(rubric).flatMap((number) => sayAnswers(proposal, number))
  return items.length === 0 ? [] : [{ type: 'list', style: 'bullet', items }]
}

/** The form of a request with both: the section, and the criteria, which the page offers for each section. */
function newRequest(context: ActContext): Form {
  const form = formOf(context, 'add-item', {})
  const [section = 1] = sectionsOf(context.rubric)
  const { fields } = formOf(context, 'add-item', { section: String(section) })
  return { ...form, fields: [...form.fields, ...fields.filter(({ name }) => name === 'criterion')] }
}

function formOf(context: ActContext, action: string, args: Press['args']): Form {
  const { id, version } = context.proposal
  const asked = openForm({ ...context, args }, { action, proposal: id, version, args, opens: 'form' })
  if ('form' in asked) return asked.form
  throw new Error(`the form of ${action} is refused to whoever has claimed the review: ${asked.refusal.text}`)
}
