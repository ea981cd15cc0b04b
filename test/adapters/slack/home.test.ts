import { describe, expect, test } from 'vitest'
import { homeRefresher } from '../../../src/adapters/slack/in/home-refresher.ts'
import { renderHome } from '../../../src/adapters/slack/render/home.ts'
import { slackWords } from '../../../src/adapters/slack/render/words.ts'
import type { Summary } from '../../../src/flows/model/known.ts'
import type { StepContext } from '../../../src/flows/model/act-context.ts'
import { usualLimits } from '../../../src/flows/model/limits.ts'
import { usualCalendar } from '../../../src/flows/model/calendar.ts'
import { homeView } from '../../../src/flows/screens/home.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { eventually } from '../../support/eventually.ts'
import { checkView } from '../../support/fake-slack/check-blocks.ts'
import { personIn } from '../../support/fake-slack/person.ts'
import { stageWhole } from './whole.ts'

const row = (number: number, more: Partial<Summary> = {}): Summary => ({
  id: `MLP-2026-${100 + number}`,
  title: `Détecter la dérive ${number} ${'des capteurs de chaque parcelle & <serre> '.repeat(4)}`,
  owner: { id: 'ULEA', name: 'Léa Moreau' },
  writers: ['ULEA'],
  credits: 'Léa Moreau',
  language: 'fr',
  state: number % 3 === 0 ? 'changes-requested' : 'drafting',
  version: 0,
  done: number % 11,
  reviewer: null,
  touchedAt: '2026-11-23T10:00:00.000Z',
  stateAt: '2026-11-23T09:00:00.000Z',
  submittedAt: null,
  thread: { platform: 'slack', channel: 'C1', thread: `${number}.1` },
  ...more,
})

const context = (known: StepContext['known']): StepContext => ({
  envelope: {
    id: '',
    at: '2026-11-23T10:00:00.000Z',
    tenant: 'slack-T1',
    place: { platform: 'slack', channel: 'D1', thread: null },
    actor: { id: 'ULEA', name: 'Léa', roles: ['reviewer', 'coordinator'], language: 'fr', timeZone: 'Europe/Paris' },
    event: { type: 'commanded', words: '' },
  },
  known,
  limits: usualLimits,
  rubric,
  calendar: usualCalendar,
  language: 'fr',
  coach: 'automatic',
  errands: {},
  marks: [],
  pages: ['slack'],
  catalogue: 'members',
})

const stage = stageWhole()

/** The whole program takes its time on a busy machine. */
const patienceMs = 150_000

test('the Home tab of who begins a proposal has it, without being opened', async () => {
  const { fake } = stage
  const workspace = fake.workspace('T0HOME')
  const lea = fake.user(workspace, { id: 'ULEA', name: 'lea' })
  const projects = fake.channel(workspace, 'CPROJECTS', { name: 'projets', people: [lea] })
  await stage.install(workspace, lea)

  await personIn(fake, workspace, lea).command(projects, '')

  await eventually(async () => {
    const shown = JSON.stringify(workspace.homes.get('ULEA') ?? {})
    if (!shown.includes('Continuer MLP-2026-001')) throw new Error(`its Home tab: ${shown}`)
  }, patienceMs)
})

describe('the Home tab', () => {
  test('holds forty drafts and the reviewers’ queue within what Slack takes, with nothing left out', () => {
    const rows = Array.from({ length: 40 }, (_, number) => row(number))
    const waiting = Array.from({ length: 5 }, (_, number) => row(200 + number, { state: 'submitted', version: 1 }))

    const view = homeView(context({ open: { rows, total: 52, drafts: 52 }, queue: { rows: waiting, total: 30 } }))
    const shown = renderHome(view, ({ thread }) => `https://test.slack.com/archives/C1/p${thread}`)

    expect(checkView(shown)).toEqual([])
    expect(shown.blocks.length).toBeLessThanOrEqual(98)
    const text = JSON.stringify(shown)
    for (const { id } of [...rows, ...waiting]) expect(text).toContain(id)
    expect(text).not.toContain(slackWords.more.fr)
  })

  test('is shown anew once for all that changes within a moment, for its people and the team', async () => {
    const shown: string[] = []
    const homes = homeRefresher({
      reviewers: async () => [{ id: 'USOPHIE', name: 'Sophie' }],
      show: async (tenant, user) => void shown.push(`${tenant} ${user}`),
      background: (_, work) => void work(),
      afterMs: 0,
    })

    homes.note('slack-T1', { people: ['ULEA'], team: false })
    homes.note('slack-T1', { people: ['ULEA', 'UKARIM', 'personne-3'], team: true })
    homes.note('slack-T2', { people: ['ULEA'], team: false })

    await eventually(async () => {
      if (shown.length < 4) throw new Error(`shown: ${shown.join()}`)
    })
    expect(shown.toSorted()).toEqual(['slack-T1 UKARIM', 'slack-T1 ULEA', 'slack-T1 USOPHIE', 'slack-T2 ULEA'])
  })
})
