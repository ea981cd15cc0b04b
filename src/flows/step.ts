import { listQuoted } from '../text/format.ts'
import { wordsIn } from '../text/words.ts'
import { actButton } from './acts/act-button.ts'
import type { Deed } from './acts/act.ts'
import { acts, findAct, findGeneralAct } from './acts/acts.ts'
import { argumentsOf } from './acts/argument.ts'
import { type MessageReading, readMessage } from './acts/read-message.ts'
import { readSlash } from './acts/read-slash.ts'
import { withLiveCards } from './coach/live-cards.ts'
import { withAttachments } from './figures/with-attachments.ts'
import { drawNeverAsked, withDiagrams } from './figures/with-diagrams.ts'
import { withInspection } from './evidence/with-inspection.ts'
import { withHistory } from './history/with-history.ts'
import { answerLeft } from './linking/answer-left.ts'
import { amend, remove } from './messages/amend.ts'
import type { ApartReason } from './messages/aside-sign.ts'
import { isCourtesy } from './messages/courtesy.ts'
import { followCommand } from './messages/follow-command.ts'
import { askedHere, helpersOf } from './screens/asked.ts'
import { isOverheard, overhear } from './messages/overhear.ts'
import { setApart, tellStranger, write } from './messages/write.ts'
import type { ActContext, Programme, StepContext } from './model/act-context.ts'
import { leaveProposal } from './model/act-context.ts'
import { unlessOutdated } from './model/unless-outdated.ts'
import { withoutEarly } from './model/early.ts'
import type { Effect, Step } from './model/effect.ts'
import type { Envelope, Event } from './model/event.ts'
import type { Known } from './model/known.ts'
import type { Proposal } from './model/proposal.ts'
import { isDrafting } from './model/standing.ts'
import { tame } from './model/visible.ts'
import { noteAccess, withClosedWord, withOpenPlace } from './moving/closed-place.ts'
import { answerFormer } from './moving/answer-former.ts'
import { withWayOn } from './moving/where-it-goes-on.ts'
import { notePublished } from './review/publish.ts'
import { tellBlocked, tellUnreachable } from './screens/blocked.ts'
import { sentence } from './screens/blocks.ts'
import { tellSetAside, tellWaits } from './screens/set-aside.ts'
import { withWordElsewhere } from './screens/elsewhere.ts'
import { greetRoom } from './screens/greet-room.ts'
import { hello } from './screens/hello.ts'
import { generalHelp } from './screens/help.ts'
import { withMarks } from './screens/marks.ts'
import { withWays } from './screens/with-ways.ts'
import { answerAlone, asksForAnswer, refuse, wordsOf } from './screens/replies.ts'
import { rootView } from './screens/root.ts'
import { isWho } from './states/guards.ts'
import { settle } from './states/next-section.ts'
import { withGoingOn } from './states/with-going-on.ts'
import { refusalFor } from './states/permission.ts'
import { refuseForm } from './acts/refuse-form.ts'
import { refuseWithWays } from './states/ways-on.ts'
import { takeOutcome, tellMisconfigured } from './take-outcome.ts'
import { due, withTimers } from './states/timers.ts'
import { accountDue } from './waits/account.ts'
import { digestDue } from './waits/digest.ts'
import { gatheredDue, isGathering } from './waits/gather.ts'

/**
 * What an envelope leads to: the proposal as it then is, and the effects that follow. Pure and total: whatever comes,
 * in whatever order, there is an answer and never a throw.
 */
export function step(proposal: Proposal | null, envelope: Envelope, known: Known, programme: Programme): Step {
  const arrival: StepContext = { envelope, known, ...programme }
  if (proposal === null) return withTimers(programme, null, withWays(arrival, withoutProposal(arrival)))
  const context = { ...arrival, proposal: settle(proposal, programme.rubric), args: {}, fields: {} }
  const stepped = withLiveCards(programme, proposal, withGoingOn(context, withProposal(context)))
  const there = withWordElsewhere(arrival, context.proposal, stepped)
  const outcome = withMarks(arrival, proposal, withoutIdleRoot(arrival, proposal, there))
  const drawn = withDiagrams(programme, proposal, withAttachments(programme, proposal, outcome))
  const looking = withInspection(arrival, proposal, drawn)
  const asked = isWho(context, 'author') ? looking : withNothingAsked(looking)
  return withTimers(programme, proposal, withHistory(arrival, proposal, withWays(arrival, asked)))
}

/** Cards that come by a timer or by others' deeds: their learner may write another proposal by now, and they take no chat back. */
function withNothingAsked(outcome: Step): Step {
  const effects = outcome.effects.map((effect) =>
    asksForAnswer(effect) ? { ...effect, unasked: true as const } : effect,
  )
  return { ...outcome, effects }
}

