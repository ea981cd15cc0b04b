import type { Overview, SetAsideFigures } from '../../src/flows/model/known.ts'

/** Nothing is set aside. */
export const nothingAside: SetAsideFigures = {
  sent: { rows: [], total: 0, oldest: null },
  proposals: { rows: [], total: 0 },
}

/** A programme's figures, as a coordinator may find them one night. */
export const overview: Overview = {
  states: [
    { state: 'drafting', count: 12, oldest: '2026-11-01T08:00:00.000Z' },
    { state: 'submitted', count: 3, oldest: '2026-11-20T08:00:00.000Z' },
  ],
  reviewers: [{ name: 'Nadia Benali', count: 2, oldest: '2026-11-21T08:00:00.000Z' }],
  progress: [{ done: 4, drafts: 7, quiet: 5 }],
  quiet: {
    rows: [
      {
        id: 'MLP-2026-003',
        title: 'Prévoir les pannes des pompes',
        owner: { id: 'sacha', name: 'Sacha Petit' },
        writers: ['sacha'],
        credits: 'Sacha Petit',
        language: 'fr',
        state: 'drafting',
        version: 0,
        done: 4,
        reviewer: null,
        touchedAt: '2026-11-09T08:00:00.000Z',
        stateAt: '2026-11-01T08:00:00.000Z',
        submittedAt: null,
        thread: { platform: 'web', channel: 'projets', thread: 'MLP-2026-003' },
      },
    ],
    total: 5,
  },
  coach: { calls: 1200, failures: 7, input: 2_400_000, cached: 2_040_000, output: 180_000 },
  undelivered: {
    rows: [
      {
        id: '17',
        proposal: 'MLP-2026-004',
        title: 'Trier les pommes par leur calibre',
        thread: null,
        slot: 'root',
        reason: 'channel_not_found',
        failedAt: '2026-11-23T01:00:00.000Z',
      },
    ],
    total: 3,
  },
  overdue: { rows: [], total: 0 },
  questions: { rows: [], total: 0 },
  going: { rows: [], total: 0 },
  waiting: {
    count: 4,
    oldest: '2026-11-23T07:30:00.000Z',
    reason: 'TryLater: the app was removed from MLOps (T0ONE) on 2026-11-23',
  },
  setAside: {
    sent: {
      rows: [
        { name: 'Zoé Lambert', why: 'ended', at: '2026-11-22T09:15:00.000Z' },
        { name: 'Omar Diallo', why: 'failed', at: '2026-11-20T16:00:00.000Z' },
      ],
      total: 4,
      oldest: '2026-11-19T10:00:00.000Z',
    },
    proposals: {
      rows: [{ id: 'MLP-2026-007', author: 'Camille Roux', since: '2026-11-22T12:00:00.000Z' }],
      total: 1,
    },
  },
}
