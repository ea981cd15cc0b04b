import { both, type GeneralAct } from './act.ts'
import { changeProposal, type StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Need } from '../model/known.ts'
import { ownerAsAuthor } from '../model/people.ts'
import { emptySections, withSection } from '../model/pieces.ts'
import { type Proposal, proposalFormat } from '../model/proposal.ts'
import { view } from '../screens/blocks.ts'
import { openList } from '../screens/lists.ts'
import { answerAlone, refreshRoot } from '../screens/replies.ts'
import { postCard } from '../screens/section-card.ts'
import { welcome } from '../screens/welcome.ts'
import { type Language, languageNamed } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'

/** The bare slash command: what is open, or a first proposal. */
export const begin: GeneralAct = {
  name: 'begin',
  offer: 'words',
  general: {
    words: [''],
    argument: 'none',
    lines: [
      {
        usage: both('rien', 'nothing'),
        help: both('montre vos propositions en cours, ou en commence une', 'lists your open proposals, or starts one'),
      },
    ],
    needs: ({ known }) => (known.open === undefined || known.open.total > 0 ? [{ type: 'open' }] : starting),
    run: (context) =>
      (context.known.open?.total ?? 0) > 0 ? answerAlone(context, openList(context)) : startProposal(context, null),
  },
}

/** `/mlops-proposal new`, *Start a proposal*. */
export const start: GeneralAct = {
  name: 'start',
  offer: 'button',
  general: {
    words: ['new', 'nouveau', 'nouvelle'],
    argument: 'language',
    lines: [{ usage: both('nouveau', 'new'), help: both('commence une autre proposition', 'starts another proposal') }],
    needs: () => starting,
    run: (context, { words = '' }) => startProposal(context, languageNamed(words)),
  },
}

/** What it takes to start a proposal. */
export const starting: readonly Need[] = [{ type: 'open' }, { type: 'reference' }]

/** A new proposal: its root message, a welcome that says what is speaking, and the first section's card. */
export function startProposal(context: StepContext, wanted: Language | null): Step {
  const { actor } = context.envelope
  const { maxOpenDrafts } = context.limits
  const reference = context.known.reference
  if ((context.known.open?.drafts ?? 0) >= maxOpenDrafts || reference === undefined) {
    const full = wordsIn(actor.language).refusals.tooManyDrafts(maxOpenDrafts)
    return answerAlone(context, view(actor.language, [{ type: 'text', text: full }, ...openList(context).blocks]))
  }
  const proposal = newProposal(context, reference, wanted ?? actor.language)
  return changeProposal(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    welcome(proposal, context.rubric),
    ...postCard(proposal, 1, context.rubric),
  )
}

function newProposal(context: StepContext, id: string, language: Language): Proposal {
  const { tenant, place, actor, at } = context.envelope
  const draft: Proposal = {
    format: proposalFormat,
    id,
    tenant,
    owner: { id: actor.id, name: actor.name },
    authors: [ownerAsAuthor(actor)],
    language,
    state: 'drafting',
    version: 0,
    published: null,
    home: { ...place, thread: null },
    at: 1,
    sections: emptySections(),
    findings: [],
    recaps: 0,
    whole: { runs: 0, messages: 0, reading: null },
    questions: [],
    review: null,
    changes: [],
    undo: [],
    redo: [],
    asides: [],
    early: [],
    told: [],
    timeZone: actor.timeZone,
    startedAt: at,
    touchedAt: at,
    restore: 'offered',
    stateAt: at,
  }
  return withSection(draft, { ...draft.sections[1], cards: 1 })
}
