import { Client } from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import type { Press } from '../../src/flows/model/view.ts'
import { blocksIn } from '../support/desk-link.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'

/** The proposal of the demonstration that Léa wrote and Sophie reviews. */
const id = 'MLP-2026-002'
const sheet = `/catalogue/playground/${id}`

/** The chat takes no message while this holds it: what is stored is stored, and its delivery waits. */
async function silence(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  return {
    async begin() {
      await client.query('begin')
      await client.query('lock table web_message in share row exclusive mode')
    },
    end: () => client.query('rollback'),
    async becomes(state: string) {
      await eventually(async () => {
        const { rows } = await client.query('select state from proposal where id = $1', [id])
        expect(rows).toEqual([{ state }])
      })
    },
    close: () => client.end(),
  }
}

/** The last button that does this, in what somebody sees of a room or thread. */
async function find(client: PlaygroundClient, room: string, action: string, of: string) {
  return eventually(async () => {
    const found = (await blocksIn(client, { room, limit: 100 }))
      .flatMap(({ id: card, block }) =>
        block.type === 'actions' ? [...block.buttons, ...block.more].map(({ press }) => ({ card, press })) : [],
      )
      .findLast(({ press }) => press.action === action && press.proposal === of)
    if (found === undefined) throw new Error(`no ${action} of ${of} is there yet`)
    return found
  })
}

async function fill(client: PlaygroundClient, room: string, action: string, fields: Record<string, string | string[]>) {
  const { card, press } = await find(client, room, action, id)
  const acting: Press = { ...press, opens: 'act' }
  await client.submit(card, acting, fields)
}

/** What stands in the catalogue's room about the proposal. */
async function posts({ address }: Program): Promise<readonly string[]> {
  const { messages } = await new PlaygroundClient(address, 'karim').messages({ room: 'catalogue', limit: 100 })
  return messages.map(({ body }) => JSON.stringify(body)).filter((text) => text.includes(id))
}

const read = async ({ address }: Program) => {
  const response = await fetch(new URL(sheet, address), { headers: { 'accept-language': 'fr' } })
  return { status: response.status, body: await response.text() }
}

describe.skipIf(!postgresUrl)('a program that is killed', () => {
  afterEach(() => killPrograms())

  test(
    'between a publication’s commit and its post, and between a withdrawal’s and its line, leaves each done once',
    { timeout: 1_800_000 },
    async () => {
      const url = await createDatabase()
      const chat = await silence(url)
      try {
        const env = { DATABASE_URL: url, CATALOGUE: 'public' }
        const first = await startProgram(env, ['--demo', 'fr'])
        await chat.begin()
        await fill(new PlaygroundClient(first.address, 'sophie'), 'relecture', 'review', {
          decision: 'approve',
          comment: '',
          checklist: [],
        })
        await chat.becomes('approved')
        first.kill('SIGKILL')
        await first.exit
        await chat.end()

        const second = await startProgram(env)
        await chat.becomes('published')
        await eventually(async () => expect(await posts(second)).toHaveLength(1))
        const published = await read(second)
        expect([published.status, (await posts(second))[0]]).toEqual([200, expect.stringContaining(`${id}-v1.pdf`)])
        expect(published.body).toContain('id="section-10"')

        await chat.begin()
        await fill(new PlaygroundClient(second.address, 'claire'), 'relecture', 'take-down', {
          reason: 'Une clé y est écrite.',
        })
        await chat.becomes('withdrawn')
        second.kill('SIGKILL')
        await second.exit
        await chat.end()

        const third = await startProgram(env)
        const gone = await read(third)
        expect([gone.status, gone.body]).toEqual([410, expect.stringContaining(id)])
        await eventually(async () => {
          const [line, ...others] = await posts(third)
          expect(others).toEqual([])
          expect(line).toContain(`${id} n’est plus au catalogue.`)
        })
      } finally {
        await chat.close()
      }
    },
  )
})
