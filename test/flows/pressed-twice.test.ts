import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { lifeOrder, type Proposal } from '../../src/flows/model/proposal.ts'
import type { Press } from '../../src/flows/model/view.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { inState } from '../support/stages.ts'
import { buttonsOf, people, table, type Table } from '../support/table.ts'

const { camille, nadia, ines } = people

/** What a proposal holds and where it stands: all that a second press must leave as it is. */
function substance({ state, version, authors, owner, review, sections }: Proposal) {
  const texts = sectionNumbers.map((number) => sections[number].pieces.map(({ text }) => text))
  const marks = sectionNumbers.map((number) => sections[number].mark)
  return { state, version, authors, owner, texts, marks, items: review?.items, reviewer: review?.reviewer }
}

function presses(t: Table): readonly Press[] {
  const all = t.seen.flatMap(({ view }) => buttonsOf(view).map(({ press }) => press))
  const unique = new Map(all.map((press) => [JSON.stringify(press), press]))
  return [...unique.values()].filter(({ proposal, opens }) => proposal !== '' && opens === 'act')
}

test.each(lifeOrder)('%s: whoever presses twice, in doubt about the first, does it once', (state) => {
  const saved = inState(state).save()
  const twice: string[] = []
  for (const press of presses(inState(state)))
    for (const who of [camille, nadia, ines]) {
      const t = table('en', saved)
      t.act(who, { type: 'pressed', ...press })
      const once = substance(t.proposal())
      t.act(who, { type: 'pressed', ...press })
      if (!isDeepStrictEqual(substance(t.proposal()), once)) twice.push(`${who.id}: ${JSON.stringify(press)}`)
    }

  expect(twice).toEqual([])
})
