import { describe, expect, test } from 'vitest'
import { linkLines } from '../../src/adapters/chat/links.ts'
import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import { homeView } from '../../src/flows/screens/home.ts'
import type { StepContext } from '../../src/flows/model/act-context.ts'
import type { View } from '../../src/flows/model/view.ts'
import type { Known, Summary } from '../../src/flows/model/known.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { listedAnew } from '../../src/flows/screens/listed-anew.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { inState } from '../support/stages.ts'
import { buttonsOf, people, type Table } from '../support/table.ts'

const row: Summary = {
  id: 'MLP-2026-001',
  title: 'Drift watch',
  owner: { id: 'camille', name: 'Camille Roux' },
  writers: ['camille'],
  credits: 'Camille Roux',
  language: 'en',
  state: 'drafting',
  version: 0,
  done: 3,
  reviewer: null,
  touchedAt: '2026-11-23T10:00:00.000Z',
  stateAt: '2026-11-23T09:00:00.000Z',
  submittedAt: null,
  thread: null,
}
const open = { rows: [row], total: 1, drafts: 1 }
const queue = { rows: [{ ...row, id: 'MLP-2026-002', state: 'submitted' as const, version: 1 }], total: 1 }

function home(known: Known, own: Pick<StepContext, 'pages' | 'catalogue'> = {}) {
  const envelope = {
    id: '',
    at: '2026-11-23T10:00:00.000Z',
    tenant: 'test',
    place: { platform: 'slack', channel: 'D1', thread: null },
    actor: { ...people.nadia, language: 'en' },
    event: { type: 'commanded', words: '' },
  } as const
  return homeView({
    envelope,
    known,
    limits: usualLimits,
    rubric,
    calendar: usualCalendar,
    language: 'en',
    coach: 'automatic',
    errands: {},
    marks: [],
    ...own,
  })
}

test('a learner finds their proposals, where each stands, and buttons to go on or start', () => {
  const view = home({ open })

  expect(view.text).toContain('MLP-2026-001')
  expect(buttonsOf(view).map(({ press }) => press.action)).toEqual(['open', 'outline', 'start', 'privacy'])
})

test('a reviewer finds what waits for a review as well', () => {
  const view = home({ open, queue })

  expect(view.text).toContain('MLP-2026-002')
  expect(buttonsOf(view).map(({ press }) => press.action)).toEqual([
    'open',
    'outline',
    'start',
    'privacy',
    'read',
    'claim',
    'reviews',
    'queue',
    'queue',
    'queue',
  ])
})

test('each of one’s proposals leads to its thread, and none is called closed to its own author', () => {
  const thread = { platform: 'slack', channel: 'C1', thread: '1.2' } as const

  const view = home({ open: { ...open, rows: [{ ...row, thread }, row], total: 2 } })

  const links = view.blocks.flatMap((block) => (block.type === 'links' ? block.links : []))
  expect(links).toMatchObject([
    { place: thread, closed: 'unsaid' },
    { place: null, closed: 'unsaid' },
  ])
  expect(linkLines(links, 'en', () => null).map(({ text }) => text)).toEqual(links.map(({ text }) => text))
})

test('the catalogue is one press away: by its address where it is everybody’s, by the command for a member', () => {
  const pagesOf = (view: View) => view.blocks.flatMap((block) => (block.type === 'page' ? [block.page] : []))

  const everybodys = home({ open }, { pages: ['slack'], catalogue: 'public' })
  const members = home({ open }, { pages: ['slack'], catalogue: 'members' })
  const unreachable = home({ open }, { pages: ['web'], catalogue: 'public' })

  expect(pagesOf(everybodys)).toMatchObject([{ purpose: 'published', proposal: null }])
  expect(buttonsOf(everybodys).map(({ press }) => press.action)).toEqual(['open', 'outline', 'start', 'privacy'])
  expect(pagesOf(members)).toEqual([])
  expect(buttonsOf(members).map(({ press }) => press.action)).toEqual([
    'open',
    'outline',
    'start',
    'catalogue',
    'privacy',
  ])
  expect(pagesOf(unreachable)).toEqual([])
  expect(buttonsOf(unreachable).map(({ press }) => press.action)).toEqual(['open', 'outline', 'start', 'privacy'])
})

test('each stands with its progress, whose turn it is, and the next step by its name', () => {
  const asked = { ...row, id: 'MLP-2026-003', state: 'changes-requested' as const, version: 1, done: 9 }
  const sent = { ...row, id: 'MLP-2026-004', state: 'submitted' as const, version: 1, done: 10 }

  const view = home({ open: { rows: [row, asked, sent], total: 3, drafts: 2 } })

  expect(view.text).toContain('3/10 · your turn')
  expect(view.blocks.filter(({ type }) => type === 'progress')).toHaveLength(2)
  expect(buttonsOf(view).map(({ label }) => label)).toEqual([
    'Continue MLP-2026-001',
    'Outline · MLP-2026-001',
    'Answer the requests of MLP-2026-003',
    'Outline · MLP-2026-003',
    'Open MLP-2026-004',
    'Start a proposal',
    'My data',
  ])
})

test('of forty each has its line, and what is beyond is counted', () => {
  const rows = Array.from({ length: 40 }, (_, number) => ({ ...row, id: `MLP-2026-${100 + number}` }))

  const { text } = home({ open: { rows, total: 43, drafts: 43 } })

  for (const { id } of rows) expect(text).toContain(id)
  expect(text).toContain('3 more')
})

describe('what stands on people’s own pages', () => {
  const change = (play: (t: Table) => unknown, state: Proposal['state'] = 'drafting') => {
    const t = inState(state)
    const before = t.proposal()
    play(t)
    return listedAnew(before, t.proposal(), rubric)
  }

  test('is another with a section that is finished, and the same with one more message', () => {
    expect(change((t) => t.press(people.camille, 'skip', { section: '2' }))).not.toBeNull()
    const t = inState('drafting')
    t.say(people.camille, 'A sentence about drift.')
    const before = t.proposal()
    t.say(people.camille, 'One more sentence about drift.')
    expect(t.proposal()).not.toEqual(before)
    expect(listedAnew(before, t.proposal(), rubric)).toBeNull()
  })

  test('is another for the reviewers when the queue is', () => {
    expect(change((t) => t.press(people.nadia, 'claim'), 'submitted')).toEqual({ people: ['camille'], team: true })
  })

  test('is another for who begins', () => {
    expect(listedAnew(null, inState('drafting').proposal(), rubric)).toEqual({ people: ['camille'], team: false })
  })
})
