import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import { emptySections } from '../model/pieces.ts'
import { authorsBut } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { showThere } from '../moving/show-there.ts'
import { sentence } from '../screens/blocks.ts'
import { post, refreshRoot } from '../screens/replies.ts'
import { withTimers } from '../states/timers.ts'
import type { LinkedDraft } from './linked-draft.ts'
import { linkingWords } from './linking-words.ts'

/** The proposal leaves for another platform: its cards go, its thread says where it goes on, and no text of it stays. */
export function leaveFor(
  context: ActContext,
  goesOn: NonNullable<Proposal['goesOn']>,
  here: LinkedDraft['here'],
): Step {
  const { proposal, envelope, rubric } = context
  const words = linkingWords[proposal.language]
  const platform = words.platforms[goesOn.platform]
  const left = shellOf(proposal, goesOn, envelope.at)
  const cards = showThere(context).effects.filter(({ type }) => type === 'remove')
  const told = authorsBut(proposal, proposal.owner.id)
    .filter(({ id }) => here[id] === undefined)
    .map(({ id }): Effect => ({
      type: 'tell',
      person: id,
      to: 'home',
      view: sentence(proposal.language, words.youStay(proposal.id, platform, proposal.owner.name)),
      direct: { notice: null },
    }))
  const step = changeProposal(
    context,
    left,
    ...cards,
    refreshRoot(left, rubric),
    post(sentence(proposal.language, words.left(proposal.id, goesOn.id, platform))),
    ...told,
  )
  return withTimers(context, proposal, step)
}

/** What stays: whose it was, and where it goes on. */
function shellOf(proposal: Proposal, goesOn: NonNullable<Proposal['goesOn']>, at: string): Proposal {
  const { format, id, tenant, owner, authors, left, language, version, home, moved, recaps, told, timeZone } = proposal
  return {
    format,
    id,
    tenant,
    owner,
    authors,
    ...(left === undefined ? {} : { left }),
    language,
    state: 'withdrawn',
    version,
    published: null,
    home,
    ...(moved === undefined ? {} : { moved }),
    goesOn,
    at: 1,
    sections: emptySections(),
    findings: [],
    recaps,
    whole: { runs: 0, messages: 0, reading: null },
    questions: [],
    review: null,
    changes: [],
    undo: [],
    redo: [],
    asides: [],
    early: [],
    told,
    timeZone,
    startedAt: proposal.startedAt,
    touchedAt: at,
    stateAt: at,
    restore: 'over',
  }
}
