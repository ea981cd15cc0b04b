import { sectionsOf } from '../rubric/rubric.ts'
import { wordsIn } from '../text/words.ts'
import type { Act } from './acts/acts.ts'
import { acts, typed } from './acts/acts.ts'
import { commands, readMessage } from './acts/commands.ts'
import { remove, revise } from './acts/amend.ts'
import { offerToAdd, stranger, write } from './acts/draft.ts'
import type { Effect, Step } from './model/effect.ts'
import type { Envelope, Event } from './model/event.ts'
import type { Known } from './model/known.ts'
import { isWho } from './states/guards.ts'
import { blocked, misconfigured } from './screens/blocked.ts'
import { coached, uncoached } from './coach/coached.ts'
import { withMarks } from './screens/marks.ts'
import { settled } from './acts/navigate.ts'
import { isStale, refusalFor } from './states/permission.ts'
import { retry } from './acts/overview.ts'
import type { Proposal } from './model/proposal.ts'
import { published } from './review/publish.ts'
import { refuse, say, wordsOf } from './screens/replies.ts'
import { open } from './acts/resume.ts'
import { button, sentence } from './screens/blocks.ts'
import { rootView } from './screens/root.ts'
import { isDrafting } from './model/standing.ts'
import { answer, commanded } from './acts/start.ts'
import type { StepContext, Programme, ActContext } from './model/act-context.ts'
import { unchanged } from './model/act-context.ts'
import { unknownAction } from './acts/telling.ts'
import type { Button } from './model/view.ts'

/**
 * What an envelope leads to: the proposal as it then is, and the effects that follow. Pure and total: whatever comes,
 * in whatever order, there is an answer and never a throw.
 */
export function step(proposal: Proposal | null, envelope: Envelope, known: Known, programme: Programme): Step {
  const arrival: StepContext = { envelope, known, ...programme }
  if (proposal === null) return withoutProposal(arrival)
  const context = { ...arrival, proposal: settled(proposal, programme.rubric), args: {}, fields: {} }
  return withMarks(arrival, proposal, withoutIdleRoot(arrival, proposal, withProposal(context)))
}

/** Most messages leave the status line as it is: then it is not sent again. */
function withoutIdleRoot({ rubric }: StepContext, before: Proposal, outcome: Step): Step {
  const root = JSON.stringify(rootView(before, rubric))
  const isIdle = (effect: Effect) =>
    effect.type === 'show' && effect.slot === 'root' && JSON.stringify(effect.view) === root
  return { ...outcome, effects: outcome.effects.filter((effect) => !isIdle(effect)) }
}

/** What happens where no proposal is concerned, or none is found. */
function withoutProposal(arrival: StepContext): Step {
  const { event, actor } = arrival.envelope
  switch (event.type) {
    case 'commanded':
      return commanded(arrival, event.words)
    case 'pressed':
    case 'filled':
      if (event.action === 'retry') return retry(arrival, event.args['effect'])
      if (event.action === 'start') return commanded(arrival, 'new')
      return answer(arrival, sentence(actor.language, wordsIn(actor.language).refusals.noProposal(event.proposal)))
    case 'said':
    case 'edited':
    case 'deleted':
    case 'published':
    case 'coached':
    case 'uncoached':
    case 'due':
      return unchanged(null)
    case 'blocked':
      return unchanged(null, blocked(arrival, event))
    case 'misconfigured':
      return unchanged(null, misconfigured(arrival))
    default:
      return event satisfies never
  }
}

function withProposal(context: ActContext): Step {
  const { event } = context.envelope
  switch (event.type) {
    case 'commanded':
      return reopened(context)
    case 'said':
      return said(context, event)
    case 'edited':
      return isWho(context, 'owner') ? revise(context, event.message, event.text) : unchanged(context.proposal)
    case 'deleted':
      return isWho(context, 'owner') ? remove(context, event.message) : unchanged(context.proposal)
    case 'pressed':
      return pressed({ ...context, args: event.args }, event)
    case 'filled':
      return pressed({ ...context, args: event.args, fields: event.fields }, event)
    case 'published':
      return published(context, event.version)
    case 'coached':
      return coached(context, event)
    case 'uncoached':
      return uncoached(context, event)
    case 'due':
      return unchanged(context.proposal)
    case 'blocked':
      return unchanged(context.proposal, blocked(context, event))
    case 'misconfigured':
      return unchanged(context.proposal, misconfigured(context))
    default:
      return event satisfies never
  }
}

