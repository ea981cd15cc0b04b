import type { Config } from '../../src/start/config.ts'
import type { Examined } from '../../src/ports/examined.ts'
import { examineSlackApp, examineStoredWorkspaces, examineTeamsBot, examineTeamsPlaces } from './chats.ts'
import { examineCoach } from './coach.ts'
import { examineEvidence } from './evidence.ts'
import { examineJobs } from './jobs.ts'
import { examineDisk } from './machine.ts'
import { askProgram, examinePlayground, examineProgram, examinePublicUrl } from './program.ts'
import { examineRubric } from './settings.ts'
import { examineSpans } from './spans.ts'
import { examineDeliveries, examineKeptBack, openStored, type Stored } from './state.ts'

/** One look at a part. Never rejects: a part that cannot be looked at is found wrong. */
type Look = () => Promise<readonly Examined[]>

/** What there is to look at, in this order: first what needs no database, then the database, then what is stored in it. */
export function looks(config: Config): readonly Look[] {
  const running = askProgram(config)
  let stored: Stored | null = null
  const inDatabase = (part: string, look: (stored: Stored) => Promise<readonly Examined[]>) =>
    named(part, async () => (stored === null ? [] : look(stored)))
  return [
    named('Rubric', async () => examineRubric(config)),
    named('Disk', async () => examineDisk(config)),
    named('Program', async () => examineProgram(config, await running)),
    named('Playground', async () => examinePlayground(config)),
    named('PUBLIC_URL', async () => examinePublicUrl(config, await running)),
    named('Spans', () => examineSpans(config)),
    named('AI coach', () => examineCoach(config)),
    named('GitHub', () => examineEvidence(config)),
    named('Slack', () => examineSlackApp(config)),
    named('Slack', async () => examineKeptBack(await running)),
    named('Teams', () => examineTeamsBot(config)),
    named('Jobs', () => examineJobs(config)),
    named('Database', async () => {
      const opened = await openStored(config)
      stored = opened.stored
      return opened.found
    }),
    named('Deliveries', async () => examineDeliveries(stored, await running)),
    inDatabase('Slack', (opened) => examineStoredWorkspaces(config, opened)),
    inDatabase('Teams', (opened) => examineTeamsPlaces(config, opened)),
    async () => {
      await stored?.pool?.end().catch(() => undefined)
      return []
    },
  ]
}

function named(part: string, look: Look): Look {
  return async () => {
    try {
      return await look()
    } catch (error) {
      const found = `it could not be looked at: ${error instanceof Error ? error.message : String(error)}`
      const remedy = 'If the lines above do not explain it, run this again with the program stopped.'
      return [{ part, state: 'wrong', found, expected: 'an answer', remedy }]
    }
  }
}
