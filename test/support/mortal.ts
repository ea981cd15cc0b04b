/** Calls that come by a clock, or tell nothing: a kill there is a kill between two others. */
const uncounted = new Set(['renew', 'waiting', 'ping', 'work', 'close', 'count'])

/** One life of a program: it is killed at one of the moments before and after its calls of the world around it. */
export interface Life {
  /** The moments that it lived through, each with how often it had come, such as `after outbox.take 2`; the last one is the kill, where there was one. */
  readonly moments: readonly string[]
  isOver(): boolean
  /** The port as this life has it. After the kill nothing reaches it any more, and nothing comes back. */
  living<Port extends object>(name: string, port: Port): Port
  /** The work of a job, which the queue is told nothing of after the kill, but that its worker is gone. */
  livingWork<Args extends readonly unknown[], T>(work: (...args: Args) => Promise<T>): (...args: Args) => Promise<T>
}

/** A life that is killed at this moment, such as `after outbox.take 2`; null for one that is not. */
export function live(last: string | null): Life {
  const moments: string[] = []
  const times = new Map<string, number>()
  const killed = Promise.withResolvers<never>()
  killed.promise.catch(() => undefined)
  let isOver = false

  async function pass(moment: string): Promise<void> {
    if (isOver) await new Promise<never>(() => undefined)
    const time = (times.get(moment) ?? 0) + 1
    times.set(moment, time)
    moments.push(`${moment} ${time}`)
    if (`${moment} ${time}` !== last) return
    isOver = true
    killed.reject(new Error('the program was killed'))
    await new Promise<never>(() => undefined)
  }

  return {
    moments,
    isOver: () => isOver,
    living<Port extends object>(name: string, port: Port): Port {
      const call = (key: string, value: (...args: unknown[]) => unknown) => {
        if (uncounted.has(key)) return async (...args: unknown[]) => (isOver ? killed.promise : value.apply(port, args))
        return async (...args: unknown[]) => {
          // A look that finds nothing comes by the clock, too.
          if (key !== 'takeLanes' || isOver) await pass(`before ${name}.${key}`)
          const result = await value.apply(port, args)
          if (key !== 'takeLanes' || isOver || (result as readonly unknown[]).length > 0)
            await pass(`after ${name}.${key}`)
          return result
        }
      }
      return new Proxy(port, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key)
          return typeof value === 'function' ? call(String(key), value as (...args: unknown[]) => unknown) : value
        },
      })
    },
    livingWork:
      (work) =>
      (...args) =>
        isOver ? killed.promise : Promise.race([work(...args), killed.promise]),
  }
}
