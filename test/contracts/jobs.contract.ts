import { setTimeout } from 'node:timers/promises'

import { afterEach, describe, expect, test } from 'vitest'

import { deliveries } from '../../src/app/errands/errand-kind.ts'
import type { Jobs } from '../../src/ports/jobs.ts'
import { eventually } from '../support/eventually.ts'

/** A queue of slow work. */
const readings = { name: 'readings', atOnce: 4, atOnceInAll: null, perMinute: 120, busyPauseMs: 1_000, lockMs: 12_000 }

/**
 * What every job queue must do. `open` gives one more client of the same queue; nothing is left in it between tests.
 * What it stands on may be `absent` on this machine.
 */
export function describeJobs(name: string, open: () => Promise<Jobs>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`jobs on ${name}`, () => {
    const opened: Jobs[] = []
    let ids = 0

    async function client(): Promise<Jobs> {
      const jobs = await open()
      opened.push(jobs)
      return jobs
    }
    function job(lane: string) {
      ids += 1
      return { id: `o-${name}-${ids}`, lanes: [lane], queue: deliveries.name }
    }
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((jobs) => jobs.close()))
    })

    test('answers a ping', async () => {
      const jobs = await client()

      await expect(jobs.ping()).resolves.toBeUndefined()
    })

    test('hands a job to a worker', async () => {
      const jobs = await client()
      const lanes: string[] = []
      await jobs.work(deliveries, async (lane) => {
        lanes.push(lane)
        return 'done'
      })

      await jobs.add(job('a'))

      await eventually(() => expect(lanes).toEqual(['a']))
    })

    test('keeps slow work out of the way of messages: a full queue of one holds up nothing of the other', async () => {
      const jobs = await client()
      const lanes: string[] = []
      const { promise: hanging, resolve: end } = Promise.withResolvers<'done'>()
      await jobs.work(readings, () => hanging)
      await jobs.work(deliveries, async (lane) => {
        lanes.push(lane)
        return 'done'
      })
      await Promise.all(
        Array.from({ length: 12 }, (_, n) => jobs.add({ ...job(`reading ${n}`), queue: readings.name })),
      )

      await jobs.add(job('a message'))

      await eventually(() => expect(lanes).toEqual(['a message']))
      end('done')
    })

    test('keeps a job until there is a worker', async () => {
      const jobs = await client()
      const lanes: string[] = []
      await jobs.add(job('b'))

      await jobs.work(deliveries, async (lane) => {
        lanes.push(lane)
        return 'done'
      })

      await eventually(() => expect(lanes).toEqual(['b']))
    })

    test('does nothing for a second job with the same id', async () => {
      const jobs = await client()
      const lanes: string[] = []
      const same = job('c')
      await jobs.add(same)
      await jobs.add(same)

      await jobs.work(deliveries, async (lane) => {
        lanes.push(lane)
        return 'done'
      })
      await setTimeout(200)

      expect(lanes).toEqual(['c'])
    })

    test('takes an id again once its job is done', async () => {
      const jobs = await client()
      const lanes: string[] = []
      await jobs.work(deliveries, async (lane) => {
        lanes.push(lane)
        return 'done'
      })
      const same = job('d')
      await jobs.add(same)
      await eventually(() => expect(lanes).toHaveLength(1))
      await setTimeout(100)

      await jobs.add(same)

      await eventually(() => expect(lanes).toEqual(['d', 'd']))
    })

    test('tries a busy lane again shortly', async () => {
      const jobs = await client()
      let tries = 0
      await jobs.work(deliveries, async () => {
        tries += 1
        return tries < 3 ? 'busy' : 'done'
      })

      await jobs.add(job('e'))

      await eventually(() => expect(tries).toBe(3))
      await setTimeout(200)
      expect(tries).toBe(3)
    })

    test('tries again only those of several lanes that are not done', async () => {
      const jobs = await client()
      const seen: string[] = []
      await jobs.work(deliveries, async (lane) => {
        seen.push(lane)
        const times = seen.filter((one) => one === lane).length
        if (lane === 'thrown' && times === 1) throw new Error('the platform is away')
        return lane === 'busy' && times < 3 ? 'busy' : 'done'
      })

      await jobs.add({ id: `o-${name}-several`, lanes: ['done', 'busy', 'thrown'], queue: deliveries.name })

      await eventually(() => expect(seen.toSorted()).toEqual(['busy', 'busy', 'busy', 'done', 'thrown', 'thrown']))
      await setTimeout(200)
      expect(seen).toHaveLength(6)
    })

    test('tries again after a throw', async () => {
      const jobs = await client()
      let tries = 0
      await jobs.work(deliveries, async () => {
        tries += 1
        if (tries < 2) throw new Error('the platform is away')
        return 'done'
      })

      await jobs.add(job('f'))

      await eventually(() => expect(tries).toBe(2))
    })

    test('works on several jobs at once', async () => {
      const jobs = await client()
      const gate = Promise.withResolvers<void>()
      let running = 0
      await jobs.work(deliveries, async () => {
        running += 1
        await gate.promise
        return 'done'
      })

      for (let each = 0; each < 8; each++) await jobs.add(job(`g${each}`))

      await eventually(() => expect(running).toBe(8))
      gate.resolve()
    })

    test('gives each job to one of two processes', async () => {
      const [one, other] = [await client(), await client()]
      const lanes: string[] = []
      const take = async (lane: string) => {
        lanes.push(lane)
        return 'done' as const
      }
      await one.work(deliveries, take)
      await other.work(deliveries, take)

      const wanted = Array.from({ length: 40 }, (_, each) => `h${each}`)
      await Promise.all(wanted.map((lane) => one.add(job(lane))))

      await eventually(() => expect(lanes).toHaveLength(40))
      expect(new Set(lanes).size).toBe(40)
    })

    test('has no more jobs of a bounded queue in hand than that, all processes together', async () => {
      const [one, other] = [await client(), await client()]
      const bounded = { ...readings, name: 'bounded', atOnce: 2, atOnceInAll: 1, perMinute: 1_000 }
      const done: string[] = []
      let [running, most] = [0, 0]
      for (const each of [one, other])
        await each.work(bounded, async (lane) => {
          running += 1
          most = Math.max(most, running)
          await setTimeout(30)
          running -= 1
          done.push(lane)
          return 'done'
        })

      const wanted = Array.from({ length: 12 }, (_, each) => `j${each}`)
      await Promise.all(
        wanted.map((lane, each) => (each % 2 === 0 ? one : other).add({ ...job(lane), queue: bounded.name })),
      )

      await eventually(() => expect(done.toSorted()).toEqual(wanted.toSorted()))
      expect(most).toBe(1)
    })

    test('waits for the running job before it closes, and takes no new one', async () => {
      const jobs = await client()
      const done: string[] = []
      const begun = Promise.withResolvers<void>()
      await jobs.work(deliveries, async (lane) => {
        begun.resolve()
        await setTimeout(200)
        done.push(lane)
        return 'done'
      })
      await jobs.add(job('i'))
      await begun.promise

      await opened.splice(0)[0]?.close()

      expect(done).toEqual(['i'])
    })
  })
}
