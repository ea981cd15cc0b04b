import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { setCurrent } from '../../src/adapters/teams/store/current.ts'
import type { Event } from '../../src/flows/model/event.ts'
import { eventually } from '../support/eventually.ts'
import { stagePlayground } from '../support/playground-host.ts'
import { stageSlack } from '../support/slack/host.ts'
import { event, ids, message } from '../support/slack/payloads.ts'
import { message as activity, personal } from './teams/in/activities.ts'
import { stageTeams } from './teams/in/stage.ts'

// The same words on the three surfaces, where a person speaks to the bot alone: in Slack and Teams in their chat with it.
// The playground has rooms alone: there they call it by its name, and in a thread they type the slash command.

const slack = stageSlack()
const teams = stageTeams()
const web = stagePlayground()
const root = '1795400000.000001'

/** What a person meant: a command with its words, or part of an answer. */
type Meant = string | { readonly answer: string }

function meantBy(happened: Event | undefined): Meant {
  if (happened?.type === 'commanded') return happened.words
  return { answer: happened?.type === 'said' ? happened.text : `${happened?.type}` }
}

async function inSlack(text: string): Promise<Meant> {
  const before = slack.inbox.envelopes.length
  await slack.slack.event(event(message(text, { channel: ids.direct, channel_type: 'im' })))
  const envelopes = await slack.envelopes(before + 1)
  return meantBy(envelopes[before]?.event)
}

async function inTeams(text: string): Promise<Meant> {
  const before = teams.inbox.envelopes.length
  await teams.post(activity(teams, text))
  return eventually(() => {
    if (teams.inbox.envelopes.length === before) throw new Error('nothing came')
    return meantBy(teams.inbox.envelopes[before]?.event)
  })
}

async function inPlayground(text: string, thread: string | null = null): Promise<Meant> {
  const before = web.inbox.envelopes.length
  await web.as('lea').say(text, thread === null ? {} : { id: randomUUID(), thread })
  return meantBy(web.inbox.envelopes[before]?.event)
}

describe('outside a proposal', () => {
  test.each([
    ['go', ''],
    ['Go !', ''],
    ['start', ''],
    ['nouveau', 'nouveau'],
    ['new fr', 'new fr'],
    ['proposition', ''],
    ['proposal list', 'list'],
    ['mlops-proposal nouveau', 'nouveau'],
    ['/mlops-proposal list', 'list'],
    ['*proposal list*', 'list'],
    ['« nouveau »', 'nouveau'],
    ['aide', 'aide'],
    ['catalogue churn', 'catalogue churn'],
    ['MLP-2026-001', 'MLP-2026-001'],
  ])('%j is the command “%s” everywhere', async (text, words) => {
    const named = text.startsWith('/') ? text : `@bot ${text}`

    expect([await inSlack(text), await inTeams(text), await inPlayground(named)]).toEqual([words, words, words])
  })
})

describe('in a proposal', () => {
  let thread: string
  beforeEach(async () => {
    slack.knows('MLP-2026-001', { channel: ids.direct, root })
    await setCurrent(teams.db, `teams-${teams.world.tenantId}`, personal, '1700000000001')
    thread = (await web.as('lea').say('Bonjour')).message.id
  })

  test.each([
    ['go', ''],
    ['nouveau', 'nouveau'],
    ['proposition', ''],
    ['proposal list', 'list'],
    ['mlops-proposal nouveau', 'nouveau'],
    ['*proposal list*', 'list'],
    ['« nouveau »', 'nouveau'],
  ])('%j is still the command “%s” in a chat with the bot alone', async (text, words) => {
    expect([await inSlack(text), await inTeams(text)]).toEqual([words, words])
  })

  test.each([
    ['/mlops-proposal list', 'list'],
    ['/proposition aide', 'aide'],
  ])('%j is the command “%s” everywhere', async (text, words) => {
    expect([await inSlack(text), await inTeams(text), await inPlayground(text, thread)]).toEqual([words, words, words])
  })

  test.each([
    'New approach to retraining',
    'go to production sooner',
    'proposition de valeur : moins de pannes',
    'proposal list of features',
    'A list of features',
    '« go » dit le pilote',
    'aide',
    'statut',
  ])('%j stays part of the answer, or a word of its thread, everywhere', async (text) => {
    const answer = { answer: text }

    expect([await inSlack(text), await inTeams(text), await inPlayground(text, thread)]).toEqual([
      answer,
      answer,
      answer,
    ])
  })
})
