import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { readProposal, writeProposal } from '../../../src/adapters/postgres/proposals/read-proposal.ts'
import { proposalFormat } from '../../../src/flows/model/proposal.ts'
import { sectionText } from '../../../src/flows/model/section-text.ts'
import { takeBack } from '../../../src/flows/history/take-back.ts'
import { envelopeOf, proposalOf } from '../../contracts/example.ts'

/** A body as a release with this format wrote it. One is added with each new format, and none is ever changed. */
function bodyOf(format: number): string {
  return readFileSync(join(import.meta.dirname, `../../fixtures/stored/format-${format}.json`), 'utf8')
}

const formats = Array.from({ length: proposalFormat }, (_, format) => format)

describe('a stored proposal', () => {
  test('is read as it was written', () => {
    const proposal = proposalOf('MLP-2026-001', {}, { 1: 'Prévoir les pannes' })
    const { format, body } = writeProposal(proposal)

    expect(readProposal({ id: 'MLP-1', format, body })).toEqual(proposal)
  })

  test.each(formats)('of format %i is brought up to the present one', (format) => {
    expect(readProposal({ id: 'MLP-1', format, body: bodyOf(format) }).format).toBe(proposalFormat)
  })

  test('of format 0 keeps its texts, its place and where the learner was', () => {
    const proposal = readProposal({ id: 'MLP-1', format: 0, body: bodyOf(0) })

    expect(sectionText(proposal.sections[1])).toBe('Prévoir les pannes des pompes')
    expect(sectionText(proposal.sections[2])).toBe('Des capteurs de vibration')
    expect(proposal.sections[1].mark).toBe('done')
    expect(proposal.sections[3].pieces).toEqual([])
    expect(proposal).toMatchObject({ at: 2, state: 'drafting', home: { platform: 'web', channel: 'mlops' } })
    expect(Object.keys(proposal).toSorted()).toEqual(Object.keys(proposalOf('x')).toSorted())
  })

  test('of format 1 keeps its findings, in their first round, and has never met the AI coach', () => {
    const proposal = readProposal({ id: 'MLP-1', format: 1, body: bodyOf(1) })

    expect(proposal.findings.map(({ criterion, rounds }) => `${criterion} ${rounds}`)).toContain('O3 1')
    expect(proposal.sections[4]).toMatchObject({ mark: 'done', runs: 1, reading: null })
    expect(proposal.whole).toEqual({ runs: 0, messages: 0, reading: null })
  })

  test('of format 2 loses what nothing asked for, and nothing else; its claim has no end yet', () => {
    const proposal = readProposal({ id: 'MLP-1', format: 2, body: bodyOf(2) })
    const { template, before, ...kept } = JSON.parse(bodyOf(2))
    const review = { ...kept.review, expiry: null, lapsed: null }

    expect([template.id, before]).toEqual(['mlops-guide', 'in-review'])
    const authors = [{ ...kept.owner, rights: ['write', 'decide'] }]
    const now = { format: 4, authors, review, restore: 'offered', undo: [], redo: [], asides: [] }
    const { undo, aside, ...same } = kept
    expect([undo, aside]).toEqual([null, null])
    expect(proposal).toEqual({ ...same, ...now })
  })

  test('of format 3 can still undo what it could, text and all, and add what was set apart', () => {
    const proposal = readProposal({ id: 'MLP-1', format: 3, body: bodyOf(3) })
    const [change] = proposal.undo
    const { id, at } = envelopeOf()

    const back = change === undefined ? null : takeBack(proposal, change, [], { id, at })

    expect(proposal.asides).toEqual([{ message: 'm11', text: '!important' }])
    expect(sectionText(proposal.sections[4])).toBe('- Deploy a new model in 1 day instead of 9')
    expect(back && sectionText(back.proposal.sections[4])).toContain('- Detect drift within 2 hours')
    expect(back?.proposal.sections[4]).toMatchObject({ mark: 'done', pieces: [{ id: 'm4', source: 'message' }] })
  })

  test('of a format from the future is refused with what to do', () => {
    expect(() => readProposal({ id: 'MLP-1', format: 99, body: '{}' })).toThrow('start the newer program')
  })

  test.each([
    ['nothing', 'null'],
    ['another thing', JSON.stringify({ format: proposalFormat, id: 'MLP-2026-001' })],
    ['a section too few', JSON.stringify({ ...proposalOf('MLP-2026-001'), sections: {} })],
  ])('that is %s is refused', (_, body) => {
    expect(() => readProposal({ id: 'MLP-1', format: proposalFormat, body })).toThrow('restore it from a backup')
  })
})
