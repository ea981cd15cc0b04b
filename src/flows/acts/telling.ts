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
import type { ActContext } from '../model/act-context.ts'
import { changed, unchanged } from '../model/act-context.ts'
import type { Block } from '../model/view.ts'

/** `!show`, `!show 4`, `!show all` */
export function show(context: ActContext): Step {
  const shown = isAboutAll(context)
    ? draftReading(context.proposal, context.rubric)
    : sectionReading(context.proposal, sectionOf(context), context.rubric)
  return unchanged(context.proposal, tell(context, shown))
}

/** *Example*: one of ours, from a domain that is not the learner's, and said to be one. */
export function example(context: ActContext): Step {
  const number = sectionOf(context)
  const { answers } = wordsOf(context)
  return tellAbout(context, answers.example(...titled(context.rubric, number, context.proposal.language)), {
    type: 'quote',
    text: inLanguage(context, context.rubric.sections[number].example),
  })
}

/** *Why this section?* */
export function why(context: ActContext): Step {
  const number = sectionOf(context)
  const { answers } = wordsOf(context)
  return tellAbout(context, answers.why(...titled(context.rubric, number, context.proposal.language)), {
    type: 'text',
    text: inLanguage(context, context.rubric.sections[number].why),
  })
}

function tellAbout(context: ActContext, heading: string, block: Block): Step {
  const shown = view(context.proposal.language, [{ type: 'heading', text: heading }, block])
  return unchanged(context.proposal, tell(context, shown))
}

export function help(context: ActContext): Step {
  return unchanged(context.proposal, tell(context, helpView(context.proposal.language)))
}

export function privacy(context: ActContext): Step {
  return unchanged(context.proposal, tell(context, privacyView(context.proposal.language, context.coach)))
}

/** `!language en`: every card that can still change follows; the learner's text stays. */
export function language(context: ActContext): Step {
  const wanted = languageOf(context.args['to'] ?? '')
  if (wanted === null) return refuse(context, wordsOf(context).answers.whichLanguage)
  const told = tell(context, sentence(wanted, wordsIn(wanted).answers.language))
  if (wanted === context.proposal.language) return unchanged(context.proposal, told)
  const proposal: Proposal = { ...context.proposal, language: wanted }
  return changed(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    welcome(proposal, context.rubric),
    ...sectionsOf(context.rubric).flatMap((number) => refreshCard(proposal, number, context.rubric)),
    ...refreshAllCoach(proposal, context.rubric),
    ...refreshRecap(proposal, context.rubric),
    ...proposal.changes.map((change) => refreshChange(proposal, change, context.rubric)),
    ...(isWaiting(proposal) ? refreshReview(proposal, context.rubric) : []),
    told,
  )
}

/** The reviewers' card changes only while the version it shows waits or is read. */
function isWaiting({ state }: Proposal): boolean {
  return state === 'submitted' || state === 'in-review'
}

/** `!export md`, `!export json`: the draft as it stands, as a file. */
export function exportDraft(context: ActContext): Step {
  const format = fold(context.args['format'] ?? '')
  const words = wordsOf(context)
  if (format !== 'md' && format !== 'json') return refuse(context, words.answers.formats)
  const shown = view(context.proposal.language, [
    { type: 'text', text: words.answers.exported },
    {
      type: 'document',
      name: `${context.proposal.id}.${format}`,
      mime: format === 'md' ? 'text/markdown' : 'application/json',
      content: format === 'md' ? draftMarkdown(context) : draftJson(context),
    },
  ])
  return unchanged(context.proposal, tell(context, shown))
}

function draftMarkdown(context: ActContext): string {
  const { proposal } = context
  const { id, version } = proposal
  const draft = { proposal: id, version, language: proposal.language, frozenAt: proposal.touchedAt }
  return compileMarkdown(
    { ...draft, sections: textsOf(proposal, context.rubric) },
    imprintOf(proposal, titleOf(proposal)),
    context.rubric,
  )
}

function draftJson(context: ActContext): string {
  const { id, language, state, version, published, owner, sections, startedAt, touchedAt, changes } = context.proposal
  const findings = forAuthor(context.proposal)
  const draft = { id, language, state, version, published, owner, startedAt, touchedAt, sections, findings, changes }
  return `${JSON.stringify(draft, null, 2)}\n`
}

/** What an unknown button is told. */
export function unknownAction(context: ActContext): Step {
  return unchanged(context.proposal, say(context, wordsOf(context).refusals.unknownAction))
}
