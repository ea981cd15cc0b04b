import { expect, test } from 'vitest'
import { linkLines } from '../../src/adapters/chat/links.ts'
import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import { homeView } from '../../src/flows/screens/welcome.ts'
import type { StepContext } from '../../src/flows/model/act-context.ts'
import type { View } from '../../src/flows/model/view.ts'
import type { Known, Summary } from '../../src/flows/model/known.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { buttonsOf, people } from '../support/table.ts'

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
  expect(buttonsOf(view).map(({ press }) => press.action)).toEqual(['open', 'start', 'privacy'])
})

test('a reviewer finds what waits for a review as well', () => {
  const view = home({ open, queue })

  expect(view.text).toContain('MLP-2026-002')
  expect(buttonsOf(view).map(({ press }) => press.action)).toEqual([
    'open',
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
  expect(buttonsOf(everybodys).map(({ press }) => press.action)).toEqual(['open', 'start', 'privacy'])
  expect(pagesOf(members)).toEqual([])
  expect(buttonsOf(members).map(({ press }) => press.action)).toEqual(['open', 'start', 'catalogue', 'privacy'])
  expect(pagesOf(unreachable)).toEqual([])
  expect(buttonsOf(unreachable).map(({ press }) => press.action)).toEqual(['open', 'start', 'privacy'])
})
