import { expect, test } from 'vitest'
import { catalogueList } from '../../src/flows/screens/lists.ts'
import type { StepContext } from '../../src/flows/model/act-context.ts'
import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { people } from '../support/table.ts'

const platforms = ['web', 'slack', 'teams'] as const

/** The catalogue's list as Camille asks for it somewhere, with the pages that the program has. */
function listIn(platform: (typeof platforms)[number], own: Pick<StepContext, 'pages' | 'catalogue'>) {
  const place = { platform, channel: 'projets', thread: null } as const
  const event = { type: 'commanded', words: 'catalogue' } as const
  const envelope = { id: 'e', at: '2026-11-24T10:00:00.000Z', tenant: 't', place, actor: people.camille, event }
  const programme = {
    limits: usualLimits,
    rubric,
    calendar: usualCalendar,
    language: 'en',
    coach: 'automatic',
    errands: {},
    marks: [],
  } as const
  return catalogueList({ ...programme, ...own, envelope, known: {} }, '').blocks
}

test.each(platforms)('the list leads whoever asked on %s to the pages, where these can be reached', (platform) => {
  const [page] = listIn(platform, { pages: platforms, catalogue: 'public' }).filter(({ type }) => type === 'page')

  expect(page).toMatchObject({
    text: 'Open the catalogue as a page',
    page: { purpose: 'catalogue', actor: { id: people.camille.id }, place: { platform } },
  })
})

test.each([
  ['the catalogue is off', { pages: platforms, catalogue: 'off' }],
  ['nothing was said of it', { pages: platforms }],
  ['no page can be reached from there', { pages: ['web'], catalogue: 'members' }],
] as const)('it leads nowhere where %s', (_, own) => {
  expect(listIn('slack', own).filter(({ type }) => type === 'page')).toEqual([])
})

test('a member is told that the link is theirs', () => {
  const notes = (catalogue: 'public' | 'members') =>
    listIn('slack', { pages: platforms, catalogue }).filter(({ type }) => type === 'note')

  expect(notes('members')).toHaveLength(1)
  expect(notes('public')).toEqual([])
})
