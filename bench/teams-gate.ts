import { gate, isRefusal } from '../src/adapters/teams/gate/gate.ts'
import { keyRing } from '../src/adapters/teams/gate/keys.ts'
import { envelope, message } from '../test/support/fake-connector/activities.ts'
import { startFakeConnector } from '../test/support/fake-connector/fake-connector.ts'
import { tokenFor } from '../test/support/fake-connector/microsoft.ts'
import { addMember, personalChat } from '../test/support/fake-connector/world.ts'
import { botbuilderAuthentication } from './teams-authentication.ts'

const checks = 1_000

/** ms of CPU to check one signed activity: by our gate, and by botbuilder's own authentication, in one process. */
export async function gateCost(): Promise<{ readonly ours: number; readonly botbuilder: number }> {
  const fake = await startFakeConnector()
  const { world, microsoft, serviceUrl, url } = fake
  const { appId, tenantId } = world
  const member = addMember(world, 'Bench')
  const base = envelope(world, serviceUrl, member, { conversation: personalChat(world, member), root: null })
  const activity = message(world, base, world.nextId(), 'Livrer chaque vendredi', 'nobody')
  const body = JSON.stringify(activity)
  const header = `Bearer ${await tokenFor(world, microsoft, { serviceUrl })}`

  const keys = keyRing({ metadata: `${url}/v1/.well-known/openidconfiguration`, clock: Date.now })
  const tenants = new Set([tenantId])
  const door = gate({ appId, tenants, auth: { keys }, local: 'loopback', clock: Date.now })
  const theirs = botbuilderAuthentication({ fake: url, appId, tenantId, password: microsoft.password })
  const ours = await costOf(async () => {
    const sender = await door.whoIs(header)
    if (typeof sender === 'object' && isRefusal(sender)) throw new Error(sender.reason)
    door.admit(body, sender)
  })
  const botbuilder = await costOf(async () => {
    await theirs.authenticateRequest(JSON.parse(body), header)
  })
  await fake.close()
  return { ours, botbuilder }
}

async function costOf(check: () => Promise<void>): Promise<number> {
  for (let count = 0; count < checks / 4; count += 1) await check()
  const before = process.cpuUsage()
  for (let count = 0; count < checks; count += 1) await check()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / checks
}
