import { type ProposalAct, both, drafting } from './act.ts'
import { findChange, latestHere, textsNeeded } from '../history/changes.ts'
import { takeBack } from '../history/take-back.ts'
import { type ActContext, changeProposal, leaveProposal, sectionOf } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Need } from '../model/known.ts'
import { withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import type { TextChange } from '../model/text-change.ts'
import type { Button, Press } from '../model/view.ts'
import { changeButton, historyButton, namedButton, nameChange } from '../screens/history.ts'
import { editButton, refreshRoot, refuse, say, wordsOf } from '../screens/replies.ts'
import { refreshCard } from '../screens/section-card.ts'
import { goTo } from '../states/next-section.ts'
import { sectionNumbers } from '../../rubric/section.ts'
import { placeOf } from '../../rubric/rubric.ts'

/** Takes the latest change of the section back that the learner is at, or the one that the button names. */
export const undo: ProposalAct = {
  name: 'undo',
  offer: 'button',
  ...drafting,
  command: {
    words: ['annuler', 'undo'],
    argument: 'none',
    usage: both('!annuler', '!undo'),
    help: both('annule le dernier changement de la section', 'takes back the latest change of the section'),
    late: 'asked',
  },
  needs: (proposal, args) => textsFor(proposal, 'undo', args),
  run: (context) => moveChange(context, 'undo'),
}

/** Makes a change again that was undone. */
export const redo: ProposalAct = {
  name: 'redo',
  offer: 'button',
  ...drafting,
  command: {
    words: ['retablir', 'redo'],
    argument: 'none',
    usage: both('!rétablir', '!redo'),
    help: both('rétablit ce qui vient d’être annulé', 'makes again what was just undone'),
    late: 'asked',
  },
  needs: (proposal, args) => textsFor(proposal, 'redo', args),
  run: (context) => moveChange(context, 'redo'),
}

/** Which way a change goes: taken back, or made again. */
type Direction = 'undo' | 'redo'

const other: Readonly<Record<Direction, Direction>> = { undo: 'redo', redo: 'undo' }

/** The change that is meant: the one that a button names, else the latest of the card's section, or of where they are. */
function changeMeant(proposal: Proposal, from: Direction, { change, section }: Press['args']): TextChange | null {
  if (change !== undefined) return findChange(proposal[from], change)
  const number = sectionNumbers.find((one) => String(one) === section)
  return latestHere(number === undefined ? proposal : { at: number }, proposal[from])
}

function textsFor(proposal: Proposal, from: Direction, args: Press['args']): readonly Need[] {
  const change = changeMeant(proposal, from, args)
  const of = change === null ? [] : textsNeeded(change)
  return of.length === 0 ? [] : [{ type: 'revisions', proposal: proposal.id, of }]
}

function moveChange(context: ActContext, from: Direction): Step {
  const { proposal, args, envelope, known } = context
  const change = changeMeant(proposal, from, args)
  if (change === null) return tellNone(context, from)
  if (args['change'] === undefined && change.by !== envelope.actor.id) return askFirst(context, change, from)
  if (change.what === 'skipped') return unskip(context, change)
  const moved = takeBack(proposal, change, known.revisions ?? [], envelope)
  if (moved === null) return tellHeld(context, change)
  const ledgers = {
    [from]: proposal[from].filter((one) => one !== change),
    [other[from]]: [...proposal[other[from]], moved.inverse],
  }
  return tellMoved(context, { ...moved.proposal, ...ledgers }, moved.inverse, from)
}

/** Whether something newer stands in what the change was about. */
function isOlder({ proposal }: ActContext, { id, parts }: TextChange, from: Direction): boolean {
  const number = parts[0]?.section
  return number !== undefined && latestHere({ at: number }, proposal[from])?.id !== id
}

function tellMoved(context: ActContext, proposal: Proposal, inverse: TextChange, from: Direction): Step {
  const { history } = wordsOf(context)
  const buttons = [changeButton(context, inverse, other[from]), ...furtherOn(context, proposal, from)]
  const named = history.moved[from](nameChange(context, inverse))
  const text = isOlder(context, inverse, from) ? `${named} ${history.sinceStays}` : named
  const cards = inverse.parts.flatMap(({ section }) => refreshCard(proposal, section, context.rubric))
  const step = changeProposal(
    context,
    proposal,
    ...cards,
    refreshRoot(proposal, context.rubric),
    say(context, text, buttons),
  )
  return { ...step, what: from === 'undo' ? 'undone' : 'redone' }
}

/** What the same word would do next, and the latest change where that is elsewhere. */
function furtherOn(context: ActContext, proposal: Proposal, from: Direction): readonly Button[] {
  const [here, last] = [latestHere(proposal, proposal[from]), proposal[from].at(-1)]
  const changes = new Set([here, last].filter((one) => one !== null && one !== undefined))
  return [...changes].map((one) => namedButton(context, one, from))
}

/** Back to the section that was skipped: no text had gone, so that a recap of it still holds. */
function unskip(context: ActContext, change: TextChange): Step {
  const number = change.parts[0]?.section ?? sectionOf(context)
  const section = context.proposal.sections[number]
  const mark = section.mark === 'skipped' ? (change.parts[0]?.mark ?? 'open') : section.mark
  const undo = context.proposal.undo.filter((one) => one !== change)
  const step = goTo({ ...context, proposal: { ...withSection(context.proposal, { ...section, mark }), undo } }, number)
  const told = say(context, wordsOf(context).answers.unskipped(placeOf(context.rubric, number)))
  return { ...step, effects: [told, ...step.effects], what: 'undone' }
}

/** Nothing here: what there is elsewhere, and what else works. */
function tellNone(context: ActContext, from: Direction): Step {
  const { proposal, args } = context
  const { history } = wordsOf(context)
  const moved = findChange(proposal[other[from]], args['change'])
  if (moved !== null) {
    const text = history.already[from](nameChange(context, moved))
    return leaveProposal(proposal, say(context, text, [changeButton(context, moved, other[from])]))
  }
  const place = placeOf(context.rubric, sectionOf(context))
  const text = args['change'] === undefined ? history.none[from](place) : history.gone
  return leaveProposal(proposal, say(context, text, waysOn(context, from)))
}

/** The change was changed itself since: newer text is never taken away with it. */
function tellHeld(context: ActContext, change: TextChange): Step {
  const text = wordsOf(context).history.held(nameChange(context, change))
  const number = change.parts[0]?.section ?? sectionOf(context)
  const latest = context.proposal.undo.findLast((one) => one.parts.some(({ section }) => section === number))
  const first = latest === undefined || latest === change ? [] : [namedButton(context, latest, 'undo')]
  return leaveProposal(context.proposal, say(context, text, [...first, historyButton(context.proposal, number)]))
}

/** What can be done instead. */
function waysOn(context: ActContext, from: Direction): readonly Button[] {
  const { proposal } = context
  const number = sectionOf(context)
  const [undone, elsewhere] = [latestHere(proposal, proposal[other[from]]), proposal[from].at(-1)]
  return [
    ...(undone === null ? [] : [namedButton(context, undone, other[from])]),
    ...(elsewhere === undefined ? [] : [namedButton(context, elsewhere, from)]),
    historyButton(proposal, number),
    editButton(proposal, number),
  ]
}

/** The latest change is somebody else's: nobody takes that back by a bare word. */
function askFirst(context: ActContext, change: TextChange, from: Direction): Step {
  const { proposal } = context
  const name = proposal.authors.find(({ id }) => id === change.by)?.name
  if (name === undefined) return refuse(context, wordsOf(context).history.gone)
  const text = wordsOf(context).history.byAnother(name, nameChange(context, change))
  return leaveProposal(proposal, say(context, text, [changeButton(context, change, from)]))
}
