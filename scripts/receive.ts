import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import type { Envelope } from '../src/flows/model/event.ts'
import { playgroundEnvelope } from './receive/playground-payload.ts'
import { rehearse, type Scene } from './receive/rehearse.ts'
import { isSlackPayload, slackEnvelopes } from './receive/slack-payload.ts'
import { isActivity, teamsEnvelope } from './receive/teams-payload.ts'

const usage = `npm run receive -- PAYLOAD.json [MORE.json ...] [--state STATE.json] [--at TIME]

Plays recorded requests of the playground, payloads of Slack, activities of Teams, or envelopes, one after another, and
prints for each the envelope, the effects and the rendered cards, as JSON. Nothing is stored, except in STATE.json: what
is there is played on, and written back. The folders playground, slack and teams of test/fixtures hold examples.`

/** Exit codes: 0 played, 2 unusable input. */
async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      options: { state: { type: 'string' }, at: { type: 'string' } },
      allowPositionals: true,
    })
    if (positionals.length === 0) throw new Error(`Expected a file. Use: ${usage}`)
    let scene = sceneIn(values.state)
    for (const file of positionals) {
      for (const envelope of await envelopesOf(jsonIn(file), values.at ?? new Date().toISOString(), scene)) {
        const played = rehearse(scene, envelope)
        scene = played.scene
        process.stdout.write(`${JSON.stringify(played.rehearsed, null, 2)}\n`)
      }
    }
    if (values.state !== undefined) writeFileSync(values.state, `${JSON.stringify(scene, null, 2)}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}

function sceneIn(file: string | undefined): Scene {
  if (file === undefined || !existsSync(file)) return { proposal: null, frozen: [] }
  return jsonIn(file) as Scene
}

/** An envelope has a tenant; what is neither that nor Slack's nor Teams' is taken for a request of the playground. */
async function envelopesOf(payload: unknown, at: string, { proposal }: Scene): Promise<readonly Envelope[]> {
  if (isActivity(payload)) return [teamsEnvelope(payload, at, proposal === null ? 'nothing' : 'drafting')]
  if (isSlackPayload(payload)) return slackEnvelopes(payload, at)
  const isEnvelope = typeof payload === 'object' && payload !== null && 'tenant' in payload
  return [isEnvelope ? (payload as Envelope) : playgroundEnvelope(payload, at)]
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

process.exitCode = await main()