/** Most messages leave the status line as it is: then it is not sent again. */
function withoutIdleRoot({ rubric }: StepContext, before: Proposal, outcome: Step): Step {
  const isIdle = (effect: Effect) =>
    effect.type === 'show' &&
    effect.slot === 'root' &&
    effect.leaves === undefined &&
    JSON.stringify(effect.view) === JSON.stringify(rootView(before, rubric))
  return { ...outcome, effects: outcome.effects.filter((effect) => !isIdle(effect)) }
}

/** What happens where no proposal is concerned, or none is found. */
function withoutProposal(arrival: StepContext): Step {
  const { event } = arrival.envelope
  switch (event.type) {
    case 'commanded':
      return stepCommand(arrival, event.words)
    case 'pressed':
    case 'filled':
      return pressedAlone(arrival, event)
    case 'said':
    case 'edited':
    case 'deleted':
    case 'published':
    case 'returned':
    case 'displayed':
    case 'access':
      return leaveProposal(null)
    case 'due':
      return isGathering(event.name) ? gatheredDue(arrival) : digestDue(arrival, event.name)
    case 'account':
      return accountDue(arrival, event)
    case 'opened':
      return leaveProposal(null, greetRoom(arrival, event.room))
    case 'blocked':
      return leaveProposal(null, tellBlocked(arrival, event))
    case 'unreachable':
      return leaveProposal(null, tellUnreachable(arrival, event))
    case 'set-aside':
      return leaveProposal(null, tellSetAside(arrival, event))
    case 'unreadable':
      return leaveProposal(null, tellWaits(arrival, event))
    case 'misconfigured':
      return tellMisconfigured(arrival, event.kind, null)
    default:
      return event satisfies never
  }
}

/** The words behind the slash command, where they are about no proposal. */
function stepCommand(context: StepContext, text: string): Step {
  const reading = readSlash(text)
  if (reading.type === 'unknown' && isCourtesy(text)) return answerAlone(context, hello(context.envelope.actor, text))
  if (reading.type === 'unknown') return answerAlone(context, generalHelp(context.envelope.actor, acts, reading.word))
  return reading.general.run(context, { words: reading.argument })
}

/** A button of a list, or one whose proposal is not to be found. */
function pressedAlone(context: StepContext, event: Pressed): Step {
  const { action, args, proposal } = event
  const { language } = context.envelope.actor
  const act = findGeneralAct(action)
  if (act !== undefined && proposal === '')
    return act.general.run(context, args, event.type === 'filled' ? event.fields : undefined)
  return answerAlone(context, sentence(language, wordsIn(language).refusals.noProposal(proposal)))
}

type Pressed = Extract<Event, { type: 'pressed' | 'filled' }>

function withProposal(context: ActContext): Step {
  const { event } = context.envelope
  const { goesOn } = context.proposal
  if (goesOn !== undefined) return answerLeft(context, goesOn)
  switch (event.type) {
    case 'commanded':
      return commandOn(context, event.words)
    case 'said':
      if (context.known.goesOn != null && isWho(context, 'author') && !isOverheard(event))
        return answerFormer(context, event, context.known.goesOn)
      return event.when !== undefined && isWho(context, 'author')
        ? unlessOutdated(context, event, (latest) => bringBack(latest, event))
        : stepMessage(withOpenPlace(context), event)
    case 'edited':
      return isWho(context, 'author')
        ? unlessOutdated(context, event, (latest) => amend(latest, event))
        : leaveProposal(context.proposal)
    case 'deleted':
      return isWho(context, 'author')
        ? unlessOutdated(context, event, (latest) => remove(latest, event.message))
        : leaveProposal(context.proposal)
    case 'pressed':
      return pressedThere(context, stepPress({ ...context, args: event.args }, event))
    case 'filled':
      return pressedThere(context, stepPress({ ...context, args: event.args, fields: event.fields }, event))
    case 'published':
      return notePublished(context, event.version)
    case 'returned':
      return takeOutcome(context, event)
    case 'due':
      return due(context, event)
    case 'displayed':
      return drawNeverAsked(context)
    case 'access':
      return noteAccess(context, event)
    case 'account':
      return leaveProposal(context.proposal)
    case 'opened':
      return leaveProposal(context.proposal, greetRoom(context, event.room))
    case 'blocked':
      return leaveProposal(context.proposal, tellBlocked(context, event))
    case 'unreachable':
      return leaveProposal(context.proposal, tellUnreachable(context, event))
    case 'set-aside':
      return leaveProposal(context.proposal, tellSetAside(context, event))
    case 'unreadable':
      return leaveProposal(context.proposal, tellWaits(context, event))
    case 'misconfigured':
      return tellMisconfigured(context, event.kind, context.proposal)
    default:
      return event satisfies never
  }
}

