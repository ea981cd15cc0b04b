import { describe, expect, test } from 'vitest'
import { briefEvidence } from '../../../src/flows/evidence/brief-evidence.ts'
import { changedEvidence } from '../../../src/flows/evidence/changed-evidence.ts'
import { fileAddress } from '../../../src/flows/evidence/file-address.ts'
import type { Inspection, RepositoryEvidence } from '../../../src/flows/evidence/inspection.ts'
import { reviewEvidence } from '../../../src/flows/evidence/review-evidence.ts'
import type { Fact } from '../../../src/rubric/facts/fact.ts'
import { inspected, inspectionOf } from '../../support/inspected.ts'
import { inState } from '../../support/stages.ts'

const at = '2026-11-28T20:00:00.000Z'
const run = { path: '.github/workflows/ci.yml', conclusion: 'failure', commit: 'c', at }
const older = { ...run, path: '.github/workflows/docs.yml', conclusion: 'success', at: '2026-11-01T00:00:00Z' }
const ci: Fact = { id: 'ci', sight: 'seen', paths: ['.github/workflows/ci.yml'], count: 1 }
const container: Fact = { id: 'container', sight: 'seen', paths: ['Dockerfile', 'web/Dockerfile'], count: 5 }
const noTests: Fact = { id: 'tests', sight: 'absent', paths: [], count: 0 }
const noAlerts: Fact = { id: 'alerts', sight: 'absent', paths: [], count: 0 }
const secret: Fact = { id: 'secret-file', sight: 'seen', paths: ['.env'], count: 1 }
const missing: RepositoryEvidence = { type: 'not inspected', asked: 'ada/web', why: 'missing', at, retryAt: null }
const reader = { language: 'en', timeZone: 'UTC' } as const

/** Of the version that is under review, unless it says otherwise. */
function briefly(language: 'fr' | 'en', inspection: Inspection): readonly string[] {
  return briefEvidence({ ...inState('in-review', language).proposal(), inspection: { for: 1, ...inspection } })
}

describe('the line on the reviewers’ card', () => {
  test.each([
    [
      'fr',
      'POC ada/demand\u00A0: public, MIT, commit 3f2a1b0, 1 workflow, dernier résultat\u00A0: échec',
      /^POC ada\/web, non vérifié\u00A0: il n’y a pas de dépôt public/,
    ],
    [
      'en',
      'POC ada/demand: public, MIT, commit 3f2a1b0, 1 workflow, latest result: failure',
      /^POC ada\/web, not verified: there is no public repository/,
    ],
  ] as const)('says in %s what the repository is, or why it was not looked at', (language, line, reason) => {
    const [first, second] = briefly(language, inspectionOf([inspected([ci], { runs: [older, run] }), missing]))

    expect(first).toBe(line)
    expect(second).toMatch(reason)
  })

  test('names a fork, an archive, no licence and a word of the host’s that we do not know, and no runs where none are told', () => {
    const state = {
      licence: null,
      forkOf: 'bob/base',
      standing: 'archived',
      runs: [{ ...run, conclusion: 'odd' }],
    } as const

    expect(briefly('en', inspectionOf([inspected([], state)]))).toEqual([
      'POC ada/demand: public, no licence that GitHub recognises, a fork of bob/base, archived, commit 3f2a1b0, latest result: odd',
    ])
    expect(briefly('en', inspectionOf([inspected([], { runs: null })]))).toEqual([
      'POC ada/demand: public, MIT, commit 3f2a1b0',
    ])
  })

  test('says that it is being looked at, and nothing where there is nothing to look at', () => {
    expect(briefly('en', { ...inspectionOf([]), status: 'asked' })).toEqual([
      expect.stringContaining('being looked at'),
    ])
    expect(briefly('en', inspectionOf([]))).toEqual([])
    expect(briefEvidence(inState('in-review').proposal())).toEqual([])
  })

  test('says so where it was looked at again since it was sent', () => {
    const proposal = inState('in-review').proposal()
    const later = inspectionOf([{ ...inspected(), at }])
    const before = inspectionOf([{ ...inspected(), at: '2026-11-01T08:00:00.000Z' }])

    expect(briefEvidence({ ...proposal, inspection: later })[0]).toMatch(/, looked at again since it was sent$/)
    expect(briefEvidence({ ...proposal, inspection: before })[0]).not.toContain('again')
    expect(briefly('en', later)[0]).not.toContain('again')
  })
})

