import { describe, expect, test } from 'vitest'
import { catalogueCard } from '../../src/flows/screens/catalogue-card.ts'
import { catalogueList } from '../../src/flows/screens/lists.ts'
import type { StepContext } from '../../src/flows/model/act-context.ts'
import { answers, inState } from '../support/stages.ts'
import { people } from '../support/table.ts'
import { programme as usual } from '../support/programme.ts'

const platforms = ['web', 'slack', 'teams'] as const

const programme = { ...usual, language: 'en' } as const

/** The catalogue's list as Camille asks for it somewhere, with the pages that the program has. */
function listIn(platform: (typeof platforms)[number], own: Pick<StepContext, 'pages' | 'catalogue'>) {
  const place = { platform, channel: 'projets', thread: null } as const
  const event = { type: 'commanded', words: 'catalogue' } as const
  const envelope = { id: 'e', at: '2026-11-24T10:00:00.000Z', tenant: 't', place, actor: people.camille, event }
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

describe('the post in the catalogue’s room', () => {
  const post = (own: Pick<StepContext, 'pages' | 'catalogue'>, conclusion: string = answers[9]) => {
    const proposal = inState('approved').proposal()
    const version = {
      proposal: proposal.id,
      version: 1,
      language: 'fr',
      frozenAt: proposal.stateAt,
      sections: { ...answers, 9: conclusion },
    } as const
    return catalogueCard({ ...proposal, language: 'fr' }, version, { ...programme, ...own })
  }

  test('names the themes of its conclusion, and nothing where there is none', () => {
    const notes = (conclusion: string) =>
      post({}, conclusion)
        .blocks.flatMap((block) => (block.type === 'note' ? [block.text] : []))
        .filter((text) => text.startsWith('Compétences'))

    expect(notes('Nous y apprenons le CI/CD et la surveillance du modèle.')).toEqual([
      'Compétences\u00A0: automatisation et CI/CD · surveillance et journaux',
    ])
    expect(notes('Voilà tout.')).toEqual([])
  })

  test('leads everybody to the proposal’s page', () => {
    expect(post({ pages: ['web'], catalogue: 'public' }).blocks.filter(({ type }) => type === 'page')).toMatchObject([
      { text: 'Ouvrir sa page au catalogue', page: { purpose: 'published', proposal: 'MLP-2026-001' } },
    ])
  })

  test('names to members the command that makes a link for each of them, and holds none itself', () => {
    const { blocks, text } = post({ pages: ['web'], catalogue: 'members' })

    expect(text).toContain('tapez « /mlops-proposal catalogue »')
    expect(blocks.filter(({ type }) => type === 'page')).toEqual([])
  })

  test.each([
    ['is off', { pages: ['web'], catalogue: 'off' }],
    ['cannot be reached from there', { pages: ['slack'], catalogue: 'members' }],
  ] as const)('says nothing of pages where the catalogue %s', (_, own) => {
    expect(post(own)).toEqual(post({}))
  })
})
