import type {
  Erasure,
  ErasureCase,
  ErasureCases,
  ExportedRow,
  Holding,
  PublishedFate,
  Subject,
} from '../ports/erasure.ts'
import type { Log } from '../ports/log.ts'

/** A person's data, wherever they are. */
export interface Eraser {
  inventory(subject: Subject): Promise<readonly Holding[]>
  export(subject: Subject): Promise<readonly ExportedRow[]>
  /** Erases the person and gives the alias that stands in their place: the receipt. */
  erase(subject: Subject, published: PublishedFate): Promise<string>
  /** Finishes what was begun when a program was killed. */
  resume(): Promise<void>
}

/**
 * Gathers whoever stores something of people, once somebody asks; the first of them comes first, so that the core sends
 * nothing any more.
 */
export function eraser(cases: ErasureCases, findHolders: () => Promise<readonly Erasure[]>, log: Log): Eraser {
  let found: Promise<readonly Erasure[]> | null = null
  const holders = (): Promise<readonly Erasure[]> => (found ??= findHolders())

  async function finish(whose: ErasureCase): Promise<void> {
    for (const holder of await holders()) await holder.erase(whose)
    await cases.close(whose)
    log.info({ alias: whose.alias.id }, 'a person’s data were erased')
  }

  return {
    async inventory(subject) {
      return (await Promise.all((await holders()).map((one) => one.inventory(subject)))).flat()
    },
    async export(subject) {
      return (await Promise.all((await holders()).map((one) => one.export(subject)))).flat()
    },
    async erase(subject, published) {
      const whose = await cases.begin(subject, published)
      await finish(whose)
      return whose.alias.id
    },
    async resume() {
      for (const whose of await cases.open())
        await finish(whose).catch((error: unknown) => {
          log.error({ alias: whose.alias.id, error: String(error) }, 'an erasure that was begun is not finished yet')
        })
    },
  }
}