/** `/mlops-proposal open MLP-2026-042`: words that name a proposal that is there. */
function commandOn(context: ActContext, words: string): Step {
  const reading = readSlash(words)
  const run = reading.type === 'unknown' ? undefined : reading.general.onProposal
  return run === undefined || reading.type === 'unknown'
    ? leaveProposal(context.proposal)
    : run(context, reading.argument)
}

/** A message that was deleted stands again: what was remembered of its end holds no more. */
function bringBack(context: ActContext, event: Said): Step {
  return stepMessage({ ...context, proposal: withoutEarly(context.proposal, event.message) }, event)
}

/** A message in the thread: a command, an aside, or a piece of the answer. */
function stepMessage(context: ActContext, event: Said): Step {
  const reading = readMessage(event.text, event.mentions)
  if (isOverheard(event) && isWho(context, 'author')) return overhear(context, event)
  if (!isWho(context, 'author')) return isAmongPeople(reading) ? leaveProposal(context.proposal) : tellStranger(context)
  switch (reading.type) {
    case 'command':
      return followCommand(context, { ...reading, word: event.text }, (there) =>
        perform(there, reading.act.typed ?? reading.act, null),
      )
    case 'unknown':
      return unknownCommand(context, event, reading)
    case 'shown':
      return shownCommand(context, event, reading)
    case 'aside':
      return setAside(context, event, reading.why)
    case 'answer':
      return write(context, event.message, event.text)
    default:
      return reading satisfies never
  }
}

type Said = Extract<Event, { type: 'said' }>

/** What others say to one another in the thread is theirs. */
function isAmongPeople(reading: MessageReading): boolean {
  return reading.type === 'aside' && reading.why !== 'courtesy' && reading.why !== 'question'
}

/** Its author learns what became of it. Once the text is fixed, what was never meant to be part of it needs no answer. */
function setAside(context: ActContext, event: Said, why: ApartReason): Step {
  const { apart } = wordsOf(context).answers
  if (!isDrafting(context.proposal))
    return why === 'sign' ? leaveProposal(context.proposal) : write(context, event.message, event.text)
  if (why === 'question') return setApart(context, event, apart.question(askedHere(context)), helpersOf(context))
  return setApart(context, event, [why === 'courtesy' ? apart.courtesy(tame(event.text)) : apart[why]])
}

/** A word that is like a command and none: what it may have meant, as buttons, beside adding it. */
function unknownCommand(
  context: ActContext,
  event: Said,
  { word, near }: Extract<MessageReading, { type: 'unknown' }>,
): Step {
  const { answers } = wordsOf(context)
  const bare = near.map(({ command }) => command.usage[context.proposal.language].replace(/\s.*$/, ''))
  const hint = near.length === 0 ? answers.seeHelp : answers.didYouMean(listQuoted(bare, context.proposal.language))
  const buttons = near.map((act, index) => actButton(context.proposal, bare[index] ?? act.name, act, {}))
  return setApart(context, event, [`${answers.unknown(word)} ${hint}`], buttons)
}

/** A command in bold or quoted: neither done nor added until its author says which. */
function shownCommand(
  context: ActContext,
  event: Said,
  { word, act, argument }: Extract<MessageReading, { type: 'shown' }>,
): Step {
  const { answers, buttons } = wordsOf(context)
  const args = argumentsOf(context, act.command.argument, argument)
  return setApart(context, event, [answers.shown(word)], [actButton(context.proposal, buttons.doIt, act, args)])
}

/** A press in a thread that the proposal left, or that is closed, is answered where its author sees it. */
function pressedThere(context: ActContext, outcome: Step): Step {
  if (outcome.errors !== null) return outcome
  return isWho(context, 'author') ? withClosedWord(context, withWayOn(context, outcome)) : outcome
}

function stepPress(context: ActContext, event: Pressed): Step {
  return perform(context, findAct(event.action), event.version)
}

/** Runs an act if this person may do it and the state allows it; else says why not. */
function perform(context: ActContext, act: Deed | undefined, shownFor: number | null): Step {
  if (act === undefined) return refuse(context, wordsOf(context).refusals.unknownAction)
  const why = refusalFor(context, act, shownFor)
  if (why !== null)
    return context.envelope.event.type === 'filled' ? refuseForm(context, why) : refuseWithWays(context, why)
  return context.envelope.event.type === 'filled' ? act.run(context) : showErrors(context, act.run(context))
}

/** Only a form can show sentences beside its fields: a bare press of a form's action gets the first of them. */
function showErrors(context: ActContext, outcome: Step): Step {
  const [first] = Object.values(outcome.errors ?? {})
  return first === undefined ? outcome : refuse(context, first)
}
