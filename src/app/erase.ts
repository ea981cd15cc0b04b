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

/** Gathers whoever stores something of people; the core comes first, so that nothing is sent any more. */
export function eraser(cases: ErasureCases, holders: readonly Erasure[], log: Log): Eraser {
  async function finish(whose: ErasureCase): Promise<void> {
    for (const holder of holders) await holder.erase(whose)
    await cases.close(whose)
    log.info({ alias: whose.alias.id }, 'a person’s data were erased')
  }

  return {
    inventory: async (subject) => (await Promise.all(holders.map((one) => one.inventory(subject)))).flat(),
    export: async (subject) => (await Promise.all(holders.map((one) => one.export(subject)))).flat(),
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
