import type { ActContext, Programme } from '../flows/model/act-context.ts'
import type { Proposal } from '../flows/model/proposal.ts'
import { titleOf } from '../flows/model/standing.ts'
import { imprintOf } from '../flows/review/compile.ts'
import { closedDesk, type ClosedDesk, type ReviewDesk, reviewDesk } from '../flows/review/desk.ts'
import { versionReadBefore } from '../flows/review/rounds.ts'
import { likenessOf } from '../flows/similar/likeness-of.ts'
import { settle } from '../flows/states/next-section.ts'
import type { Figures, PagePicture } from '../ports/figures.ts'
import { type PageInbox, Unavailable } from '../ports/inbox.ts'
import { UnreadableProposal } from '../ports/unreadable-proposal.ts'
import type { ReviewGrant } from '../ports/links.ts'
import type { Proposals } from '../ports/proposals.ts'
import { wordsIn } from '../text/words.ts'
import { compiledVersions, type CompileVersion } from './compiled-versions.ts'
import { similarLimit } from './look-up.ts'

interface DeskParts {
  readonly proposals: Pick<Proposals, 'findById' | 'version' | 'similar'>
  readonly programme: Programme
  readonly now: () => string
  /** Absent where there are no pictures. */
  readonly figures?: Figures
}

/** Lays out a reviewer's desk from what is stored now, with the pictures that stand on it. */
export function deskKeeper(parts: DeskParts): Pick<PageInbox, 'desk' | 'picture'> {
  const compile = compiledVersions(parts.programme.rubric)
  return {
    desk: (grant) => orUnavailable(layOut({ ...parts, compile }, grant)),
    picture: (grant, hash) => orUnavailable(takePicture(parts, grant, hash)),
  }
}

async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof UnreadableProposal) throw error
    throw new Unavailable('the review could not be read', { cause: error })
  }
}

async function layOut(
  parts: DeskParts & { readonly compile: CompileVersion },
  grant: ReviewGrant,
): Promise<{ readonly desk: ReviewDesk } | ClosedDesk> {
  const { tenant, proposal: id, actor } = grant
  const loaded = await parts.proposals.findById(tenant, id)
  if (loaded === null) return sayGone(grant)
  const proposal = settle(loaded.proposal, parts.programme.rubric)
  const closed = closedDesk(proposal, grant, parts.programme.rubric)
  if (closed !== null) return closed
  const before = versionReadBefore(proposal, actor.id)
  const [similar, version, read] = await Promise.all([
    parts.proposals.similar(tenant, likenessOf(proposal, 'team'), similarLimit),
    parts.proposals.version(tenant, id, grant.version),
    before === null ? null : parts.proposals.version(tenant, id, before),
  ])
  if (version === null) return sayGone(grant)
  const compiled = parts.compile(tenant, version, imprintOf(proposal, titleOf(proposal)))
  const document = (await parts.figures?.place({ tenant, proposal, version }, compiled)) ?? compiled
  return { desk: reviewDesk(contextOf(parts, grant, proposal), { version, document, read, similar }) }
}

/** Whoever may not read the version any more sees none of its pictures. */
async function takePicture(
  { proposals, programme, figures }: DeskParts,
  grant: ReviewGrant,
  hash: string,
): Promise<PagePicture | null> {
  const { tenant, proposal: id } = grant
  const loaded = await proposals.findById(tenant, id)
  if (loaded === null || figures === undefined) return null
  const proposal = settle(loaded.proposal, programme.rubric)
  if (closedDesk(proposal, grant, programme.rubric) !== null) return null
  const version = await proposals.version(tenant, id, grant.version)
  return version === null ? null : figures.take({ tenant, proposal, version }, hash)
}

function sayGone({ proposal, actor: { language } }: ReviewGrant): ClosedDesk {
  return { closed: wordsIn(language).desk.gone(proposal), reason: 'gone', language, findings: null }
}

function contextOf({ programme, now }: DeskParts, grant: ReviewGrant, proposal: Proposal): ActContext {
  const { tenant, place, actor, version } = grant
  const event = { type: 'pressed', action: 'desk', proposal: proposal.id, version, args: {} } as const
  const envelope = { id: '', at: now(), tenant, place, actor, event }
  return { ...programme, envelope, known: {}, proposal, args: {}, fields: {} }
}
