import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import { openTeamsWorld } from '../journeys/teams-program.ts'
import { eventually } from '../support/eventually.ts'
import { clientOf, deliver } from '../support/fake-connector/client.ts'
import { addMember } from '../support/fake-connector/world.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, startProgram } from '../support/program.ts'
import { againMs, expectInOrder, goOn, linesOf, refusedOf } from '../support/written-in-order.ts'

const apartMs = 60

afterAll(killPrograms)

test.skipIf(postgresUrl === undefined)(
  'a thread in Teams stands as it was written, through several replicas, and where a message was refused and came again',
  { timeout: 600_000 },
  async () => {
    const databaseUrl = await createDatabase()
    const { fake, rooms, env } = await openTeamsWorld('everything')
    const own = { DATABASE_URL: databaseUrl, PLAYGROUND: 'off', ...env }
    const replicas = await Promise.all([startProgram(own), startProgram(own), startProgram(own)])
    const pool = openPostgres(databaseUrl, () => undefined)
    const member = addMember(fake.world, 'Inès Roche', 'fr-FR')
    const conversation = rooms.drafting
    let turn = 0
    const next = () => {
      turn += 1
      return replicas[turn % replicas.length]?.address ?? ''
    }
    const client = clientOf(fake, next, member)
    /** Where nobody listens. */
    const nowhere = clientOf(fake, () => 'http://127.0.0.1:9', member)

    await client.write({ conversation, root: null }, 'mlops-proposal nouveau', 'bot')
    const root = await eventually(() => {
      const card = client.sees(conversation.id).find(({ mine, text }) => !mine && text.includes('Section 1/10'))
      expect(card?.root).toBeTruthy()
      return card?.root ?? ''
    })

    /** What is refused stands in the thread all the same, and comes again under its id, with its first moment. */
    async function writeRefused(line: string): Promise<void> {
      await expect(nowhere.write({ conversation, root }, line)).rejects.toThrow('fetch failed')
      const message = fake.world.messages.find(({ activity }) => activity['text'] === line)
      await setTimeout(againMs)
      const { status } = await deliver(fake, next(), message?.activity ?? {})
      expect(status).toBeLessThan(300)
    }

    const refused = new Set([...refusedOf('Inès'), goOn])
    const sending: Promise<unknown>[] = []
    for (const line of linesOf('Inès')) {
      sending.push(refused.has(line) ? writeRefused(line) : client.write({ conversation, root }, line))
      await setTimeout(apartMs)
    }
    await Promise.all(sending)

    await expectInOrder(pool, `teams-${fake.world.tenantId}`, new Map([['Inès', conversation.id]]))
    expect(fake.world.complaints).toEqual([])

    for (const replica of replicas) replica.kill('SIGTERM')
    for (const replica of replicas) await replica.exit
    await pool.end()
    await fake.close()
  },
)
