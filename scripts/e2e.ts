import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { playAccessibility } from '../test/e2e/accessibility.ts'
import { playCatalogue } from '../test/e2e/catalogue.ts'
import { openChromium } from '../test/e2e/chromium.ts'
import { playComfort } from '../test/e2e/comfort.ts'
import { playCompletion } from '../test/e2e/completion.ts'
import { coachPictures, playCoach } from '../test/e2e/coach.ts'
import { playExportedPage } from '../test/e2e/exported-page.ts'
import { playFiles } from '../test/e2e/files.ts'
import { playFrontPages } from '../test/e2e/front-pages.ts'
import { playJourney } from '../test/e2e/journey.ts'
import { playKeyboard } from '../test/e2e/keyboard.ts'
import { playLongThread } from '../test/e2e/long-thread.ts'
import { playMarkdown } from '../test/e2e/markdown.ts'
import { playOutage } from '../test/e2e/outage.ts'
import { desktop, phone } from '../test/e2e/person.ts'
import { playPhoneDraft } from '../test/e2e/phone-draft.ts'
import { Pictures } from '../test/e2e/pictures.ts'
import { playReadmeTour } from '../test/e2e/readme-tour.ts'
import { playReviewEvidence } from '../test/e2e/review-evidence.ts'
import { playReviewPage } from '../test/e2e/review-page.ts'
import { Server } from '../test/e2e/server.ts'
import { playSlack } from '../test/e2e/slack/journey.ts'
import { Tally } from '../test/e2e/tally.ts'
import { playTeamPages } from '../test/e2e/team-pages.ts'
import { playTeams } from '../test/e2e/teams/journey.ts'
import { playTeamsCards } from '../test/e2e/teams/play-cards.ts'
import { playTwoTabs } from '../test/e2e/two-tabs.ts'

// `npm run e2e [-- --screenshots] [-- NAME …]`: a browser plays the whole journey, and more, on the real program; with
// names, such as `completion files`, these parts alone.

/** What the documentation shows. */
const shown = new Set([
  'coach-fr-desktop',
  'review-fr-desktop',
  'review-page-fr-desktop',
  'catalogue-en-desktop',
  'coach-fr-phone',
  'dark-en-desktop',
  ...coachPictures,
])

const docs = process.argv.includes('--screenshots') ? { folder: 'docs/screenshots', names: shown } : null
const pictures = new Pictures(mkdtempSync(join(tmpdir(), 'mlops-e2e-pictures-')), docs)
const tally = new Tally()

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  tally.failed++
}
console.log(`\nScreenshots: ${pictures.folder}`)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1)

async function run(): Promise<void> {
  const browser = await openChromium()
  try {
    for (const [name, play] of Object.entries(parts(browser))) if (isAsked(name)) await play()
  } finally {
    await browser.close()
  }
}

/** What is played, by name, in this order. */
function parts(browser: Browser): Readonly<Record<string, () => Promise<void>>> {
  const teamsFolder = docs && join(docs.folder, 'teams')
  return {
    journey: onItsOwn(({ address }) => playJourneys(browser, address)),
    'phone-draft': onItsOwn(({ address }) => playPhoneDraft(tally, browser, address, pictures)),
    coach: () => playCoach(tally, browser, pictures),
    keyboard: onItsOwn(({ address }) => playKeyboard(tally, browser, address)),
    completion: onItsOwn(({ address }) => playCompletion(tally, browser, address)),
    comfort: onItsOwn(({ address }) => playComfort(tally, browser, address)),
    markdown: onItsOwn(({ address }) => playMarkdown(tally, browser, address)),
    'review-page': () => playReviewPage(tally, browser, pictures),
    'review-evidence': () => playReviewEvidence(tally, browser, pictures),
    'two-tabs': () => playTwoTabs(tally, browser),
    'exported-page': () => playExportedPage(tally, browser, pictures),
    'team-pages': () => playTeamPages(tally, browser, pictures),
    'front-pages': () => playFrontPages(tally, browser, pictures),
    catalogue: () => playCatalogue(tally, browser, pictures),
    'readme-tour': () => playReadmeTour(tally, browser),
    files: onItsOwn(({ address }) => playFiles(tally, browser, address)),
    'long-thread': onItsOwn(({ address }) => playLongThread(tally, browser, address)),
    accessibility: onItsOwn(({ address }) => playAccessibility(tally, browser, address, pictures)),
    'teams-cards': () => playTeamsCards(tally, browser, pictures, teamsFolder),
    teams: () => playTeams(tally, browser, pictures, teamsFolder),
    slack: () => playSlack(tally, browser, pictures, docs && join(docs.folder, 'slack')),
    outage: onItsOwn((server) => playOutage(tally, browser, server)),
  }
}

/** Plays a part on a program of its own: what one part writes into a room is not there for the next. */
function onItsOwn(play: (server: Server) => Promise<void>): () => Promise<void> {
  return async () => {
    const server = await Server.start()
    try {
      await play(server)
    } finally {
      await server.stop()
    }
  }
}

function isAsked(name: string): boolean {
  const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  return asked.length === 0 || asked.includes(name)
}

async function playJourneys(browser: Browser, address: string): Promise<void> {
  const waits: number[] = []
  for (const screen of [desktop, phone]) {
    for (const language of ['fr', 'en'] as const) {
      const who = language === 'fr' ? { learner: 'lea', reviewer: 'sophie' } : { learner: 'karim', reviewer: 'thomas' }
      waits.push(...(await playJourney(tally, { browser, address, language, screen, pictures, ...who })))
    }
  }
  console.log(`\nClick to visible: ${summary(waits)}`)
}

function summary(waits: readonly number[]): string {
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0)
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, of ${sorted.length} (with the browser's own time)`
}
