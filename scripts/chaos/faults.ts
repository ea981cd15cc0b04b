import { setTimeout } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { ChaosWorld } from './world.ts'
import type { PlannedFault, PlatformFault } from './plan.ts'

/** How long each lasts, in ms: a freeze is twice as long as a lease. */
const lasts = { freeze: 8_000, cut: 2_000, server: 1_500 }

/** Does what is planned, and resolves once it is mended. */
export async function doFault(world: ChaosWorld, fault: PlannedFault): Promise<void> {
  const { replicas, ways, postgres, redis } = world
  switch (fault.type) {
    case 'kill':
      return replicas[fault.replica]?.kill()
    case 'freeze':
      return replicas[fault.replica]?.freeze(lasts.freeze)
    case 'cut':
      ways[fault.replica]?.cut()
      await setTimeout(lasts.cut)
      return ways[fault.replica]?.mend()
    case 'hush':
      return ways[fault.replica]?.hush()
    case 'postgres':
    case 'redis': {
      await (fault.type === 'redis' ? redis.stop() : postgres.crash())
      await setTimeout(lasts.server)
      return (fault.type === 'redis' ? redis : postgres).start()
    }
    case 'flush':
      return flush(redis.url)
    case 'slack':
      return world.slack.faults.next(method(fault.at), asSlack(fault.fault))
    case 'teams':
      return world.teams.faults.next(fault.at % 2 === 0 ? 'POST' : 'PUT', /\/activities/, asTeams(fault.fault))
    default:
      return fault satisfies never
  }
}

const method = (at: number) => (at % 2 === 0 ? 'chat.postMessage' : 'chat.update')

function asSlack(fault: PlatformFault): Parameters<ChaosWorld['slack']['faults']['next']>[1] {
  switch (fault) {
    case 'limited':
      return { type: 'limited', seconds: 1 }
    case 'failed':
      return { type: 'status', status: 500 }
    case 'lost':
    case 'dropped':
      return { type: fault }
    default:
      return fault satisfies never
  }
}

function asTeams(fault: PlatformFault): Parameters<ChaosWorld['teams']['faults']['next']>[2] {
  switch (fault) {
    case 'limited':
      return { type: 'refuse', status: 429, code: 'TooManyRequests', retryAfter: '1' }
    case 'failed':
      return { type: 'fail-after', status: 500 }
    case 'lost':
      return { type: 'reset-after' }
    case 'dropped':
      return { type: 'reset-before' }
    default:
      return fault satisfies never
  }
}

/** Where Redis is away, there is nothing to take from it. */
async function flush(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => null, lazyConnect: true })
  redis.on('error', () => undefined)
  await redis
    .connect()
    .then(() => redis.flushall())
    .catch(() => undefined)
  redis.disconnect()
}
