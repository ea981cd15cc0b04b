import { strict as assert } from 'node:assert'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Language } from '../../src/text/language.ts'
import { fakeGithub } from '../support/fake-github/fake-github.ts'
import type { FakeRepository } from '../support/fake-github/repository.ts'
import { followLink } from './follow-link.ts'
import { accessible } from './axe.ts'
import { desktop, Person, phone } from './person.ts'
import type { Pictures } from './pictures.ts'
import { Server } from './server.ts'
import type { Tally } from './tally.ts'

/** An inspection of the demo's links comes back when it comes back. */
const patience = { timeout: 120_000 }

const files = {
  'README.md': '```\nmake demo\n```',
  Dockerfile: 'FROM python:3.12',
  'services/scoring/Dockerfile': 'FROM python:3.12',
  'requirements.txt': 'fastapi==0.115.0\nmlflow==2.16.0',
  'dvc.yaml': 'stages: {}',
  'tests/test_scoring.py': 'def test_scoring():\n    assert True',
  '.github/workflows/continuous-integration-of-the-scoring-service.yml': 'on: push\njobs: {}',
}
const run = {
  path: '.github/workflows/continuous-integration-of-the-scoring-service.yml',
  status: 'completed',
  conclusion: 'failure',
}

/** What of the demo is reviewed: where it is, and what its page says of its links. */
const reviewed = {
  fr: {
    title: 'surveillance de la dérive d’un modèle',
    read: 'Lire et relire',
    open: 'Ouvrir ma relecture',
    repository: 'syndicat-plateau-demo/fuites-mlops',
    card: [/POC syndicat-plateau-demo\/fuites-mlops\s: public, MIT, commit [0-9a-f]{7}/],
    page: ['Public, licence MIT selon GitHub', 'Pas vu'],
  },
  en: {
    title: 'Predicting the condition of donated bicycles',
    read: 'Read and review',
    open: 'Open my review',
    repository: 'second-spoke-demo/bike-triage',
    card: [
      /POC second-spoke-demo\/bike-triage: public, MIT, commit [0-9a-f]{7}/,
      /Data, as their host says: Kaggle, bike-condition-challenge/,
    ],
    page: ['Public, MIT licence, as GitHub says', 'Data sources, as their hosts say', 'rules to be checked'],
  },
} satisfies Record<Language, object>

/** What the links of a version show, on the reviewers' card and on the page of the review, in both languages. */
export async function playReviewEvidence(tally: Tally, browser: Browser, pictures: Pictures): Promise<void> {
  for (const language of ['fr', 'en'] as const) {
    const { repository } = reviewed[language]
    const github = await fakeGithub([{ name: repository, files, licence: 'MIT', runs: [run] } satisfies FakeRepository])
    const evidence = { EVIDENCE: 'on', GITHUB_STAND_IN: String(github.port) }
    const server = await Server.start(evidence, ['--demo', language])
    try {
      for (const screen of [desktop, phone]) {
        const look = { language, screen, persona: 'sophie', room: 'relecture' } as const
        const reviewer = await Person.open(browser, server.address, look)
        await playLook(tally, reviewer, pictures)
        await reviewer.close()
      }
    } finally {
      await server.stop()
      github.close()
    }
  }
}

async function playLook(tally: Tally, reviewer: Person, pictures: Pictures): Promise<void> {
  const { language, screen } = reviewer
  const { title, card, page: says } = reviewed[language]
  const shown = reviewer.message('room', title)
  await tally.story(`what links show, on the review: ${language}, ${screen.name}`, [
    [
      'the card says it in a line for each kind',
      async () => {
        for (const line of card) await shown.filter({ hasText: line }).waitFor(patience)
        await claim(reviewer, shown)
      },
    ],
    [
      'its page has each fact with its files, and breaks no rule',
      async () => {
        const page = await open(reviewer, shown)
        const part = page.locator('#evidence')
        for (const text of says) await part.getByText(text).first().waitFor()
        await page.evaluate(`document.querySelectorAll('#evidence details').forEach((one) => { one.open = true })`)
        await part.scrollIntoViewIfNeeded()
        await pictures.take(page, `review-evidence-${language}-${screen.name}`)
        await part.locator('> :last-child').scrollIntoViewIfNeeded()
        await pictures.take(page, `review-evidence-end-${language}-${screen.name}`)
        await accessible(page)
        const [wide, room] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]')
        assert.ok(wide <= room, `the page is ${wide} pixels wide on a screen of ${room}`)
      },
    ],
  ])
}

/** Unless they have it already. */
async function claim(reviewer: Person, card: Locator): Promise<void> {
  const { read } = reviewed[reviewer.language]
  if ((await card.getByRole('button', { name: read }).count()) > 0) return
  await reviewer.press('claim', { on: card })
  await card.getByRole('button', { name: read }).waitFor(patience)
}

async function open(reviewer: Person, card: Locator): Promise<Page> {
  const words = reviewed[reviewer.language]
  await card.getByRole('button', { name: words.read }).click()
  const link = reviewer.pane('room').getByRole('link', { name: words.open }).last()
  const page = await followLink(reviewer.page, link)
  await page.getByRole('button', { name: words.open }).click()
  await page.locator('#evidence').waitFor()
  return page
}
