import { describe, expect, test } from 'vitest'
import { nothingAside, overview as someOverview } from '../support/overview.ts'
import { inState } from '../support/stages.ts'
import { buttonsOf, people, table, told } from '../support/table.ts'

const { camille, nadia, ines } = people

const retry = (effect: string) =>
  ({ type: 'pressed', action: 'retry', proposal: '', version: 0, args: { effect } }) as const

describe('/mlops-proposal admin', () => {
  test.each(['fr', 'en'] as const)(
    'shows a coordinator states, load, progress and what was not delivered, in %s',
    (language) => {
      const outcome = table(language).command(ines, 'admin')

      const text = told(outcome)
      for (const word of [
        '12',
        'Nadia Benali',
        '4/10',
        '7 · 5',
        'MLP-2026-004',
        'channel_not_found',
        'the app was removed',
        'Sacha Petit',
        'MLP-2026-003',
        { fr: 'depuis 14 jours', en: 'for 14 days' }[language],
      ])
        expect(text).toContain(word)
      expect(outcome.effects.flatMap((effect) => buttonsOf(effect.view)).map((one) => one.press.args)).toEqual([
        { effect: '17' },
      ])
    },
  )

  test('leads to the threads of what waits and of what stands still, named with their ages', () => {
    const t = inState('submitted')
    t.wait(3)

    const [outcome] = t.command(ines, 'admin').effects

    const links = outcome?.view.blocks.filter((block) => block.type === 'links').flatMap((block) => block.links)
    expect(links).toMatchObject([
      {
        text: 'Waits longest · MLP-2026-001 · Camille Roux · for 3 working days',
        place: { channel: 'projets', thread: 'MLP-2026-001' },
      },
      {
        text: expect.stringMatching(/^MLP-2026-001 · .* · Camille Roux · .* · for 3 working days$/),
        place: { channel: 'projets', thread: 'MLP-2026-001' },
      },
      {
        text: 'MLP-2026-003 · Prévoir les pannes des pompes · Sacha Petit · draft · for 17 days',
        place: { platform: 'web', channel: 'projets', thread: 'MLP-2026-003' },
      },
    ])
    expect(outcome?.view.text).toContain('and 4 more')
  })

  test('begins with what matters first: each with a name, an age and its thread', () => {
    const thread = { platform: 'web', channel: 'projets', thread: 'MLP-2026-009' } as const
    const [late] = someOverview.quiet.rows
    if (late === undefined) throw new Error('nobody is quiet')
    const claimed = { ...late, reviewer: { id: 'omar', name: 'Omar Diallo' }, submittedAt: '2026-11-16T08:00:00.000Z' }
    const asked = { id: 'MLP-2026-009', title: 'T', author: 'Zoé Lambert', askedAt: '2026-11-20T08:00:00.000Z', thread }
    const figures = {
      ...someOverview,
      overdue: { rows: [claimed], total: 2 },
      questions: { rows: [asked], total: 1 },
    }

    const [outcome] = table('fr', undefined, figures).command(ines, 'admin').effects

    const [first] = outcome?.view.blocks.filter((block) => block.type === 'links') ?? []
    expect(first?.links).toMatchObject([
      { text: '2 relectures en retard · MLP-2026-003 · Omar Diallo · depuis 5 jours ouvrés' },
      { text: '1 question sans réponse · MLP-2026-009 · Zoé Lambert · depuis 1 jour ouvré', place: thread },
    ])
    expect(outcome?.view.text).toContain('Charge\u00A0: Nadia Benali 2')
    expect(outcome?.view.text).toContain('3 messages non remis\u00A0: channel_not_found')
  })

  test.each([
    [
      'fr',
      'Mis de côté\u00A0: 4 envois, 1 proposition',
      /Zoé Lambert · .* · je me suis arrêté plusieurs fois/,
      /MLP-2026-007 · Camille Roux · .* · écrite par une version plus récente/,
    ],
    [
      'en',
      'Set aside: 4 items sent, 1 proposal',
      /Zoé Lambert · .* · I stopped several times/,
      /MLP-2026-007 · Camille Roux · .* · written by a newer version/,
    ],
  ] as const)('says what was set aside, whose it is and what to do, in %s', (language, first, sent, proposal) => {
    const text = told(table(language).command(ines, 'admin'))

    expect(text).toContain(first)
    expect(text).toMatch(sent)
    expect(text).toMatch(proposal)
    expect(text.match(/docs\/operating\.md/g)).toHaveLength(2)
  })

  test('says nothing of it where nothing was set aside, and that all is well only then', () => {
    const calm = { ...someOverview, undelivered: { rows: [], total: 0 }, setAside: nothingAside }
    const some = { ...calm, setAside: { ...someOverview.setAside, sent: nothingAside.sent } }

    const texts = [calm, some].map((figures) => told(table('en', undefined, figures).command(ines, 'admin')))

    expect(texts.map((text) => /set aside/i.test(text))).toEqual([false, true])
    expect(texts.map((text) => text.includes('Nothing overdue'))).toEqual([true, false])
  })

  test.each([camille, nadia])('tells $name that it is the coordinators’, and looks nothing up', (person) => {
    const outcome = table().command(person, 'admin')

    expect(told(outcome)).toBe('Only a coordinator can do that.')
  })

  test('says so where there is nothing yet', () => {
    const noCoach = { calls: 0, failures: 0, input: 0, cached: 0, output: 0 }
    const nothing = {
      states: [],
      reviewers: [],
      progress: [],
      quiet: { rows: [], total: 0 },
      coach: noCoach,
      undelivered: { rows: [], total: 0 },
      overdue: { rows: [], total: 0 },
      questions: { rows: [], total: 0 },
      going: { rows: [], total: 0 },
      waiting: null,
      setAside: nothingAside,
    }

    const outcome = table('en', undefined, nothing).command(ines, 'coordination')

    expect(told(outcome)).toContain('No proposal yet.')
    expect(told(outcome)).toContain('None: everything has arrived.')
  })
})

describe('Try again', () => {
  test('hands the delivery to the shell, and says so', () => {
    const outcome = table().act(ines, retry('17'))

    expect(outcome.effects).toMatchObject([{ type: 'redeliver', delivery: '17', person: 'ines' }])
    expect(outcome.effects[0]?.view.text).toContain('trying again')
  })

  test.each([
    ['a learner', camille, '17'],
    ['a reviewer', nadia, '17'],
    ['a delivery that is no number', ines, '17; drop table outbox'],
  ])('is refused to %s', (_, person, effect) => {
    const outcome = table().act(person, retry(effect))

    expect(outcome.effects.map((one) => one.type)).toEqual(['tell'])
  })
})
