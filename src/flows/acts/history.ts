import { type ProposalAct, both, drafting, owning } from './act.ts'
import { replaceSection } from './rewrite-section.ts'
import { type ActContext, leaveProposal, sectionOf } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Need } from '../model/known.ts'
import { nameInPlace } from '../model/naming.ts'
import { messagesIn, withPieces } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { type Piece, type Section, sectionText } from '../model/section-text.ts'
import type { SectionRevision } from '../model/text-change.ts'
import type { Press } from '../model/view.ts'
import { historyButton, historyView, revisionView } from '../screens/history.ts'
import { refuse, say, tell, undoButtons, wordsOf } from '../screens/replies.ts'
import { sectionNumbers, type SectionNumber } from '../../rubric/section.ts'

/** `!history 4`: the texts that a section had, newest first, a few at a time. */
export const history: ProposalAct = {
  name: 'history',
  offer: 'button',
  ...owning,
  section: 'one',
  command: {
    words: ['historique', 'history'],
    argument: 'section',
    usage: both('!historique 4', '!history 4'),
    help: both('montre les anciens textes d’une section', 'shows the earlier texts of a section'),
  },
  needs: historyNeeds,
  run: showHistory,
}

/** One of these texts, whole. */
export const readText: ProposalAct = {
  name: 'read-text',
  offer: 'button',
  ...owning,
  section: 'one',
  needs: revisionNeeds,
  run: (context) =>
    withRevision(context, (revision) =>
      leaveProposal(context.proposal, tell(context, revisionView(context, revision))),
    ),
}

/** *Take this text back*: it is the section's again, in place of what stands there, which is stored in its turn. */
export const takeText: ProposalAct = {
  name: 'take-text',
  offer: 'button',
  ...drafting,
  stale: 'fine',
  section: 'one',
  needs: revisionNeeds,
  run: (context) => withRevision(context, (revision) => takeRevision(context, revision)),
}

function historyNeeds({ id, at }: Proposal, { section, before }: Press['args']): readonly Need[] {
  const number = sectionNumber(section) ?? (section === undefined && at !== 'recap' ? at : null)
  if (number === null) return []
  return [{ type: 'history', proposal: id, section: number, before: before === undefined ? null : Number(before) }]
}

/** The earlier text that a button names must be looked up. */
export function revisionNeeds({ id }: Proposal, { section, revision }: Press['args']): readonly Need[] {
  const number = sectionNumber(section)
  return number === null
    ? []
    : [{ type: 'revisions', proposal: id, of: [{ section: number, revision: Number(revision) }] }]
}

function sectionNumber(value: string | undefined): SectionNumber | null {
  return sectionNumbers.find((number) => String(number) === value) ?? null
}

function showHistory(context: ActContext): Step {
  const page = context.known.history ?? { rows: [], total: 0, older: 'none' as const }
  return leaveProposal(context.proposal, tell(context, historyView(context, sectionOf(context), page)))
}

/** An old button may name what was never stored here: then the history says what there is. */
export function withRevision(context: ActContext, run: (revision: SectionRevision) => Step): Step {
  const number = sectionOf(context)
  const revision = context.known.revisions?.find(
    (one) => one.section === number && String(one.revision) === context.args['revision'],
  )
  if (revision !== undefined) return run(revision)
  return leaveProposal(
    context.proposal,
    say(context, wordsOf(context).history.noText, [historyButton(context.proposal, number)]),
  )
}

function takeRevision(context: ActContext, revision: SectionRevision): Step {
  const section = context.proposal.sections[revision.section]
  const words = wordsOf(context)
  const name = nameInPlace(context.rubric, section.number, context.proposal.language)
  if (sectionText(section) === sectionText(revision)) return refuse(context, words.history.sameText(...name))
  const step = replaceSection(context, withPieces(section, [pieceOf(context, section, revision)], context.envelope.at))
  const told = say(context, words.history.taken(...name), undoButtons(step, section.number))
  return { ...step, effects: [...step.effects, told], what: 'taken' }
}

/** One text, as from a form: the messages whose words are in it are joined into it. */
function pieceOf({ envelope, proposal }: ActContext, section: Section, { pieces }: SectionRevision): Piece {
  const { id, actor } = envelope
  const elsewhere = new Set(
    sectionNumbers.flatMap((number) =>
      number === section.number ? [] : proposal.sections[number].pieces.map((one) => one.id),
    ),
  )
  const joined = [...new Set([...section.pieces, ...pieces].flatMap(messagesIn))].filter((one) => !elsewhere.has(one))
  return { id, source: 'form', by: actor.id, text: sectionText({ pieces }), revision: 0, joined }
}
