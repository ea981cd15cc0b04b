import { describe, expect, test } from 'vitest'
import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import { handedFile } from '../../src/flows/review/handed-file.ts'
import type { FileAsked } from '../../src/flows/model/page.ts'
import type { Actor } from '../../src/flows/model/event.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { lifeOrder } from '../../src/flows/model/proposal.ts'
import { inState } from '../support/stages.ts'
import { people, type Table } from '../support/table.ts'

const { camille, omar, ines } = people

/** What somebody gets who fetches this file: its name, or the sentence that says why not. */
function fetched(t: Table, actor: Actor, asked: Omit<FileAsked, 'proposal'>): string {
  const proposal = t.proposal()
  const event = { type: 'pressed', action: 'export', proposal: proposal.id, version: 0, args: {} } as const
  const place = { platform: 'teams', channel: 'c', thread: null } as const
  const envelope = { id: '', at: t.now(), tenant: 'test', place, actor, event }
  const programme = {
    limits: usualLimits,
    rubric,
    calendar: usualCalendar,
    language: 'en',
    errands: {},
    marks: [],
  } as const
  const context = { ...programme, coach: 'automatic', envelope, known: {}, proposal, args: {}, fields: {} } as const
  const frozen = t.versions.get(`${proposal.id} ${asked.version}`) ?? null
  const found = handedFile(context, { ...asked, proposal: proposal.id }, frozen)
  return 'file' in found ? found.file.name : found.refusal
}

describe('a file that is fetched', () => {
  test.each(lifeOrder)('of the text as it stands is its author’s alone: %s', (state) => {
    const t = inState(state)

    for (const format of ['pdf', 'docx', 'md', 'json'] as const) {
      expect(fetched(t, camille, { version: 0, format })).toBe(`MLP-2026-001.${format}`)
      expect(fetched(t, omar, { version: 0, format })).toContain('is not yours')
    }
    expect(fetched(t, ines, { version: 0, format: 'pdf' })).toContain('is not yours')
  })

  test.each(lifeOrder)('of a version is there while that is in the catalogue: %s', (state) => {
    const t = inState(state)

    const found = fetched(t, omar, { version: 1, format: 'pdf' })

    expect(found).toBe(state === 'published' ? 'MLP-2026-001-v1.pdf' : 'MLP-2026-001 is no longer in the catalogue.')
  })

  test.each([
    ['a format that no published file has', 1, 'json'],
    ['a version that was never there', 7, 'pdf'],
  ] as const)('is not there for %s', (_, version, format) => {
    expect(fetched(inState('published'), camille, { version, format })).toContain('no longer in the catalogue')
  })
})
