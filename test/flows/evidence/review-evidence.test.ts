import { describe, expect, test } from 'vitest'
import { briefEvidence } from '../../../src/flows/evidence/brief-evidence.ts'
import { changedEvidence } from '../../../src/flows/evidence/changed-evidence.ts'
import { fileAddress } from '../../../src/flows/evidence/file-address.ts'
import type { Inspection, RepositoryEvidence } from '../../../src/flows/evidence/inspection.ts'
import { reviewEvidence } from '../../../src/flows/evidence/review-evidence.ts'
import type { Fact } from '../../../src/rubric/facts/fact.ts'
import type { ToldSource } from '../../../src/rubric/sources/source-evidence.ts'
import { sourceAddress } from '../../../src/rubric/sources/source-address.ts'
import { inspected, inspectionOf, withFrozen } from '../../support/inspected.ts'
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

/** Of the version that is under review. */
function briefly(language: 'fr' | 'en', inspection: Inspection): readonly string[] {
  return briefEvidence(withFrozen(inState('in-review', language).proposal(), inspection))
}

function toldSource(dataset: string, more: Partial<ToldSource> = {}): ToldSource {
  const address = `https://www.kaggle.com/datasets/${dataset}`
  const looked = { address, hostId: 'kaggle', host: 'Kaggle', dataset, at } as const
  return { type: 'told', by: 'host', ...looked, ...closed, ...more }
}

const closed = { name: 'CC BY-NC 4.0', class: 'not open', condition: null, stated: 'CC BY-NC 4.0' } as const
const onRequest = { name: null, class: 'conditional', condition: 'access', stated: null } as const
const open = { name: 'CC0', class: 'open', condition: null, stated: 'CC0' } as const

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

  test.each([
    [
      'fr',
      'Données, selon leurs hôtes\u00A0: Kaggle, bee/hives (CC BY-NC 4.0, licence qui n’est pas ouverte)\u202F; PhysioNet, mimic (aucune licence indiquée, accès sur demande ou sous conditions)',
    ],
    [
      'en',
      'Data, as their hosts say: Kaggle, bee/hives (CC BY-NC 4.0, a licence that is not open); PhysioNet, mimic (no licence given, access on request or under conditions)',
    ],
  ] as const)('names in %s the data that are not simply open, in one line, and no others', (language, line) => {
    const mimic = toldSource('mimic', { host: 'PhysioNet', hostId: 'physionet', ...onRequest })
    const sources = [toldSource('bee/hives'), toldSource('bee/free', open), mimic]

    expect(briefly(language, { ...inspectionOf([]), sources })).toEqual([line])
    expect(briefly(language, { ...inspectionOf([]), sources: [toldSource('bee/free', open)] })).toEqual([])
  })

  test('names three of them, and counts the others', () => {
    const sources = ['a', 'b', 'c', 'd', 'e'].map((name) => toldSource(`bee/${name}`))

    const [line = ''] = briefly('en', { ...inspectionOf([]), sources })

    expect(line).toMatch(
      /^Data, as their host says: .*bee\/c \(CC BY-NC 4\.0, a licence that is not open\) and 2 others$/,
    )
    expect(line).not.toContain('bee/d')
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
    expect(first?.lines.slice(0, 2)).toEqual([
      'main, commit 3f2a1b0 of 27 November 2026: 12 commits, 2 people.',
      'Public, MIT licence, as GitHub says.',
    ])
    // Alerts are mostly home-made: not to see them says nothing.
    expect(shown?.together.map(({ sight, facts }) => [sight, facts.length])).toEqual([['absent', 1]])
    expect(JSON.stringify(shown)).not.toMatch(/\.env|secret/)
  })

  test('are none where nobody has looked, and say that somebody looks', () => {
    expect(reviewEvidence(undefined, reader)).toBeNull()
    expect(reviewEvidence(inspectionOf([]), reader)).toBeNull()
    expect(reviewEvidence({ ...inspectionOf([]), status: 'asked' }, reader)?.notes).toHaveLength(1)
  })

  test('have the data sources beside them, each with the page that was recognised', () => {
    const elsewhere = toldSource('bee/hives', { address: 'https://evil.example/datasets/bee/hives' })
    const trouble = { type: 'not verified', why: 'blocked', retryAt: null } as const
    const { address, hostId, host, dataset } = toldSource('bee/other')
    const unseen = { address, hostId, host, dataset, at, ...trouble } as const

    const shown = reviewEvidence({ ...inspectionOf([]), sources: [toldSource('bee/hives'), elsewhere, unseen] }, reader)

    const name = 'Kaggle, bee/hives'
    const said = 'CC BY-NC 4.0, a licence that is not open (28 November 2026)'
    expect(shown?.sources).toEqual([
      { name, address: 'https://www.kaggle.com/datasets/bee/hives', said },
      { name, address: null, said },
      {
        name: 'Kaggle, bee/other',
        address: 'https://www.kaggle.com/datasets/bee/other',
        said: 'not verified, the host answers to people who are logged in alone (28 November 2026)',
      },
    ])
  })

  test.each([
    ['http://www.kaggle.com/datasets/bee/hives#top', 'https://www.kaggle.com/datasets/bee/hives'],
    ['kaggle.com/datasets/bee/hives?a="><script>', 'https://kaggle.com/datasets/bee/hives?a=%22%3E%3Cscript%3E'],
    ['https://me:pass@www.kaggle.com/datasets/bee/hives', null],
    ['https://www.kaggle.com:444/datasets/bee/hives', null],
    ['https://www.kaggle.com.evil.example/datasets/bee/hives', null],
    ['https://zenodo.org/records/1', null],
    ['javascript:alert(1)//www.kaggle.com/datasets/bee/hives', null],
  ])('lead for %j to that page of its host alone, by https', (address, page) =>
    expect(sourceAddress({ address, hostId: 'kaggle' })).toBe(page),
  )

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
