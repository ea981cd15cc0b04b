import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { withoutPiece, withPiece, withSection } from '../model/pieces.ts'
import { platformTime } from '../model/platform-time.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Piece, Section } from '../model/section-text.ts'
import { tame } from '../model/visible.ts'
import { refreshRoot, say } from '../screens/replies.ts'
import { refreshCard } from '../screens/section-card.ts'
import { placeOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { lateWords } from './late-words.ts'
import { writtenWhen } from './written-when.ts'

/**
 * Does a command in its place among what was written: without what was written after it and came before it, which then goes
 * where the learner is. At the recap it stays where it was, and is part of what is recapped. Its author is told.
 */
export function doInPlace(context: ActContext, word: string, run: (context: ActContext) => Step): Step {
  const { at } = context.proposal
  const since = writtenSince(context)
  if (at === 'recap' || since.length === 0) return run(context)
  const before = withSection(context.proposal, withoutPieces(context.proposal.sections[at], since, context.envelope.at))
  const outcome = run({ ...context, proposal: before })
  const { proposal } = outcome
  if (proposal === null || proposal === before) return { ...outcome, proposal: context.proposal }
  return proposal.at === 'recap'
    ? withWord(context, word, { outcome: run(context), where: at })
    : putBehind(context, word, { outcome, proposal, since, at: proposal.at })
}

/** What was written in the section where they are after the command, by the platform's own clock. */
function writtenSince({ proposal, envelope }: ActContext): readonly Piece[] {
  const when = platformTime(envelope.event)
  if (when === null || proposal.at === 'recap') return []
  return proposal.sections[proposal.at].pieces.filter(({ written }) => written !== undefined && written > when)
}

function withoutPieces(section: Section, pieces: readonly Piece[], at: string): Section {
  return pieces.reduce((now, { id }) => withoutPiece(now, id, at), section)
}

interface Behind {
  readonly outcome: Step
  readonly proposal: Proposal
  readonly since: readonly Piece[]
  readonly at: SectionNumber
}

/** What was written after it comes after it. */
function putBehind(context: ActContext, word: string, { outcome, proposal, since, at }: Behind): Step {
  const { envelope, rubric } = context
  const section = since.reduce((now, piece) => withPiece(now, piece, envelope.at), proposal.sections[at])
  const now = withSection(proposal, section)
  const shown = [...refreshCard(now, at, rubric), refreshRoot(now, rubric)]
  const left = context.proposal.at
  // A skip is taken back by its own button, wherever that text went.
  const what = left !== 'recap' && now.sections[left].mark === 'skipped' ? { what: 'skipped' as const } : {}
  const step = { ...outcome, ...changeProposal(context, now, ...outcome.effects, ...shown), ...what }
  return withWord(context, word, { outcome: step, where: at })
}

function withWord(
  context: ActContext,
  word: string,
  { outcome, where }: { readonly outcome: Step; readonly where: SectionNumber },
): Step {
  const { since } = lateWords[context.proposal.language]
  const told = say(context, since(tame(word), writtenWhen(context), placeOf(context.rubric, where)))
  return { ...outcome, effects: [...outcome.effects, told] }
}
