import { type ProposalAct, both, owning } from './act.ts'
import { offerToBring } from './bring.ts'
import { recap } from './submit.ts'
import { type ActContext, type StepContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { whereNext } from '../model/missing.ts'
import { nameInPlace } from '../model/naming.ts'
import { isAllowed } from '../model/people.ts'
import { finishedCount, isDrafting, type Progress, sectionsThat } from '../model/standing.ts'
import type { Button, Press, View } from '../model/view.ts'
import { closedAnswer, moveButton } from '../moving/closed-place.ts'
import { livesIn, whyNotMoved } from '../moving/may-move.ts'
import { movingWords } from '../moving/moving-words.ts'
import { sayWithWay } from '../moving/where-it-goes-on.ts'
import { isWho } from '../states/guards.ts'
import { sentence, view } from '../screens/blocks.ts'
import { openList } from '../screens/lists.ts'
import { statusLine } from '../screens/status-line.ts'
import { answerAlone, post, refuse, tell, wordsOf } from '../screens/replies.ts'
import { goTo } from '../states/next-section.ts'
import { sectionsOf } from '../../rubric/rubric.ts'
import { joinList, shortDateTime } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'

/** *Continue*, after minutes or weeks: where the learner is, then the card to go on with, at the end of the thread. */
export const resume: ProposalAct = { name: 'resume', offer: 'button', ...owning, run: resumeHere }

/** *Open* in a list, or `/mlops-proposal open`: asked for elsewhere, so that the answer there says where it went on. */
export const open: ProposalAct = {
  name: 'open',
  offer: 'button',
  ...owning,
  needs: ({ id }) => [
    { type: 'thread', proposal: id },
    { type: 'linked', reference: id },
  ],
  general: {
    words: ['open', 'ouvrir'],
    argument: 'reference',
    lines: [
      {
        usage: both('ouvrir MLP-2026-001', 'open MLP-2026-001'),
        help: both('continue cette proposition', 'continues that one'),
      },
    ],
    needs: (_, { words = '' }) => [
      words === '' ? { type: 'open' } : { type: 'linked', reference: words.toUpperCase() },
    ],
    run: openNone,
    onProposal: reopen,
  },
  run: openHere,
}

/** `!status`: the same words, for the one who asks. */
export const status: ProposalAct = {
  name: 'status',
  offer: 'button',
  ...owning,
  command: {
    words: ['statut', 'status', 'etat'],
    argument: 'none',
    usage: both('!statut', '!status'),
    help: both('dit où vous en êtes', 'says where you are'),
  },
  run: tellStatus,
}

/** Others' proposals are not opened by their number. */
function reopen(context: ActContext): Step {
  if (isAllowed(context.envelope.actor, 'write', context.proposal)) return openHere(context)
  if (context.known.linked) return { ...offerToBring(context, context.known.linked), proposal: context.proposal }
  return refuse(context, wordsOf(context).refusals.notYours(context.proposal.id))
}

function resumeHere(context: ActContext): Step {
  if (!isDrafting(context.proposal)) return tellStatus(context)
  const step = onward(context)
  return { ...step, effects: [post(standingView(context)), ...step.effects] }
}

/** Nothing is shown in a closed thread: where it cannot go on, it is offered to go on here. */
function openHere(context: ActContext): Step {
  const closed = context.proposal.closed ?? null
  if (closed !== null) return leaveProposal(context.proposal, closedAnswer(context, closed))
  const step = resumeHere(context)
  const told = isDrafting(context.proposal) ? [wordsOf(context).resume.elsewhere(context.proposal.id)] : []
  const offer = whatOfMoving(context)
  if (told.length + offer.texts.length === 0) return step
  const way = sayWithWay(context, [...told, ...offer.texts], context.known.thread ?? null, offer.buttons)
  return { ...step, effects: [...step.effects, way] }
}

/** In another place, its owner can have it moved there. */
function whatOfMoving(context: ActContext): { readonly texts: readonly string[]; readonly buttons: readonly Button[] } {
  const { proposal, envelope } = context
  const words = movingWords[proposal.language]
  if (livesIn(proposal, envelope.place)) return { texts: [], buttons: [] }
  if (!isWho(context, 'owner')) return { texts: [words.ownerMoves(proposal.owner.name)], buttons: [] }
  const why = whyNotMoved(context)
  if (why !== null) return { texts: [why], buttons: [] }
  return { texts: [words.offer(proposal.id)], buttons: [moveButton(proposal, words.buttons.move)] }
}

/** Without a reference, the list of what can be opened; else there is no such proposal. */
function openNone(context: StepContext, { words = '' }: Press['args']): Step {
  const { language } = context.envelope.actor
  if (words === '') return answerAlone(context, openList(context))
  if (context.known.linked) return offerToBring(context, context.known.linked)
  return answerAlone(context, sentence(language, wordsIn(language).refusals.noProposal(words.toUpperCase())))
}

function tellStatus(context: ActContext): Step {
  return leaveProposal(context.proposal, tell(context, standingView(context)))
}

function onward(context: ActContext): Step {
  const missing = whereNext(context.proposal, context.rubric)
  return missing === null ? recap.run(context) : goTo(context, missing.section)
}

/** Where its author is in the proposal, and what is left to do. */
export function standingView(context: ActContext): View {
  const { proposal } = context
  const words = wordsOf(context)
  return view(proposal.language, [
    { type: 'heading', text: words.resume.heading(proposal.id) },
    statusLine(proposal, context.rubric),
    { type: 'list', style: 'bullet', items: details(context) },
  ])
}

function details(context: ActContext): readonly string[] {
  const { proposal, rubric } = context
  const words = wordsOf(context).resume
  const { language, timeZone } = proposal
  const last = words.last(shortDateTime(proposal.touchedAt, language, timeZone))
  if (!isDrafting(proposal)) return [last]
  const asked = proposal.changes.filter((change) => change.status === 'open').length
  return [
    words.done(finishedCount(proposal, rubric), sectionsOf(rubric).length),
    last,
    following(context),
    ...(asked > 0 ? [words.asked(asked)] : []),
    ...listThose(context, 'written', words.unfinished),
    ...listThose(context, 'skipped', words.skipped),
    ...listThose(context, 'empty', words.open),
  ]
}

/** The sections that stand there, by name; no line where there are none. */
function listThose(
  { proposal, rubric }: ActContext,
  are: Progress,
  line: (names: string) => string,
): readonly string[] {
  const { language } = proposal
  const names = sectionsThat(are, proposal, rubric).map((number) => rubric.sections[number].name[language])
  return names.length === 0 ? [] : [line(joinList(names, language))]
}

function following(context: ActContext): string {
  const { proposal, rubric } = context
  const words = wordsOf(context).resume
  const missing = whereNext(proposal, rubric)
  if (missing === null) return words.nextRecap
  return words.next[missing.lack](...nameInPlace(rubric, missing.section, proposal.language))
}
