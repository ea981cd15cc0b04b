import { sectionsOf } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import { refreshAllCoach } from '../coach/coach-acts.ts'
import { fold } from './commands.ts'
import { compileMarkdown, imprintOf } from '../review/compile.ts'
import type { Step } from '../model/effect.ts'
import { titled } from '../model/naming.ts'
import { isAboutAll, sectionOf } from './navigate.ts'
import type { Proposal } from '../model/proposal.ts'
import { inLanguage, refreshRoot, refuse, say, tell, wordsOf } from '../screens/replies.ts'
import { forAuthor } from '../coach/remarks.ts'
import { sentence, view } from '../screens/blocks.ts'
import { refreshChange } from '../screens/changes.ts'
import { helpView, privacyView } from '../screens/help.ts'
import { draftReading, sectionReading } from '../screens/reading.ts'
import { refreshRecap } from '../screens/recap.ts'
import { refreshReview } from '../screens/review-card.ts'
import { refreshCard } from '../screens/section-card.ts'
import { textsOf, titleOf } from '../model/standing.ts'
import { languageOf, welcome } from './start.ts'
import type { Turn } from '../model/turn.ts'
import { changed, unchanged } from '../model/turn.ts'
import type { Block } from '../model/view.ts'

/** `!show`, `!show 4`, `!show all` */
export function show(turn: Turn): Step {
  const shown = isAboutAll(turn)
    ? draftReading(turn.proposal, turn.rubric)
    : sectionReading(turn.proposal, sectionOf(turn), turn.rubric)
  return unchanged(turn.proposal, tell(turn, shown))
}

/** *Example*: one of ours, from a domain that is not the learner's, and said to be one. */
export function example(turn: Turn): Step {
  const number = sectionOf(turn)
  const { answers } = wordsOf(turn)
  return tellAbout(turn, answers.example(...titled(turn.rubric, number, turn.proposal.language)), {
    type: 'quote',
    text: inLanguage(turn, turn.rubric.sections[number].example),
  })
}

/** *Why this section?* */
export function why(turn: Turn): Step {
  const number = sectionOf(turn)
  const { answers } = wordsOf(turn)
  return tellAbout(turn, answers.why(...titled(turn.rubric, number, turn.proposal.language)), {
    type: 'text',
    text: inLanguage(turn, turn.rubric.sections[number].why),
  })
}

function tellAbout(turn: Turn, heading: string, block: Block): Step {
  const shown = view(turn.proposal.language, [{ type: 'heading', text: heading }, block])
  return unchanged(turn.proposal, tell(turn, shown))
}

export function help(turn: Turn): Step {
  return unchanged(turn.proposal, tell(turn, helpView(turn.proposal.language)))
}

export function privacy(turn: Turn): Step {
  return unchanged(turn.proposal, tell(turn, privacyView(turn.proposal.language, turn.coach)))
}

/** `!language en`: every card that can still change follows; the learner's text stays. */
export function language(turn: Turn): Step {
  const wanted = languageOf(turn.args['to'] ?? '')
  if (wanted === null) return refuse(turn, wordsOf(turn).answers.whichLanguage)
  const told = tell(turn, sentence(wanted, wordsIn(wanted).answers.language))
  if (wanted === turn.proposal.language) return unchanged(turn.proposal, told)
  const proposal: Proposal = { ...turn.proposal, language: wanted }
  return changed(
    turn,
    proposal,
    refreshRoot(proposal, turn.rubric),
    welcome(proposal, turn.rubric),
    ...sectionsOf(turn.rubric).flatMap((number) => refreshCard(proposal, number, turn.rubric)),
    ...refreshAllCoach(proposal, turn.rubric),
    ...refreshRecap(proposal, turn.rubric),
    ...proposal.changes.map((change) => refreshChange(proposal, change, turn.rubric)),
    ...(isWaiting(proposal) ? refreshReview(proposal, turn.rubric) : []),
    told,
  )
}

/** The reviewers' card changes only while the version it shows waits or is read. */
function isWaiting({ state }: Proposal): boolean {
  return state === 'submitted' || state === 'in-review'
}

/** `!export md`, `!export json`: the draft as it stands, as a file. */
export function exportDraft(turn: Turn): Step {
  const format = fold(turn.args['format'] ?? '')
  const words = wordsOf(turn)
  if (format !== 'md' && format !== 'json') return refuse(turn, words.answers.formats)
  const shown = view(turn.proposal.language, [
    { type: 'text', text: words.answers.exported },
    {
      type: 'document',
      name: `${turn.proposal.id}.${format}`,
      mime: format === 'md' ? 'text/markdown' : 'application/json',
      content: format === 'md' ? draftMarkdown(turn) : draftJson(turn),
    },
  ])
  return unchanged(turn.proposal, tell(turn, shown))
}

function draftMarkdown(turn: Turn): string {
  const { proposal } = turn
  const { id, version } = proposal
  const draft = { proposal: id, version, language: proposal.language, frozenAt: proposal.touchedAt }
  return compileMarkdown(
    { ...draft, sections: textsOf(proposal, turn.rubric) },
    imprintOf(proposal, titleOf(proposal)),
    turn.rubric,
  )
}

function draftJson(turn: Turn): string {
  const { id, language, state, version, published, owner, sections, startedAt, touchedAt, changes } = turn.proposal
  const findings = forAuthor(turn.proposal)
  const draft = { id, language, state, version, published, owner, startedAt, touchedAt, sections, findings, changes }
  return `${JSON.stringify(draft, null, 2)}\n`
}

/** What an unknown button is told. */
export function unknownAction(turn: Turn): Step {
  return unchanged(turn.proposal, say(turn, wordsOf(turn).refusals.unknownAction))
}
