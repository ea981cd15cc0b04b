import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ThreadAddress } from '../../../../src/adapters/teams/out/connector/address.ts'
import type { Proof } from '../../../../src/adapters/teams/out/connector/credentials.ts'
import { ConnectorRefused, NotSent } from '../../../../src/adapters/teams/out/connector/failure.ts'
import { type Connector, openConnector } from '../../../../src/adapters/teams/out/connector/connector.ts'
import { type FakeConnector, startFakeConnector } from '../../../support/fake-connector/fake-connector.ts'
import { addChannel, botId, botName } from '../../../support/fake-connector/world.ts'
import { freePort } from '../../../support/free-port.ts'

let fake: FakeConnector
let to: ThreadAddress

// Each starts on its own: botbuilder keeps tokens by the app's id, for the whole process.
beforeAll(async () => {
  fake = await startFakeConnector()
  const { id } = addChannel(fake.world, 'projets')
  const bot = { id: botId(fake.world), name: botName }
  to = { serviceUrl: fake.serviceUrl, kind: 'channel', channel: id, root: null, bot }
})
afterAll(() => fake.close())

const hello = { type: 'message', text: 'Bonjour', summary: 'Bonjour' }

function connector(proof: Proof, login: string | null = fake.url): Promise<Connector> {
  const { appId, tenantId } = fake.world
  return openConnector({ appId, tenantId, proof, local: 'loopback', login, timeoutMs: 5_000 })
}

test('a wrong secret: nothing goes out, and Microsoft’s word for it is there', async () => {
  const bot = await connector({ type: 'password', password: 'wrong' })
  await expect(bot.send(to, hello)).rejects.toThrow(NotSent)
  await expect(bot.signIn()).rejects.toThrow('invalid_client')
  expect(fake.requests).toEqual([])
})

test('a login service that is not there, and one that is not on this machine', async () => {
  const password = { type: 'password', password: fake.microsoft.password } as const
  const bot = await connector(password, `http://127.0.0.1:${await freePort()}`)
  await expect(bot.send(to, hello)).rejects.toThrow(NotSent)
  await expect(connector(password, 'https://login.example.org')).rejects.toThrow('not on this machine')
})

test('a certificate in place of a password', async () => {
  const { thumbprint, privateKey } = fake.microsoft.certificate
  const bot = await connector({ type: 'certificate', thumbprint, privateKey })
  await bot.signIn()
  expect(await bot.send(to, hello)).toMatch(/^\d+$/)
})

test('a token that is refused is not used again', async () => {
  const bot = await connector({ type: 'password', password: fake.microsoft.password })
  await bot.send(to, hello)
  fake.microsoft.tokens.clear()

  await expect(bot.send(to, hello)).rejects.toThrow(ConnectorRefused)
  expect(await bot.send(to, hello)).toMatch(/^\d+$/)
})

test('a Connector that is not there: nothing went out', async () => {
  const bot = await connector({ type: 'password', password: fake.microsoft.password })
  const gone = { ...to, serviceUrl: `http://127.0.0.1:${await freePort()}/` }
  await expect(bot.send(gone, hello)).rejects.toThrow(NotSent)
})

test('a redirection is not followed with our token', async () => {
  const bot = await connector({ type: 'password', password: fake.microsoft.password })
  fake.faults.next('POST', /activities/, { type: 'refuse', status: 307, code: 'Moved', location: '/amer/elsewhere' })
  fake.requests.length = 0
  await expect(bot.send(to, hello)).rejects.toThrow(ConnectorRefused)
  expect(fake.requests).toHaveLength(1)
})
