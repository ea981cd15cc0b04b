import { type ProposalAct, both, owning } from './act.ts'
import { recap } from './submit.ts'
import { type ActContext, type StepContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { nameInPlace } from '../model/naming.ts'
import type { Proposal } from '../model/proposal.ts'
import { doneCount, isDrafting, turnOf } from '../model/standing.ts'
import type { Press, View } from '../model/view.ts'
import { sentence, view } from '../screens/blocks.ts'
import { openList } from '../screens/lists.ts'
import { answerAlone, post, say, tell, wordsOf } from '../screens/replies.ts'
import { goTo, whereNext } from '../states/next-section.ts'
import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { joinList, shortDateTime } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'

/** *Continue*, after minutes or weeks: where the learner is, then the card to go on with, at the end of the thread. */
export const resume: ProposalAct = { name: 'resume', offer: 'button', ...owning, run: resumeHere }

/** *Open* in a list, or `/mlops-proposal open`: asked for elsewhere, so that the answer there says where it went on. */
export const open: ProposalAct = {
  name: 'open',
  offer: 'button',
  ...owning,
  general: {
    words: ['open', 'ouvrir'],
    argument: 'reference',
    lines: [
      {
        usage: both('ouvrir MLP-2026-001', 'open MLP-2026-001'),
        help: both('continue cette proposition', 'continues that one'),
      },
    ],
    needs: (_, { words }) => (words === '' ? [{ type: 'open' }] : []),
    run: openNone,
  },
  run: openHere,
}

/** `!status`: the same words, for the one who asks. */
export const status: ProposalAct = {
  name: 'status',
  offer: 'words',
  ...owning,
  command: {
    words: ['statut', 'status', 'etat'],
    argument: 'none',
    usage: both('!statut', '!status'),
    help: both('dit où vous en êtes', 'says where you are'),
  },
  run: tellStatus,
}

function resumeHere(context: ActContext): Step {
  if (!isDrafting(context.proposal)) return tellStatus(context)
  const step = onward(context)
  return { ...step, effects: [post(standingView(context)), ...step.effects] }
}

function openHere(context: ActContext): Step {
  const step = resumeHere(context)
  if (!isDrafting(context.proposal)) return step
  return { ...step, effects: [...step.effects, say(context, wordsOf(context).resume.elsewhere(context.proposal.id))] }
}

/** Without a reference, the list of what can be opened; else there is no such proposal. */
function openNone(context: StepContext, { words = '' }: Press['args']): Step {
  const { language } = context.envelope.actor
  if (words === '') return answerAlone(context, openList(context))
  return answerAlone(context, sentence(language, wordsIn(language).refusals.noProposal(words.toUpperCase())))
}

function tellStatus(context: ActContext): Step {
  return leaveProposal(context.proposal, tell(context, standingView(context)))
}

function onward(context: ActContext): Step {
  const { at } = context.proposal
  const target = at === 'recap' ? whereNext(context.proposal, context.rubric) : at
  return target === null ? recap.run(context) : goTo(context, target)
}

function standingView(context: ActContext): View {
  const { proposal } = context
  const words = wordsOf(context)
  const done = doneCount(proposal, context.rubric)
  const total = sectionsOf(context.rubric).length
  const line = words.root.line(proposal.id, words.states[proposal.state], done, total, turnOf(proposal))
  return view(proposal.language, [
    { type: 'heading', text: words.resume.heading(proposal.id) },
    { type: 'progress', done, total, text: line },
    { type: 'list', style: 'bullet', items: [words.resume.done(done, total), ...details(context)] },
  ])
}

function details(context: ActContext): readonly string[] {
  const { proposal } = context
  const words = wordsOf(context).resume
  const { language, timeZone } = proposal
  const last = words.last(shortDateTime(proposal.touchedAt, language, timeZone))
  if (!isDrafting(proposal)) return [last]
  const open = sectionsOf(context.rubric).filter((number) => proposal.sections[number].mark === 'open')
  const names = joinList(
    open.map((number) => context.rubric.sections[number].name[language]),
    language,
  )
  const asked = proposal.changes.filter((change) => change.status === 'open').length
  return [
    last,
    following(proposal, words, context.rubric),
    ...(asked > 0 ? [words.asked(asked)] : []),
    ...(open.length > 0 ? [words.open(names)] : []),
  ]
}

function following(proposal: Proposal, words: ReturnType<typeof wordsOf>['resume'], rubric: Rubric): string {
  const at = proposal.at === 'recap' ? whereNext(proposal, rubric) : proposal.at
  return at === null ? words.nextRecap : words.next(...nameInPlace(rubric, at, proposal.language))
}
