import type { Person } from './event.ts'
import type { FrozenVersion } from './known.ts'
import { sectionsFrom, withPieces } from './pieces.ts'
import type { Proposal } from './proposal.ts'
import { withoutChat } from './without-chat.ts'

/**
 * What stays of a published proposal whose owner's data are erased: the published text alone, under an alias. Drafts,
 * questions, remarks and whatever people wrote about it are gone, and so is the owner's own chat, where it was written.
 */
export function anonymous(proposal: Proposal, published: FrozenVersion, alias: Person): Proposal {
  const sections = sectionsFrom((number) => {
    const text = published.sections[number]
    const piece = { id: `frozen/${number}`, source: 'form', by: alias.id, text, revision: 0 } as const
    const { cards } = proposal.sections[number]
    const section = withPieces(proposal.sections[number], text === '' ? [] : [piece], published.frozenAt)
    return { ...section, mark: text === '' ? ('skipped' as const) : ('done' as const), cards, runs: 0, reading: null }
  })
  const {
    pasted: _pasted,
    rounds: _rounds,
    clocks: _clocks,
    departures: _departures,
    inspection: _inspection,
    claimAnswers: _answers,
    ...kept
  } = proposal
  return {
    ...kept,
    owner: alias,
    state: 'published',
    version: published.version,
    published: published.version,
    sections,
    findings: [],
    whole: { ...proposal.whole, reading: null },
    questions: [],
    review: null,
    changes: [],
    undo: [],
    redo: [],
    asides: [],
    early: [],
    told: [],
    timeZone: 'UTC',
    home: withoutChat(proposal.home),
  }
}