/** `/mlops-proposal open MLP-2026-042` */
function reopened(context: ActContext): Step {
  const { proposal } = context
  if (!isWho(context, 'owner')) return refuse(context, wordsOf(context).refusals.notYours(proposal.id))
  return open(context)
}

/** A message in the thread: a command, an aside, or a piece of the answer. */
function said(context: ActContext, event: Extract<Event, { type: 'said' }>): Step {
  const reading = readMessage(event.text, event.mentions)
  if (reading.type === 'aside') return unchanged(context.proposal)
  if (!isWho(context, 'owner')) return stranger(context)
  switch (reading.type) {
    case 'command':
      return perform({ ...context, args: argsOf(context, reading) }, typedAct(reading.name), null)
    case 'unknown':
      return unknownCommand(context, event, reading)
    case 'answer':
      return write(context, event.message, event.text)
    default:
      return reading satisfies never
  }
}

function unknownCommand(
  context: ActContext,
  event: Extract<Event, { type: 'said' }>,
  reading: Extract<ReturnType<typeof readMessage>, { type: 'unknown' }>,
): Step {
  const { answers } = wordsOf(context)
  const usages = reading.near.map((one) => one.usage[context.proposal.language]).join(', ')
  const hint = usages === '' ? answers.seeHelp : answers.didYouMean(usages)
  const why = `${answers.unknown(reading.word)} ${hint}`
  return isDrafting(context.proposal) ? offerToAdd(context, event.message, event.text, why) : refuse(context, why)
}

function pressed(context: ActContext, event: Extract<Event, { type: 'pressed' | 'filled' }>): Step {
  return perform(context, ownEntry(acts, event.action), event.version)
}

/** Runs an act if this person may do it and the state allows it; else says why not. */
function perform(context: ActContext, act: Act | undefined, shownFor: number | null): Step {
  if (act === undefined) return unknownAction(context)
  const why = refusalFor(context, act, shownFor)
  if (why !== null) return unchanged(context.proposal, say(context, why, wayOn(context, act, shownFor)))
  return context.envelope.event.type === 'filled' ? act.run(context) : answered(context, act.run(context))
}

/** Only a form can show sentences beside its fields: a bare press of a form's action gets the first of them. */
function answered(context: ActContext, outcome: Step): Step {
  const [first] = Object.values(outcome.errors ?? {})
  return first === undefined ? outcome : refuse(context, first)
}

/** An old card of one's own draft is no dead end. */
function wayOn(context: ActContext, act: Act, shownFor: number | null): readonly Button[] {
  const { proposal } = context
  if (!isStale(proposal, act, shownFor) || !isWho(context, 'owner') || !isDrafting(proposal)) return []
  return [button(proposal, wordsOf(context).buttons.resume, 'resume', { style: 'primary' })]
}

function typedAct(name: string): Act | undefined {
  return ownEntry(typed, name) ?? ownEntry(acts, name)
}

/** The argument that was typed behind a command, under the name that its act knows. */
function argsOf({ rubric }: ActContext, { name, argument }: { name: string; argument: string }): ActContext['args'] {
  const kind = commands.find((one) => one.name === name)?.argument
  if (argument === '') return {}
  switch (kind) {
    case 'language':
      return { to: argument }
    case 'format':
      return { format: argument }
    case 'section':
      return { section: placed(rubric, argument) }
    case 'section-or-all':
      return { section: /^(?:tout|toutes|all)$/.test(argument) ? 'all' : placed(rubric, argument) }
    case 'none':
    case undefined:
      return {}
    default:
      return kind satisfies never
  }
}

/** No section's number: what names it gets asked which one is meant. */
const nowhere = '0'

/** People count the sections asked for; buttons carry the number that a section has in the rubric. */
function placed(rubric: Programme['rubric'], argument: string): string {
  return String(/^\d{1,2}$/.test(argument) ? (sectionsOf(rubric)[Number(argument) - 1] ?? nowhere) : argument)
}

/** Names come from outside: only what the table itself holds counts. */
function ownEntry(table: Readonly<Record<string, Act>>, name: string): Act | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
