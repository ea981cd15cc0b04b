import type { LinksFound } from '../../src/flows/evidence/inspection-rules.ts'
import type { RepositoryEvidence } from '../../src/flows/evidence/inspection.ts'
import type { ErrandOutcome } from '../../src/flows/model/errand.ts'
import type { Language } from '../../src/text/language.ts'
import { people, type Played, type Table, table } from './table.ts'

const { camille } = people

/** A table where what a proposal links is looked at. */
export function lookingTable(language: Language, from?: ReturnType<Table['save']>): Table {
  return table(language, from, undefined, undefined, 'automatic', 'web', [], null, 'on')
}

/** Camille writes her section of links, and is done with it. */
export function link(t: Table, text: string, message = 'm6'): Played {
  t.press(camille, 'section', { section: '6' })
  t.say(camille, text, message)
  return t.press(camille, 'done', { section: '6' })
}

/** What was asked to be looked at comes back so. */
export function comeBack(t: Table, played: Played, outcome: ErrandOutcome<LinksFound>): Played {
  const [errand] = played.inspections
  if (errand === undefined) throw new Error('nothing was asked to be looked at')
  return t.act(camille, { type: 'returned', proposal: 'MLP-2026-001', errand, outcome })
}

/** These repositories were looked at. */
export function find(t: Table, played: Played, ...repositories: readonly RepositoryEvidence[]): Played {
  return comeBack(t, played, { type: 'answered', answer: { repositories } })
}
