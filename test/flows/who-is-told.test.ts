import { describe, expect, test } from 'vitest'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { joined } from '../support/authors.ts'
import { inState } from '../support/stages.ts'
import { people, type Played, type Table, table } from '../support/table.ts'

const { camille, sacha, nadia, ines } = people

/** Whom the thread's messages of a step mention, each with the words. */
function mentioned({ effects }: Played): readonly (readonly [names: readonly string[], text: string])[] {
  return effects.flatMap((effect) => {
    if (effect.type !== 'post' || effect.to !== 'thread') return []
    const named = effect.view.blocks.flatMap((block) => (block.type === 'mention' ? block.people : []))
    return [[named.map(({ id }) => id), effect.view.text] as const]
  })
}

/** The same proposal with other authors. */
function writtenBy(t: Table, authors: Proposal['authors']): Table {
  return table('en', { ...t.save(), proposals: new Map([['MLP-2026-001', { ...t.proposal(), authors }]]) })
}

/** The same proposal, which Sacha writes as well. */
function shared(t: Table): Table {
  return writtenBy(t, joined().proposal().authors)
}

describe('a thread notifies those who must know', () => {
  test.each([
    ['changes', { decision: 'changes', items: ['1.1'] }, 'asks for 1 request'],
    ['approval', { decision: 'approve' }, 'has approved'],
    ['comment', { decision: 'comment', comment: 'Well begun.' }, 'Well begun.'],
  ] satisfies [string, Record<string, string | string[]>, string][])('every author of a %s', (kind, fields, said) => {
    const t = shared(inState('in-review'))
    if (kind === 'changes') t.fill(nadia, 'add-item', { section: '4', request: 'Say who approves.' })

    const outcome = t.fill(nadia, 'review', { ...fields, checklist: [] })

    expect(mentioned(outcome)[0]).toEqual([['camille', 'sacha'], expect.stringContaining(said)])
  })

  test('whoever asked of the answer, and nobody else', () => {
    const t = joined()
    t.fill(sacha, 'ask-human', { question: 'Is a shared cluster all right?' }, { section: '1' })

    const outcome = t.fill(ines, 'answer-human', { answer: 'It is.' }, { question: '1' })

    expect(mentioned(outcome)).toEqual([[['sacha'], expect.stringContaining('It is.')]])
  })

  test('every author of the answer, where the asker has left', () => {
    const t = joined()
    t.fill(sacha, 'ask-human', { question: 'Is a shared cluster all right?' }, { section: '1' })
    const gone = writtenBy(t, t.proposal().authors.slice(0, 1))

    const outcome = gone.fill(ines, 'answer-human', { answer: 'It is.' }, { question: '1' })

    expect(mentioned(outcome)[0]?.[0]).toEqual(['camille'])
  })

  test('the authors of a withdrawal by a coordinator; its owner alone does not call themselves', () => {
    const byOther = shared(inState('drafting')).fill(ines, 'withdraw', { reason: 'Double entry.' })
    const byOwner = inState('drafting').fill(camille, 'withdraw', {})

    expect(mentioned(byOther)[0]?.[0]).toEqual(['camille', 'sacha'])
    expect(mentioned(byOwner)[0]?.[0]).toEqual([])
  })

  test('the owner of a reminder', () => {
    const [[, played] = ['', null]] = inState('drafting').until('2026-12-07T08:00:00.000Z')

    expect(played && mentioned(played)[0]?.[0]).toEqual(['camille'])
  })
})