describe('the facts beside the text', () => {
  test('stand by sight, each with the very files at the commit; those that may hold a secret do not', () => {
    const shown = reviewEvidence(inspectionOf([inspected([ci, container, noTests, noAlerts, secret]), missing]), reader)

    const [first, second] = shown?.repositories ?? []
    expect(first).toMatchObject({
      name: 'ada/demand',
      address: 'https://github.com/ada/demand/tree/3f2a1b0c3f2a1b0c3f2a1b0c3f2a1b0c3f2a1b0c',
      lists: [{ sight: 'seen', heading: 'Seen' }],
    })
    expect(first?.lists[0]?.facts.at(-1)).toMatchObject({
      files: [
        { path: 'Dockerfile', address: expect.stringMatching(/\/blob\/3f2a1b0c\w{32}\/Dockerfile$/) },
        { path: 'web/Dockerfile', address: expect.stringMatching(/\/web\/Dockerfile$/) },
      ],
      more: 'and 3 others',
    })
    expect(second).toMatchObject({ name: 'ada/web', address: null, lists: [] })
    expect(second?.lines.join(' ')).toMatch(/^Not verified: there is no public repository.* Tried on 28 Nov/)
    // Alerts are mostly home-made: not to see them says nothing.
    expect(shown?.together.map(({ sight, facts }) => [sight, facts.length])).toEqual([['absent', 1]])
    expect(JSON.stringify(shown)).not.toMatch(/\.env|secret/)
  })

  test('are none where nobody has looked, and say that somebody looks', () => {
    expect(reviewEvidence(undefined, reader)).toBeNull()
    expect(reviewEvidence(inspectionOf([]), reader)).toBeNull()
    expect(reviewEvidence({ ...inspectionOf([]), status: 'asked' }, reader)?.notes).toHaveLength(1)
  })

  test.each([
    ['a b/é#?.py', '/a%20b/%C3%A9%23%3F.py'],
    ['"><script>', '/%22%3E%3Cscript%3E'],
    ['javascript:alert(1)', '/javascript%3Aalert(1)'],
    ['../../other/secret', null],
    ['a//b', null],
    ['lone \ud800', null],
  ])('lead for %j to a page of the host alone', (path, ends) => {
    const there = 'https://github.com/ada/demand/blob/3f2a1b0c3f2a1b0c3f2a1b0c3f2a1b0c3f2a1b0c'

    expect(fileAddress(inspected().state, path)).toBe(ends === null ? null : `${there}${ends}`)
  })

  test.each([
    { name: 'ada/demand/../x' },
    { name: 'https://evil.example/a/b' },
    { commit: 'main' },
    { commit: '../..' },
  ])('lead nowhere where a host calls things %j', (state) =>
    expect(fileAddress({ ...inspected().state, ...state }, 'a.py')).toBeNull(),
  )
})

describe('what changed since the version that was read', () => {
  const moved = inspected([{ ...noTests, sight: 'seen', count: 3 }, ci], { commit: '9'.repeat(40) })

  test('is told by commit and fact, a line each', () => {
    const before = inspectionOf([inspected([noTests, ci]), missing])

    expect(changedEvidence(before, inspectionOf([moved]), 'en')).toEqual([
      'ada/demand: commit 3f2a1b0, then 9999999',
      'ada/web: no longer linked',
      expect.stringMatching(/test.*: not seen, then seen$/),
    ])
    expect(changedEvidence(before, before, 'en')).toEqual([])
    expect(changedEvidence(undefined, before, 'en')).toBeNull()
  })
})
