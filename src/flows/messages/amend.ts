import { authorWords } from '../authors/author-words.ts'
import { offerToAdd } from '../acts/add-anyway.ts'
import { dropImport, offerImport } from '../imports/pasted.ts'
import { readMessage } from '../acts/read-message.ts'
import { rewriteSection } from '../acts/rewrite-section.ts'
import { isOverheard } from './overhear.ts'
import { isAnswer, isPasted, isToImport } from './write.ts'
import { keepDescriptions } from '../figures/attachments.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import { findAside, withAside, withoutAside } from '../model/asides.ts'
import { withEarly } from '../model/early.ts'
import type { Step } from '../model/effect.ts'
import type { Event } from '../model/event.ts'
import { sectionJoining, sectionOfPiece, withRevisedPiece, withoutPiece } from '../model/pieces.ts'
import { creditsOf } from '../model/people.ts'
import type { Section } from '../model/section-text.ts'
import { isDrafting } from '../model/standing.ts'
import { isBlank } from '../model/visible.ts'
import { editButton, refuse, say, undoButtons, wordsOf } from '../screens/replies.ts'
import { refuseWithWays } from '../states/ways-on.ts'
import { placeOf } from '../../rubric/rubric.ts'

/** The owner edited a message: its piece follows, or goes where nothing is left of it. */
export function amend(context: ActContext, event: Extract<Event, { type: 'edited' }>): Step {
  const { message, text } = event
  const section = sectionOfPiece(context.proposal, message)
  if (section === null)
    return isLeft(context, event) ? leaveProposal(context.proposal) : amendOutside(context, message, text)
  if (!isDrafting(context.proposal)) return refuseWithWays(context, whyFixed(context))
  const whose = refuseOthers(context, section, message)
  if (whose !== null) return whose
  if (!isAnswer(text)) return remove(context, message)
  const before = section.pieces.find(({ id }) => id === message)?.text ?? ''
  const revised = withRevisedPiece(section, message, keepDescriptions(before, text), context.envelope.at)
  return revised === section ? leaveProposal(context.proposal) : rewriteSection(context, context.proposal, revised)
}

/** Words to others stay theirs as they are edited, unless their author was offered to add them. */
function isLeft({ proposal }: ActContext, event: Extract<Event, { type: 'edited' }>): boolean {
  return (
    isOverheard(event) &&
    findAside(proposal, event.message) === null &&
    sectionJoining(proposal, event.message) === null
  )
}

/** The owner deleted a message: its piece goes, and can be brought back. */
export function remove(context: ActContext, message: string): Step {
  const section = sectionOfPiece(context.proposal, message)
  if (section === null) return removeOutside(context, message)
  if (!isDrafting(context.proposal)) return refuseWithWays(context, whyFixed(context))
  const whose = refuseOthers(context, section, message)
  if (whose !== null) return whose
  const proposal = withEarly(context.proposal, message, null)
  const step = rewriteSection(context, proposal, withoutPiece(section, message, context.envelope.at))
  const text = wordsOf(context).answers.removed(placeOf(context.rubric, section.number))
  const told = say(context, text, undoButtons(step, section.number))
  return { ...step, effects: [...step.effects, told] }
}

/** Everyone changes their own messages alone, whoever the platform lets edit; null for one's own. */
function refuseOthers(context: ActContext, { pieces }: Section, message: string): Step | null {
  const { proposal, envelope } = context
  const by = pieces.find(({ id }) => id === message)?.by
  const author = creditsOf(proposal).find(({ id }) => id === by)
  if (author === undefined || author.id === envelope.actor.id) return null
  return refuse(context, authorWords[proposal.language].refusals.whoseMessage(author.name))
}

/** An edited message that is no piece: joined into a form's text, an aside before, or one that has not come yet. */
function amendOutside(context: ActContext, message: string, text: string): Step {
  if (!isDrafting(context.proposal)) return leaveProposal(context.proposal)
  const { pasted } = context.proposal
  if (pasted !== undefined && isPasted(context, message))
    return isAnswer(text) ? offerImport(context, message, text) : dropImport(context, pasted)
  const joined = tellJoined(context, message)
  if (joined !== null) return joined
  if (isAnswer(text) && isToImport(context, text)) return offerImport(context, message, text)
  const proposal = withEarly(context.proposal, message, text)
  if (isAnswer(text) && readMessage(text, 'none').type === 'answer')
    return offerToAdd({ ...context, proposal }, { message, text }, [wordsOf(context).answers.editedOutside])
  const isWaiting = findAside(proposal, message) !== null && !isBlank(text)
  return leaveProposal(isWaiting ? withAside(proposal, { message, text }) : withoutAside(proposal, message))
}

function removeOutside(context: ActContext, message: string): Step {
  if (!isDrafting(context.proposal)) return leaveProposal(context.proposal)
  const { pasted } = context.proposal
  if (pasted !== undefined && isPasted(context, message)) return dropImport(context, pasted)
  return (
    tellJoined(context, message) ?? leaveProposal(withEarly(withoutAside(context.proposal, message), message, null))
  )
}

/** The message became part of a text that was edited in a form: only there can it be changed now. */
function tellJoined(context: ActContext, message: string): Step | null {
  const section = sectionJoining(context.proposal, message)
  if (section === null) return null
  const text = wordsOf(context).answers.joined(placeOf(context.rubric, section.number))
  return leaveProposal(context.proposal, say(context, text, [editButton(context.proposal, section.number)]))
}

/** Why an edit or a deletion does not reach the text now. */
function whyFixed(context: ActContext): string {
  const { state, version } = context.proposal
  const { submitted, stands } = wordsOf(context)
  if (state === 'withdrawn' || state === 'archived') return submitted.notTaken(stands[state])
  return submitted.frozen(version)
}
