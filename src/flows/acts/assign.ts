import { both, moving, type ProposalAct } from './act.ts'
import { type ActContext, changeProposal, leaveProposal, type StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Person } from '../model/event.ts'
import type { Press } from '../model/view.ts'
import { isAllowed } from '../model/people.ts'
import type { Away } from '../model/settings.ts'
import { titleOf } from '../model/standing.ts'
import { expiryOf } from '../review/claim-timer.ts'
import { findNamed } from '../review/find-named.ts'
import { tellClaimer, tellDirectly, withReview } from '../review/with-review.ts'
import { chooseReviewer } from '../screens/choose-reviewer.ts'
import { button, sentence } from '../screens/blocks.ts'
import { answerAlone, refreshRoot, refuse, say, tell, wordsOf } from '../screens/replies.ts'
import { refreshReview } from '../screens/review-card.ts'
import { reviewButtons } from '../screens/requests.ts'
import { isWho, mayMove, moveTo } from '../states/guards.ts'
import { refuseWithWays } from '../states/ways-on.ts'
import { longDate, momentInWords } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'

/** *Entrust to …*: a coordinator chooses who reviews it, with what each has in hand; claimed already, it passes on to them. */
export const assign: ProposalAct = {
  name: 'assign',
  offer: 'button',
  ...moving,
  moves: ['assign'],
  needs: () => [{ type: 'team' }, { type: 'away' }],
  run: (context) => {
    const { person } = context.args
    return person === undefined ? offerTeam(context) : assignTo(context, findMember(context, person))
  },
  general: {
    words: ['attribuer', 'confier', 'assign', 'entrust'],
    argument: 'assignment',
    lines: [
      {
        usage: both('attribuer MLP-2026-001 @personne', 'assign MLP-2026-001 @person'),
        help: both(
          'confie une relecture à quelqu’un, pour la coordination',
          'entrusts somebody with a review, for coordinators',
        ),
      },
    ],
    run: assignNone,
    onProposal: (context, words) => assignTyped(context, words.split(' ').slice(1).join(' ').trim()),
  },
}

/** `assign MLP-2026-001 @Omar`: whom the platform names, else one of the team by name; with nobody named, the team to choose from. */
function assignTyped(context: ActContext, named: string): Step {
  const { event } = context.envelope
  // Who is not of the organisation is nobody to entrust.
  const known = event.type === 'commanded' ? (event.people ?? []) : []
  const people = known.filter(({ standing }) => standing === undefined)
  const { review } = wordsOf(context)
  if (!isWho(context, 'coordinator')) return refuseOthers(context)
  if (people.length > 1) return refuse(context, review.assignOne)
  if (named === '' && people.length === 0) return offerTeam(context)
  const person = people[0] ?? findNamed(context.known.team ?? [], named)
  if (person !== null || 'refusal' in mayMove(context, 'assign')) return assignTo(context, person)
  const offered = offerTeam(context)
  return { ...offered, effects: [say(context, review.assignUnknown(named)), ...offered.effects] }
}

/** As where there is no such proposal: who may not entrust anything is not told which there are. */
function refuseOthers(context: ActContext): Step {
  return { ...assignNone(context, {}), proposal: context.proposal }
}

function offerTeam(context: ActContext): Step {
  const passage = mayMove(context, 'assign')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  const able = (context.known.team ?? []).filter(
    (one) => whyNot(context, one) === null && awayNow(context, one)?.until !== null,
  )
  return leaveProposal(context.proposal, tell(context, chooseReviewer(context.proposal, able, context.known.away)))
}

/** A button's person has to be of the team still; null where they are not. */
function findMember({ known }: ActContext, id: string): Person | null {
  return known.team?.find((one) => one.id === id) ?? null
}

function assignTo(context: ActContext, person: Person | null): Step {
  const passage = mayMove(context, 'assign')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  const why = person === null ? wordsOf(context).review.notAssignable(context.proposal.id) : whyNot(context, person)
  if (person === null || why !== null) return refuse(context, why ?? '')
  const away = awayNow(context, person)
  if (away !== undefined && context.args['away'] !== away.until) return askAboutAbsence(context, away)
  return entrust(context, moveTo(context, passage.edge), person)
}

function awayNow({ known }: ActContext, { id }: Person): Away | undefined {
  return known.away?.find((one) => one.id === id)
}

/** Nobody is given a review by mistake while they are away: it takes a second press, on a button of this very absence. */
function askAboutAbsence(context: ActContext, { id, name, until }: Away): Step {
  const { proposal, envelope } = context
  const { presence } = wordsOf(context)
  if (until === null) return refuse(context, presence.assignGone(name))
  const args = { person: id, away: until }
  const anyway = button(proposal, presence.assignAnyway, 'assign', { args })
  const others = button(proposal, presence.assignOther, 'assign')
  const day = longDate(until, proposal.language, envelope.actor.timeZone)
  return refuse(context, presence.assignAway(name, day), [anyway, others])
}

/** What would keep somebody from claiming it keeps it from being given to them; who has it, has it. Null where nothing does. */
function whyNot(context: ActContext, { id, name }: Person): string | null {
  const { proposal } = context
  const { review: words } = wordsOf(context)
  if (isAllowed({ id }, 'write', proposal)) return words.assignAuthor(proposal.id, name)
  if (proposal.review?.conflicts.includes(id) === true) return words.assignConflict(proposal.id, name)
  return proposal.review?.reviewer?.id === id ? words.assignHas(proposal.id, name) : null
}

function entrust(context: ActContext, moved: ActContext['proposal'], { id, name }: Person): Step {
  const { actor, at } = context.envelope
  const expiry = expiryOf(context)
  const proposal = withReview(moved, { reviewer: { id, name }, claimedAt: at, expiry, lapsed: null, reserved: null })
  const { review: words, buttons } = wordsOf(context)
  const when = momentInWords(expiry.at, at, proposal.language, expiry.timeZone)
  const text = `${words.assignedYou(actor.name, proposal.id, titleOf(proposal))} ${words.untilWhen(when)}`
  const args = { version: String(proposal.version) }
  const read = { action: 'read', proposal: proposal.id, version: proposal.version, args, opens: 'act' } as const
  const ways = [{ label: buttons.read, style: 'plain', press: read } as const, ...reviewButtons(proposal)]
  return changeProposal(
    context,
    proposal,
    ...refreshReview(proposal, context),
    refreshRoot(proposal, context.rubric),
    say(context, words.assigned(proposal.id, name)),
    ...(id === actor.id ? [] : [tellDirectly(proposal, { id, name }, sentence(proposal.language, text, ways))]),
    ...tellClaimer(context),
  )
}

/** The words name no proposal that is there. */
function assignNone(context: StepContext, { words = '' }: Press['args']): Step {
  const { language, roles } = context.envelope.actor
  const { refusals, review } = wordsIn(language)
  const [id = ''] = words.split(' ')
  if (!roles.includes('coordinator')) return answerAlone(context, sentence(language, refusals.notCoordinator))
  return answerAlone(context, sentence(language, id === '' ? review.assignHow : refusals.noProposal(id.toUpperCase())))
}
